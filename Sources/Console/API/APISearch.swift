//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Search

/// What was found, for programs. Of messages there is no content: fetching one is a copy, which is noted.
struct APISearch: Encodable, Sendable {
    struct Match: Encodable, Sendable {
        let field: String
        let text: String?
    }

    struct Hit: Encodable, Sendable {
        enum CodingKeys: String, CodingKey {
            case id
            case offices
            case time
            case type
            case otherOffice = "other_office"
            case matches
        }

        let id: String
        let offices: [String]
        let time: String?
        let type: String?
        let otherOffice: String?
        let matches: [Match]
    }

    struct Group: Encodable, Sendable {
        let kind: String
        let hits: [Hit]
        /// What `after` takes for the next page of this kind; left out on the last.
        let next: String?
    }

    let groups: [Group]

    init(_ answer: SearchAnswer, zoneOffset: Int16) {
        groups = answer.groups.map { group in
            Group(
                kind: group.kind.rawValue,
                hits: group.found.map { Hit($0, zoneOffset) },
                next: group.isMore ? group.found.last?.record.document.id : nil
            )
        }
    }
}

extension APISearch.Hit {
    fileprivate init(_ found: SearchAnswer.Found, _ zoneOffset: Int16) {
        let record = found.record
        self.init(
            id: record.document.id,
            offices: record.document.offices.sorted(),
            time: record.time.map { LayoutText.instant($0, offsetMinutes: zoneOffset) },
            type: record.label,
            otherOffice: record.otherOffice,
            matches: found.matches.map { match in
                APISearch.Match(
                    field: match.field,
                    text: record.showsText ? match.before + match.match + match.after : nil
                )
            }
        )
    }
}
