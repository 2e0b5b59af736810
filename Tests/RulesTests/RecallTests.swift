//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules
import Testing

@Suite("Recall on known truth")
struct RecallTests {
    private func report() throws -> RecallReport {
        let lane = try RuleSample.rule("net_kg > 5")
        let silent = try RuleSample.rule("net_kg > 500", id: "SILENT")
        let lists = ReferenceLists([], on: try ShippedRuleTests.today())
        var test = try RecallTest([lane, silent], lists: lists, now: 1_760_000_000)
        let truths = [
            "D1": LineTruth(theme: "dossier", scheme: "forged_dossier", kind: .illicit),
            "D2": LineTruth(theme: "valuation", scheme: "undervaluation", kind: .illicit),
            "D3": LineTruth(theme: "dossier", scheme: "forged_dossier", kind: .twin),
            "D4": LineTruth(theme: "transit", scheme: "transit_leakage", kind: .illicit),
        ]
        test.add(
            try RuleSample.batch([[.netKg: "6"], [.netKg: "1"], [.netKg: "7"], [.netKg: "8"], [.netKg: "9"], [:]])
        ) {
            truths[$0.declarationNo] ?? .ordinary
        }
        return test.result()
    }

    @Test("hits are counted by theme, twins are false alarms, values belong to the rules of the dossier")
    func figures() throws {
        let report = try report()
        #expect(report.lines == 6 && report.illicit == 3 && report.days == 1)
        let themes = Dictionary(uniqueKeysWithValues: report.themes.map { ($0.theme, $0) })
        #expect(themes["dossier"]?.own.illicit.lines == 1 && themes["dossier"]?.own.illicit.hit == 1)
        #expect(themes["dossier"]?.own.twins.lines == 1 && themes["dossier"]?.own.twins.hit == 1)
        #expect(themes["dossier"]?.own.hits == 4)
        #expect(themes["dossier"]?.own.precision == 0.5)
        #expect(themes["dossier"]?.own.hitsOfTheme == 1)
        #expect(themes["valuation"]?.own.illicit.lines == 1 && themes["valuation"]?.own.illicit.hit == 0)
        // A rule of the dossier hits it, none of its own theme does.
        #expect(themes["transit"]?.own.illicit.lines == 1 && themes["transit"]?.own.illicit.hit == 0)
        #expect(themes["transit"]?.anyLane.lines == 1 && themes["transit"]?.anyLane.hit == 1)
    }

    @Test("a rule that hits nothing injected is named")
    func silent() throws {
        let report = try report()
        #expect(report.silent.map(\.rule) == ["SILENT"])
        #expect(report.astray.isEmpty)
        #expect(report.rules[0].twins == 1 && report.rules[0].notEvaluable == 1)
    }

    @Test("the truth is no column that is read")
    func fields() throws {
        let lists = ReferenceLists(try RuleLibrary.lists(), on: try ShippedRuleTests.today())
        let test = try RecallTest(try RuleLibrary.rules(), lists: lists, now: 0)
        #expect(!test.fields.contains(.findingTheme) && !test.fields.contains(.findingRevenue))
    }
}
