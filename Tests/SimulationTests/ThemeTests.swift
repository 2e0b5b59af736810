//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Simulation
import Testing

@Suite("Themes")
final class ThemeTests {
    private let year: SimulatedYear
    private let truth: [SimulatedYear.Row]

    private static let themes = [
        "transit", "origin", "vehicle", "dossier", "valuation", "ecommerce", "air", "sea", "tobacco", "drugs",
        "wildlife",
    ]

    init() throws {
        var scenario = BorderScenario.quiet
        scenario.declarationsPerDay = 140
        year = try SimulatedYear(scenario, seed: 16)
        truth = try year.rows("truth.csv")
    }

    deinit { year.remove() }

    @Test("every theme is injected on both sides, with honest look-alikes")
    func injected() {
        // One simulated year for all of them.
        for theme in Self.themes { check(theme) }
    }

    private func check(_ theme: String) {
        for side in ["vn", "cn"] {
            let lines = truth.filter { $0["side"] == side && $0["theme"] == theme }
            let illicit = lines.count { $0["illicit"] == "1" }
            let twins = lines.count { !$0["twin_of_scheme"].isEmpty }
            #expect(illicit > 3 && twins > 3, "\(theme) in \(side): \(illicit) illicit, \(twins) twins")
        }
        let ours = truth.filter { $0["side"] == "vn" && $0["theme"] == theme }
        let illicit = Double(ours.count { $0["illicit"] == "1" })
        let twins = Double(ours.count { !$0["twin_of_scheme"].isEmpty })
        #expect(twins > 0.5 * illicit && twins < 2.5 * illicit, "\(theme): \(illicit) against \(twins)")
    }

    @Test("only lines of an offence or a twin have a theme")
    func onlyThose() {
        for row in truth { #expect(row["theme"].isEmpty == (row["scheme"].isEmpty && row["twin_of_scheme"].isEmpty)) }
    }

    @Test("no column of the declarations tells the truth")
    func hidden() throws {
        let names = try year.header("vn/declarations.csv")
        #expect(Set(names).isDisjoint(with: ["illicit", "scheme", "ring", "twin_of_scheme", "theme", "new_importer"]))
        #expect(try year.header("truth.csv") == DeclarationColumns.truth)
    }

    @Test("what others write down is filled on both sides, but for what nobody here has")
    func filled() throws {
        // Reserved columns of the layout.
        let reserved: Set = ["process_type", "import_type", "import_use", "payment_type", "origin_marking"]
        for name in ["vn/declarations.csv", "cn/declarations.csv"] {
            let rows = try year.rows(name)
            var empty: Set<String> = []
            for column in DeclarationColumns.names where !rows.contains(where: { !$0[column].isEmpty }) {
                empty.insert(column)
            }
            empty.subtract(reserved)
            // Lorries from China overstay in Vietnam; amendments into transit are the Vietnamese side's, as are longer stays.
            let ours: Set = [
                "unloaded_at", "vehicle_exited_at", "haulage", "transit_extended_until", "direction_before",
                "control_ordered_at", "weighed_exit_kg",
            ]
            #expect(empty.subtracting(name.hasPrefix("cn") ? ours : []).isEmpty, "\(name): \(empty.sorted())")
        }
    }

    @Test("a cloned seal is on two movements at once")
    func clones() throws {
        let rows = try year.rows("vn/declarations.csv")
        let facts = truth.filter { $0["side"] == "vn" }
        var seals: [String: [SimulatedYear.Row]] = [:]
        for (row, fact) in zip(rows, facts) where fact["scheme"] == "transit_diversion" && row["item_no"] == "1" {
            seals[row["seal_no"], default: []].append(row)
        }
        let clones = seals.values.filter { $0.count > 1 }
        #expect(!clones.isEmpty)
        #expect(clones.allSatisfy { $0[1]["lodged_at"] < $0[0]["transit_exited_at"] })
    }
}
