//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs

/// A person or thing of a case, and of which other cases it may be.
struct CaseEntityView: Sendable {
    struct Match: Sendable {
        let path: String
        let number: String
        let first: String
        let second: String
        let score: String
        let reasons: String
        let state: String
        let isProposed: Bool
        let isConfirmed: Bool
        let by: String?
    }

    let id: String
    let kind: String
    let kindCode: String
    let role: String
    /// Nil for what is nominal and not shown.
    let label: String?
    let others: [String]
    let facts: [String]
    let isHidden: Bool
    let isCleared: Bool
    let source: String?
    let matches: [Match]
    let clearPath: String?
    let chartPath: String?

    init(
        _ entity: CaseEntity,
        name: NominalRecord?,
        matches: [CaseMatch],
        canWrite: Bool,
        _ reader: CaseReader
    ) {
        let words = reader.words
        id = entity.id
        kind = words("case.kind." + entity.kind.rawValue)
        kindCode = entity.kind.rawValue
        role = words("case.role." + entity.role.rawValue)
        label = entity.label ?? name?.name
        others = name?.otherNames ?? []
        facts = [
            entity.nationality, name?.identifiers.joined(separator: ", "), name?.born.map(reader.date), name?.address,
            name?.phone, name?.remark,
        ].compactMap(\.self).filter { !$0.isEmpty }
        isHidden = label == nil
        isCleared = entity.clearedAt != nil
        source = entity.source.isEmpty ? nil : entity.source
        self.matches = matches.map { found in
            Match(
                path: ConsolePath.caseFile(found.other.number.text).text,
                number: found.other.number.text,
                first: found.match.first,
                second: found.match.second,
                score: reader.format.percent(found.match.score, decimals: 0),
                reasons: found.match.reasons.map { words("case.match." + $0) }.joined(separator: " · "),
                state: words("case.match_state." + found.match.state.rawValue),
                isProposed: found.match.state == .proposed,
                isConfirmed: found.match.state == .confirmed,
                by: found.match.by?.name
            )
        }
        clearPath = canWrite ? ConsolePath.caseStep(entity.number.text, "entities/\(entity.id)/clear").text : nil
        chartPath = nil
    }
}
