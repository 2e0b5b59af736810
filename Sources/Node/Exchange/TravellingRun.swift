//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Customs
import Exchange
import Rules
import Targeting

/// One run of a partner's rule over what was lodged here: counts by week and office, and the lines themselves.
struct TravellingRun {
    private let period: ValidityPeriod
    private var test: BackTest
    private var weeks: [Cell: Int] = [:]
    private(set) var hits: [RuleAnswerHit] = []
    private(set) var lookedAt = 0

    /// More lines are not told; their counts are.
    static let mostHits = 2_000

    private struct Cell: Hashable {
        let monday: CalendarDate
        let office: String
    }

    /// - Throws: `RuleFaults`
    init(_ rule: Rule, _ period: ValidityPeriod, lists: ReferenceLists, now: Int64) throws(RuleFaults) {
        self.period = period
        test = try BackTest(of: rule, beside: [], lists: lists, now: now)
    }

    /// The columns that have to be read.
    var fields: Set<DeclarationField> {
        test.fields.union([.itemNo, .hsCode, .countryOrigin, .countryDeparture])
    }

    /// Takes in lines that were lodged after those before them; earlier ones than the period are the past that the
    /// rule may ask about.
    mutating func add(_ batch: DeclarationBatch) {
        let mask = test.add(batch)
        guard let times = batch[instant: .lodgedAt] else { return }
        for row in 0..<batch.count where times.seconds[row] != InstantColumn.missing {
            let local = times.seconds[row] + Int64(times.offsets[row]) * 60
            let day = CalendarDate(nearestDaysSince1970: (local - (local % 86_400 + 86_400) % 86_400) / 86_400)
            guard period.contains(day) else { continue }
            lookedAt += 1
            guard mask[row >> 6] >> UInt64(row & 63) & 1 == 1 else { continue }
            let office = Self.told(batch.text(.office, at: row), 32) ?? "–"
            // 1970-01-01 was a Thursday.
            let monday = CalendarDate(
                nearestDaysSince1970: day.daysSince1970 - ((day.daysSince1970 + 3) % 7 + 7) % 7
            )
            weeks[Cell(monday: monday, office: office), default: 0] += 1
            guard hits.count < Self.mostHits, let declaration = Self.told(batch.text(.declarationNo, at: row), 50)
            else { continue }
            hits.append(
                RuleAnswerHit(
                    declaration: declaration,
                    item: Self.told(batch.text(.itemNo, at: row), 10) ?? "1",
                    day: day.iso8601,
                    office: office,
                    hs: Self.told(batch.text(.hsCode, at: row), 12),
                    origin: Self.told(batch.text(.countryOrigin, at: row), 3),
                    departure: Self.told(batch.text(.countryDeparture, at: row), 3)
                )
            )
        }
    }

    /// A text as a message may carry it; nil for an empty one, and for one too long to be what it should be.
    private static func told(_ text: String?, _ most: Int) -> String? {
        text.flatMap { $0.isEmpty || $0.utf8.count > most ? nil : $0 }
    }

    /// The answer to the message with the rule.
    /// - Parameter withHits: whether lines are told, and not counts alone.
    /// - Throws: ``TravellingRuleError/unreadable(_:)`` for more weeks and offices than an answer may hold.
    func answer(to message: String, withHits: Bool) throws(TravellingRuleError) -> RuleAnswerBody {
        let cells = weeks.filter { $1 >= RuleAnswerBody.smallest }.map { cell, count in
            RuleAnswerBody.Cell(week: cell.monday.iso8601, office: cell.office, count: Int64(count))
        }
        guard cells.count <= RuleAnswerBody.most else {
            throw .unreadable("it hits \(cells.count) weeks and offices; an answer holds \(RuleAnswerBody.most)")
        }
        return RuleAnswerBody(
            rule: message,
            cells: cells.sorted { ($0.week, $0.office) < ($1.week, $1.office) },
            lookedAt: Int64(lookedAt),
            hits: withHits ? hits : []
        )
    }
}
