//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Simulation
import Testing

@Suite("Declaration files")
final class DeclarationFileTests {
    private let year: SimulatedYear
    private let ours: [SimulatedYear.Row]
    private let theirs: [SimulatedYear.Row]

    init() throws {
        year = try SimulatedYear(.quiet, seed: 11)
        ours = try year.rows("vn/declarations.csv")
        theirs = try year.rows("cn/declarations.csv")
    }

    deinit { year.remove() }

    @Test("columns are those of the layout, five that stay empty, and what others write down")
    func columns() throws {
        for name in ["vn/declarations.csv", "vn/replay.csv", "cn/declarations.csv"] {
            #expect(try year.header(name) == DeclarationColumns.names)
        }
        #expect(DeclarationColumns.names == DeclarationField.allCases.map(\.rawValue))
        let last = DeclarationColumns.names[63..<68]
        #expect(last == ["process_type", "import_type", "import_use", "payment_type", "origin_marking"])
        #expect(ours.allSatisfy { row in last.allSatisfy { row[$0].isEmpty } })
    }

    @Test("rows are sorted by the time of lodging")
    func sorted() {
        #expect(zip(ours, ours.dropFirst()).allSatisfy { $0["lodged_at"] <= $1["lodged_at"] })
        #expect(zip(theirs, theirs.dropFirst()).allSatisfy { $0["lodged_at"] <= $1["lodged_at"] })
    }

    @Test("a declaration number and item occur once, items count from 1")
    func unique() {
        #expect(Set(ours.map(\.id)).count == ours.count)
        #expect(Set(theirs.map(\.id)).count == theirs.count)
        var last: [String: Int] = [:]
        for row in ours {
            let number = Int(row["item_no"]) ?? 0
            #expect(number == last[row["declaration_no"], default: 0] + 1)
            last[row["declaration_no"]] = number
        }
        #expect(last.values.contains { $0 > 1 })
    }

    @Test("all routes occur, with the offices of both units")
    func routes() {
        let routes = Set(ours.map { $0["route"] })
        #expect(routes == ["road", "rail", "sea", "air", "post", "express", "cbec"])
        #expect(Set(ours.map { $0["office"] }).isSuperset(of: ["VN-VI", "VN-VII"]))
        #expect(Set(theirs.map { $0["office"] }) == ["CN-7200", "CN-8600"])
        #expect(Set(ours.map { $0["gate"] }).isSuperset(of: ["G01", "G02", "G03", "G04", "G05", "G12"]))
        #expect(Set(ours.map { $0["direction"] }) == ["import", "export", "transit"])
    }

    @Test("masses, values and quantities are positive, gross is not below net but by a scheme")
    func sums() {
        for row in ours + theirs {
            let net = row.number("net_kg") ?? 0
            let gross = row.number("gross_kg") ?? 0
            #expect(net > 0 && gross >= net * 0.99, "\(row.id)")
            #expect((row.number("customs_value") ?? 0) > 0 && (row.number("invoice_amount") ?? 0) > 0, "\(row.id)")
            #expect((row.number("quantity") ?? 0) > 0 && (row.number("packages") ?? 0) >= 1, "\(row.id)")
        }
    }

    @Test("transit declares its exit, starts after lodging, and exits after starting")
    func transit() {
        let moving = ours.filter { $0["direction"] == "transit" }
        #expect(!moving.isEmpty)
        for row in moving {
            #expect(!row["transit_exit_gate"].isEmpty && !row["seal_no"].isEmpty)
            #expect(row["lodged_at"] < row["transit_started_at"])
            // Some never leave: then there is neither an exit nor a seal found at it.
            #expect(row["transit_exited_at"].isEmpty || row["transit_started_at"] < row["transit_exited_at"])
            if row["transit_exited_at"].isEmpty { #expect(row["seal_no_arrival"].isEmpty) }
        }
        #expect(ours.filter { $0["direction"] != "transit" }.allSatisfy { $0["transit_exit_gate"].isEmpty })
    }

    @Test("parcels name buyer, payer, platform and payment, cargo does not")
    func parcels() {
        for row in ours {
            let isParcel = ["MIC", "MEC"].contains(row["regime"])
            for column in ["buyer_id_hash", "payer_id_hash", "platform", "payment_no"] {
                #expect(row[column].isEmpty != isParcel, "\(row.id) \(column)")
            }
        }
    }

    @Test("the other side lodges its exports before our imports, under its own numbers")
    func partner() {
        let bills = Dictionary(ours.map { ($0["bill_no"], $0) }, uniquingKeysWith: { first, _ in first })
        var matched = 0
        for row in theirs where row["direction"] == "export" && row["item_no"] == "1" {
            guard let mine = bills[row["bill_no"]], mine["direction"] == "import" else { continue }
            matched += 1
            #expect(row["declaration_no"].utf8.count == 18)
            #expect(row["hs_code"].utf8.count == 10)
        }
        #expect(Double(matched) > 0.3 * Double(theirs.count))
    }
}
