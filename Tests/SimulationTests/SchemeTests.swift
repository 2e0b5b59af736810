//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Simulation
import Testing

@Suite("Schemes")
final class SchemeTests {
    private let year: SimulatedYear
    private let truth: [SimulatedYear.Row]

    init() throws {
        year = try SimulatedYear(.quiet, seed: 14)
        truth = try year.rows("truth.csv").filter { $0["side"] == "vn" }
    }

    deinit { year.remove() }

    @Test("every scheme occurs with an honest twin in comparable number", arguments: SchemeKind.allCases)
    func occurs(_ scheme: SchemeKind) {
        let illicit = truth.count { $0["scheme"] == scheme.rawValue }
        let twins = truth.count { $0["twin_of_scheme"] == scheme.rawValue }
        #expect(illicit > 2)
        #expect(twins > 2)
        // What comes several at a time comes seldom on a quiet border; a handful has no ratio to speak of.
        guard illicit > 15 else { return }
        #expect(Double(twins) > 0.4 * Double(illicit) && Double(twins) < 3 * Double(illicit))
    }

    @Test("the share of illicit rows is about what the scenario asks for")
    func share() {
        let share = Double(truth.count { $0["illicit"] == "1" }) / Double(truth.count)
        #expect(share > 0.03 && share < 0.05)
    }

    @Test("the summary counts what the files say")
    func summary() throws {
        let rows = try year.rows("vn/declarations.csv")
        #expect(year.summary.rows == rows.count)
        #expect(year.summary.partnerRows == (try year.rows("cn/declarations.csv").count))
        #expect(year.summary.declarations == rows.count { $0["item_no"] == "1" })
        #expect(year.summary.illicitRows == truth.count { $0["illicit"] == "1" })
        #expect(year.summary.twinRows == truth.count { !$0["twin_of_scheme"].isEmpty })
        #expect(year.summary.inspectedRows == rows.count { !$0["selected_by"].isEmpty })
        #expect(year.summary.selectedBy.values.reduce(0, +) == year.summary.inspectedRows)
        #expect(year.summary.routes.values.reduce(0, +) == year.summary.rows)
        #expect(year.summary.schemes.values.reduce(0) { $0 + $1.illicitRows } == year.summary.illicitRows)
    }

    @Test("no twin is illicit, and illicit rows name their scheme")
    func twins() {
        #expect(truth.allSatisfy { $0["illicit"] == "0" || $0["twin_of_scheme"].isEmpty })
        #expect(truth.allSatisfy { ($0["illicit"] == "1") == !$0["scheme"].isEmpty })
    }

    @Test("rings that were found move to fresh firms and keep something of the old one")
    func moves() throws {
        let rows = try year.rows("vn/declarations.csv")
        var firms: [String: Set<String>] = [:]
        var shared: [String: [String: Set<String>]] = [:]
        for (row, fact) in zip(rows, truth) where fact["scheme"] == "fresh_firm" && !fact["ring"].isEmpty {
            firms[fact["ring"], default: []].insert(row["importer_id"])
            for column in ["importer_address", "importer_phone", "declarant_id", "vehicle_plate"] {
                shared[fact["ring"] + column, default: [:]][row[column], default: []].insert(row["importer_id"])
            }
        }
        let moved = firms.filter { $0.value.count > 1 }
        #expect(!moved.isEmpty)
        for ring in moved.keys {
            let links = ["importer_address", "importer_phone", "declarant_id", "vehicle_plate"].contains { column in
                shared[ring + column]?.values.contains { $0.count > 1 } ?? false
            }
            #expect(links, "\(ring) left no trace")
        }
    }

    @Test("no single declared number gives the offences away")
    func noGiveaway() throws {
        let rows = try year.rows("vn/replay.csv")
        let illicit = truth.map { $0["illicit"] == "1" }
        let all = illicit.count { $0 }
        for column in [
            "net_kg", "gross_kg", "customs_value", "quantity", "packages", "duty_rate", "weighed_kg", "tare_kg",
        ] {
            for sign in [1.0, -1.0] {
                let order = rows.indices.sorted { one, other in
                    (rows[one].number(column) ?? 0) * sign > (rows[other].number(column) ?? 0) * sign
                }
                let top = order.prefix(rows.count / 20).count { illicit[$0] }
                #expect(Double(top) < 0.3 * Double(all), "\(column) finds \(top) of \(all)")
            }
        }
    }
}
