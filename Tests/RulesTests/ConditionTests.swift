//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules
import Testing

@Suite("Conditions on a line")
struct ConditionTests {
    @Test("a missing field makes a condition not evaluable, never false")
    func missing() throws {
        let book = try RuleSample.book(RuleSample.rule("net_kg > gross_kg"))
        let outcomes = try RuleSample.outcomes(
            book,
            [
                [.netKg: "12", .grossKg: "10"], [.netKg: "10", .grossKg: "12"], [.netKg: "10"], [:],
            ]
        )
        #expect(outcomes == [true, false, nil, nil])
    }

    @Test("masses are decimals: 44.800000000000004 is not more than 44.8")
    func decimals() throws {
        let book = try RuleSample.book(RuleSample.rule("net_kg > gross_kg"))
        let outcomes = try RuleSample.outcomes(book, [[.netKg: "44.800000000000004", .grossKg: "44.8"]])
        #expect(outcomes == [false])
    }

    @Test("Vietnamese in normalisation form D is found by a condition in form C")
    func normalForms() throws {
        let book = try RuleSample.book(RuleSample.rule(#"goods_description.contains("quế")"#))
        let outcomes = try RuleSample.outcomes(book, [[.goodsDescription: "vỏ que\u{302}\u{301} khô"]])
        #expect(outcomes == [true])
    }

    @Test("a division by zero is not evaluable")
    func division() throws {
        let book = try RuleSample.book(RuleSample.rule("customs_value / net_kg > 5"))
        #expect(try RuleSample.outcomes(book, [[.customsValue: "10", .netKg: "0"]]) == [nil])
    }

    @Test("a condition that costs too much is given up, and the line goes on")
    func budget() throws {
        let list = "[0,1,2,3,4,5,6,7,8,9]"
        let nested = (0..<6).reversed().reduce("true") { "\(list).all(x\($1), \($0))" }
        let book = try RuleSample.book(RuleSample.rule(nested + " && net_kg > 1"))
        #expect(try RuleSample.outcomes(book, [[.netKg: "10"]]) == [nil])
    }

    @Test("rows and columns say the same, with and without values")
    func backEnds() throws {
        let rules = [
            "net_kg > gross_kg || has(seal_no)", "!(price_per_kg < 1.25) && direction == 'transit'",
            "seals_agree == false", "hs2 in ['61', '62'] && packages > 10",
            "transit_exited_at - transit_started_at > duration('48h')",
            "container_valid ? net_kg > 5 : false", "mentions(goods_description, lists.words)",
        ]
        let words = ReferenceList(
            name: "words",
            kind: .words,
            title: Trilingual(same: "words"),
            source: "test",
            entries: [ReferenceList.Entry("ngà voi"), ReferenceList.Entry("pangolin")]
        )
        let book = try RuleBook(
            rules.enumerated().map { try RuleSample.rule($1, id: "R\($0)") },
            lists: ReferenceLists([words], on: ShippedRuleTests.today())
        )
        let lines = RandomLines(seed: 5).lines(400)
        let batch = try RuleSample.batch(lines)
        var ledger = HistoryLedger(book.history)
        let together = book.judge(book.table(batch, now: 1_760_000_000), &ledger)
        for row in 0..<batch.count {
            let single = batch.keeping([row])
            var ledger = HistoryLedger(book.history)
            let alone = book.judge(book.table(single, now: 1_760_000_000), &ledger)
            for rule in rules.indices {
                let (a, b) = (together.outcome(rule: rule, row: row), alone.outcome(rule: rule, row: 0))
                #expect(a == b, "\(rules[rule]) for \(lines[row])")
            }
        }
    }

    @Test("a rule serves its routes, its offices and its days only")
    func serving() throws {
        let head = "routes: [rail]\noffices: [VN-VI]\nvalid: {from: 2025-08-01, to: 2025-08-31}"
        let book = try RuleSample.book(RuleSample.rule("net_kg > 1", head: head))
        let outcomes = try RuleSample.outcomes(
            book,
            [
                [.netKg: "2", .route: "rail", .office: "VN-VI-HN"],
                [.netKg: "2", .route: "road", .office: "VN-VI-HN"],
                [.netKg: "2", .route: "rail", .office: "VN-VII"],
                [.netKg: "2", .route: "rail", .office: "VN-VI", .lodgedAt: "2025-09-01T08:00:00+07:00"],
            ]
        )
        #expect(outcomes == [true, nil, nil, nil])
    }

    @Test("a scale weighs all lines of a declaration")
    func weighing() throws {
        let book = try RuleSample.book(RuleSample.rule("weighing_excess_share > 0.05"))
        let line: RuleSample.Line = [
            .declarationNo: "D", .lodgedAt: "2025-08-01T08:00:00+07:00", .weighedKg: "35000", .tareKg: "15000",
            .grossKg: "10000",
        ]
        var alone = line
        alone[.declarationNo] = "E"
        #expect(try RuleSample.outcomes(book, [line, line, alone]) == [false, false, true])
    }
}
