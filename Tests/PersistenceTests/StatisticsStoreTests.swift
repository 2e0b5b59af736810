//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Journal
import Persistence
import Statistics
import TestSupport
import Testing

@Suite("Bookings in the database")
struct StatisticsStoreTests {
    private static let first = SampleLedger.day("2024-01-01")

    @Test("entries of other actions move the position and book nothing", arguments: TestDatabase.available)
    func others(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            try await node.settings.set("a", to: "b", by: "lan")
            try await node.ledger.record([LedgerChange(before: nil, after: SampleLedger.record("1"))], by: "lan")
            try await node.settings.set("a", to: "c", by: "lan")
            #expect(try await node.statistics.project() == 1)
            let position = try await node.statistics.position()
            let head = try await node.journal.head()
            #expect(position.sequence == 3 && position.hash == head.hash.hexadecimal)
            try await node.journal.verify()
        }
    }

    @Test("an entry that nobody can read stops nothing and is told", arguments: TestDatabase.available)
    func unreadable(database: TestDatabase) async throws {
        try await database.withDatabase { address in
            let node = try await address.open()
            try await node.ledger.record(
                ["1", "2"].map { LedgerChange(before: nil, after: SampleLedger.record($0)) },
                by: "lan"
            )
            try await address.tamper("UPDATE journal_entry SET detail = '{\"before\":7}' WHERE sequence = 1")
            try await node.statistics.project()
            #expect(try await node.statistics.unreadable(upTo: 1) == 1)
            #expect(try await node.statistics.unreadable(upTo: 0) == 0)
            let query = BookingQuery(sequence: 9, days: [0...40_000])
            #expect(try await node.statistics.bookings(query).number == [5])
            try await node.close()
        }
    }

    @Test("what a crash left half done is done by the next one, once", arguments: TestDatabase.available)
    func resumed(database: TestDatabase) async throws {
        try await database.withDatabase { address in
            var ledger = RandomLedger(seed: 9, first: Self.first, days: 365)
            let node = try await address.open()
            try await node.ledger.record((0..<300).map { _ in ledger.next() }, by: "lan")
            // A transaction that could not end leaves neither bookings nor a position.
            try await address.tamper("CREATE TABLE statistics_word_away AS SELECT 1 AS one")
            try await address.tamper("ALTER TABLE statistics_word RENAME TO statistics_word_gone")
            await #expect(throws: PersistenceError.self) { try await node.statistics.project() }
            try await address.tamper("ALTER TABLE statistics_word_gone RENAME TO statistics_word")
            #expect(try await node.statistics.position().sequence == 0)
            try await node.close()
            let again = try await address.open()
            async let one = again.statistics.project()
            async let other = again.statistics.project()
            #expect(try await one + other == 300)
            let query = BookingQuery(sequence: 300, days: [0...40_000], hasCases: true)
            let columns = try await again.statistics.bookings(query)
            #expect(Set(columns.number).count == columns.count)
            try await again.close()
        }
    }

    @Test("the database and memory make the same reports", arguments: TestDatabase.available)
    func sameAsMemory(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            var ledger = RandomLedger(seed: 21, first: Self.first, days: 730)
            let changes = (0..<1_000).map { _ in ledger.next() }
            let memory = InMemoryStatisticsStore()
            for change in changes { await memory.record(before: change.before, after: change.after) }
            try await node.ledger.record(changes, by: "lan")
            let tree = OfficeTree(try OfficeDirectory.builtIn())
            func desk(_ store: any StatisticsStore) -> ReportDesk {
                ReportDesk(
                    store: store,
                    tree: tree,
                    currency: .vnd,
                    inspections: nil,
                    dayOffset: 0,
                    now: FrozenClock().now
                )
            }
            var reports = RandomReports(seed: 4, first: Self.first, days: 730)
            for _ in 0..<40 {
                let definition = reports.next()
                let stored = try await desk(node.statistics).report(definition, scope: nil)
                let held = try await desk(memory).report(definition, scope: nil)
                #expect(stored.rows == held.rows, "\(definition.text)")
                #expect(stored.total == held.total && stored.columns == held.columns && stored.notes == held.notes)
            }
            // An earlier position sums what was known then.
            let definition = try #require(desk(memory).builtIn(anchor: SampleLedger.day("2025-03-01")).first)
            let stored = try await desk(node.statistics).report(definition, at: 500, scope: "VN")
            let held = try await desk(memory).report(definition, at: 500, scope: "VN")
            #expect(stored.rows == held.rows && stored.total == held.total)
        }
    }
}
