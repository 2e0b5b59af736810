//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Simulation
import Testing

@Suite("Scheme change")
struct SchemeChangeTests {
    @Test("old schemes stop on the day and others take over, with other goods and at other gates")
    func changes() throws {
        var scenario = BorderScenario.schemeChange
        scenario.firstDay = BorderDay(2025, 10, 1)
        scenario.days = 190
        scenario.declarationsPerDay = 90
        scenario.standingTrades = 400
        let year = try SimulatedYear(scenario, seed: 15)
        defer { year.remove() }
        let rows = try year.rows("vn/declarations.csv")
        let truth = try year.rows("truth.csv").filter { $0["side"] == "vn" }
        var before: [String: Int] = [:]
        var after: [String: Int] = [:]
        var gates = (before: (lang: 0, all: 0), after: (lang: 0, all: 0))
        for (row, fact) in zip(rows, truth) where fact["illicit"] == "1" {
            let isLang = ["G01", "G02", "G03"].contains(row["gate"])
            if row["lodged_at"] < "2026-01-05" {
                before[fact["scheme"], default: 0] += 1
                gates.before.all += 1
                gates.before.lang += isLang ? 1 : 0
            } else {
                after[fact["scheme"], default: 0] += 1
                gates.after.all += 1
                gates.after.lang += isLang ? 1 : 0
            }
        }
        #expect(Set(before.keys).isDisjoint(with: after.keys))
        #expect((before["undervaluation"] ?? 0) > 20)
        #expect((after["origin_switch"] ?? 0) > 20)
        let shareBefore = Double(gates.before.lang) / Double(gates.before.all)
        let shareAfter = Double(gates.after.lang) / Double(gates.after.all)
        #expect(shareBefore > shareAfter + 0.2)
    }
}
