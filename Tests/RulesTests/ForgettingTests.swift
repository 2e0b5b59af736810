//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules
import Testing

@Suite("What a ledger forgets")
struct ForgettingTests {
    private static let history = """
          n: {count: declarations, by: importer_id, days: 20}
          old: {count: lines, by: importer_id, days: 10, skip_days: 15}
          s: {sum: customs_value, by: importer_id, days: 30}
          d: {distinct: vehicle_plate, by: hs_code, days: 9}
          m: {median: customs_value, by: hs_code, days: 12, at_least: 3}
          q: {quantile: customs_value, at: 0.9, by: [hs_code, importer_id], days: 25}
          z: {robust_z: customs_value, by: hs_code, days: 25, at_least: 5}
          l: {last: vehicle_plate, by: seal_no, days: 14}
          f: {count: lines, by: importer_id, days: 40, event: found}
          o: {count: declarations, by: seal_no, days: 20, until: transit_exited_at}
          r: {rhythm: lines, by: hs_code, days: 5}
        """
    private static let conditions = [
        "n > 3", "old > 2", "s > 3000", "d >= 3", "m > 500.0", "q > 900.0", "z > 1.5", "l != vehicle_plate", "f > 1",
        "o > 1", "r < 0.9",
    ]

    /// Two years of lines, the same every time.
    private static func lines() -> [RuleSample.Line] {
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        var time: Int64 = 1_700_000_000
        return (0..<4_000).map { place in
            if place % 2 == 0 { time += Int64(next(60_000)) }
            var line: RuleSample.Line = [
                .lodgedAt: LayoutText.instant(time, offsetMinutes: 420), .declarationNo: "D\(place / 2)",
                .importerID: "I\(next(40))", .hsCode: "\(610_900 + next(6))", .customsValue: "\(next(1_000)).5",
                .vehiclePlate: "P\(next(9))", .sealNo: next(4) == 0 ? "S\(next(30));S\(next(30))" : "S\(next(30))",
            ]
            if next(3) == 0 {
                line[.transitExitedAt] = LayoutText.instant(time + Int64(next(2_000_000)), offsetMinutes: 0)
            }
            if next(9) == 0 {
                line[.finding] = "seizure"
                line[.findingAt] = LayoutText.instant(time + Int64(next(3_000_000)), offsetMinutes: 0)
            }
            return line
        }
    }

    private static func book() throws -> RuleBook {
        try RuleBook(
            conditions.enumerated().map { try RuleSample.rule($1, id: "R\($0)", history: history) },
            lists: ReferenceLists([], on: ShippedRuleTests.today())
        )
    }

    /// What all rules say, line after line in batches, and how many lines were kept at the end.
    private static func walk(_ book: RuleBook, forgettingFrom lines: Int, by size: Int) throws -> ([Bool?], kept: Int) {
        var ledger = HistoryLedger(book.history, forgettingFrom: lines)
        var outcomes: [Bool?] = []
        let all = Self.lines()
        for start in stride(from: 0, to: all.count, by: size) {
            let batch = try RuleSample.batch(Array(all[start..<min(all.count, start + size)]))
            let verdicts = book.judge(book.table(batch, now: 1_900_000_000), &ledger)
            for row in 0..<batch.count {
                for rule in conditions.indices { outcomes.append(verdicts.outcome(rule: rule, row: row)) }
            }
        }
        return (outcomes, ledger.lineCount)
    }

    /// The line and the condition where two walks differ.
    private static func firstDifference(_ a: [Bool?], _ b: [Bool?]) -> String? {
        zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }.map { place, _ in
            "line \(place / conditions.count): \(conditions[place % conditions.count])"
        }
    }

    @Test("answers do not change by what is dropped, and memory stays that of the longest window")
    func forgetting() throws {
        let book = try Self.book()
        let whole = try Self.walk(book, forgettingFrom: .max / 2, by: 60)
        let bounded = try Self.walk(book, forgettingFrom: 50, by: 60)
        #expect(whole.kept == 4_000)
        #expect(bounded.kept < 1_500)
        #expect(Self.firstDifference(whole.0, bounded.0) == nil)
        for rule in Self.conditions.indices {
            let said = stride(from: rule, to: whole.0.count, by: Self.conditions.count).map { whole.0[$0] }
            #expect(said.contains(true) && said.contains(false), "\(Self.conditions[rule]) says both")
        }
    }

    @Test("lines told one by one are answered as lines told together")
    func sizes() throws {
        let book = try Self.book()
        let together = try Self.walk(book, forgettingFrom: 50, by: 60).0
        let few = try Self.walk(book, forgettingFrom: 50, by: 4).0
        #expect(Self.firstDifference(together, few) == nil)
    }
}
