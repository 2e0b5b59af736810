//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

/// What a partner's rule found, as tables.
struct RuleAnswerView: Sendable {
    struct Count: Sendable {
        let week: String
        let office: String
        let count: String
    }

    struct Hit: Sendable {
        let line: String
        let day: String
        let office: String
        let hs: String
        let way: String
    }

    let counts: [Count]
    let isNothing: Bool
    let hits: [Hit]
    let hasHits: Bool

    init(_ body: RuleAnswerBody, _ reader: LetterReader) {
        func day(_ text: String) -> String { CalendarDate(iso8601: text).map(reader.date) ?? text }
        counts = body.cells.map { cell in
            Count(
                week: day(cell.week),
                office: reader.office(cell.office),
                count: reader.format.number(Int(cell.count))
            )
        }
        isNothing = counts.isEmpty
        hits = body.hits.map { hit in
            Hit(
                line: hit.declaration + " / " + hit.item,
                day: day(hit.day),
                office: reader.office(hit.office),
                hs: hit.hs ?? "–",
                way: [hit.origin, hit.departure].compactMap(\.self).joined(separator: " → ")
            )
        }
        hasHits = !hits.isEmpty
    }
}
