//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules
import Testing

@Suite("Back-test of a rule")
struct BackTestTests {
    private func report(_ lines: [RuleSample.Line]) throws -> BackTestReport {
        let rule = try RuleSample.rule("net_kg > 5")
        let other = try RuleSample.rule("net_kg > 8", id: "OTHER")
        let lists = ReferenceLists([], on: try ShippedRuleTests.today())
        var test = try BackTest(of: rule, beside: [other, rule], lists: lists, now: 1_760_000_000)
        // In two pieces, as a history arrives.
        test.add(try RuleSample.batch(Array(lines.prefix(3))))
        test.add(try RuleSample.batch(lines).keeping(Array(3..<lines.count)))
        return test.result()
    }

    @Test("hits are told apart from what inspection found and from what nobody looked into")
    func figures() throws {
        let report = try report([
            [.netKg: "6", .office: "VN-VI", .finding: "seizure", .selectedBy: "officer", .findingRevenue: "100"],
            [.netKg: "7", .office: "VN-VI", .finding: "clean", .selectedBy: "random"],
            [.netKg: "9", .office: "VN-VII"],
            [.netKg: "1", .office: "VN-VI", .finding: "violation", .selectedBy: "random"],
            [.netKg: "2", .office: "VN-VI", .finding: "clean", .selectedBy: "random"],
            [.office: "VN-VI"],
        ])
        #expect(report.served == 6 && report.hits == 3 && report.notEvaluable == 1)
        #expect(report.yield.inspected == 2 && report.yield.illicit == 1 && report.yield.revenue == 100)
        #expect(report.neverInspected == 1)
        #expect(report.randomYield.inspected == 1 && report.randomYield.illicit == 0)
        #expect(report.baseline.inspected == 3 && report.baseline.illicit == 1)
        #expect(report.lift == 1.5)
        #expect(report.overlaps.map(\.rule) == ["OTHER"])
        #expect(report.overlaps.first?.shared == 1 && report.overlaps.first?.others == 1)
        #expect(report.weeks.map(\.hits) == [2, 1] && report.weeks.map(\.office) == ["VN-VI", "VN-VII"])
        // 1 August 2025 was a Friday.
        #expect(report.weeks.first?.monday.iso8601 == "2025-07-28")
        #expect(report.days == 1 && report.busiestDay == 3 && !report.judgesLater)
    }

    @Test("a rule that reads what comes later says so")
    func later() throws {
        let rule = try RuleSample.rule("weighing_loss_kg > 200")
        let lists = ReferenceLists([], on: try ShippedRuleTests.today())
        let test = try BackTest(of: rule, beside: [], lists: lists, now: 0)
        #expect(test.result().judgesLater)
        #expect(test.fields.isSuperset(of: [.weighedKg, .weighedExitKg, .finding]))
    }
}
