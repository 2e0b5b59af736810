//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Foundation
package import Statistics

/// What every store of statistics promises.
package enum StatisticsStoreContract {
    /// A store, and a way to write into the journal that it reads.
    package struct Stores: Sendable {
        package let statistics: any StatisticsStore
        package let record: @Sendable (LedgerChange) async throws -> Void

        package init(
            statistics: any StatisticsStore,
            record: @escaping @Sendable (LedgerChange) async throws -> Void
        ) {
            self.statistics = statistics
            self.record = record
        }

        /// Empty ones in memory.
        package static func inMemory() -> Stores {
            let store = InMemoryStatisticsStore()
            return Stores(statistics: store) { await store.record(before: $0.before, after: $0.after) }
        }

        func record(before: LedgerRecord? = nil, after: LedgerRecord?) async throws {
            try await record(LedgerChange(before: before, after: after))
        }
    }

    package static let cases: [ContractCase<Stores>] = [
        ContractCase("what the journal says is booked once, however often it is read") { stores in
            try same(try await stores.statistics.position().sequence, 0)
            try await stores.record(after: SampleLedger.record("1"))
            try await stores.record(after: SampleLedger.record("2", value: nil))
            try same(try await stores.statistics.project(), 2)
            try same(try await stores.statistics.project(), 0)
            let columns = try await stores.statistics.bookings(all(2))
            try same(columns.number, [3, 5])
            try same(columns.cases, ["1", "2"])
            try same(columns.isValued, [true, false])
            try same(columns.value.map { ExactNumber(units: $0).text }, ["1000000", "0"])
            try same(columns.amounts[.sticks]?.map { ExactNumber(units: $0).text }, ["2000", "2000"])
            try same(columns.firstLine, [0, 1, 2])
            try same(columns.codes[.rule].map { $0.map { columns.words[Int($0)] } }, ["T06", "T06"])
        },
        ContractCase("a position sums what was known then, and no other is one") { stores in
            let first = SampleLedger.record("1")
            var second = first
            second.effective = SampleLedger.day("2025-05-06")
            second.standing = .cleared
            try await stores.record(after: first)
            try await stores.record(before: first, after: second)
            try await stores.statistics.project()
            try same(try await stores.statistics.bookings(all(1)).number, [3])
            try same(try await stores.statistics.bookings(all(2)).number, [3, 4])
            try same(try await stores.statistics.position(at: 1)?.sequence, 1)
            try same(try await stores.statistics.position(at: 3), nil)
            try same(try await stores.statistics.position(at: -1), nil)
            let later = BookingQuery(sequence: 2, days: [20_200...20_300])
            try same(try await stores.statistics.bookings(later).number, [4])
        },
        ContractCase("booked anew from the beginning it is the same") { stores in
            var ledger = RandomLedger(seed: 5, first: SampleLedger.day("2025-01-01"), days: 365)
            for _ in 0..<200 { try await stores.record(ledger.next()) }
            try await stores.statistics.project()
            let before = try await stores.statistics.bookings(all(200))
            try await stores.statistics.rebuild()
            let after = try await stores.statistics.bookings(all(200))
            try same(after.number, before.number)
            try same(after.words, before.words)
            try same(after.codes, before.codes)
            try same(after.value, before.value)
            try same(try await stores.statistics.position().sequence, 200)
        },
        ContractCase("a definition is kept as it was saved, and a stale change is refused") { stores in
            let store = stores.statistics
            try await store.save(definition, replacing: nil, by: "lan")
            try same(try await store.definition("gates")?.definition, definition)
            try same(try await store.definitions().map(\.savedBy), ["lan"])
            var changed = definition
            changed.rows = [.office]
            try await refused(StatisticsStoreError.changedMeanwhile("gates")) {
                try await store.save(changed, replacing: nil, by: "hai")
            }
            try await store.save(changed, replacing: definition.digest, by: "hai")
            try same(try await store.definition("gates")?.savedBy, "hai")
            try same(try await store.definition("other"), nil)
        },
        ContractCase("a publication stays as it was") { stores in
            let store = stores.statistics
            let publication = Publication(
                id: "p1",
                definition: definition,
                scope: "VN-VI",
                position: JournalPosition(sequence: 7, hash: "ab", writtenAt: 5),
                result: "cd",
                publishedBy: "lan",
                publishedAt: 9
            )
            try await store.publish(publication)
            try await refused(StatisticsStoreError.published("p1")) { try await store.publish(publication) }
            try same(try await store.publication("p1"), publication)
            try same(try await store.publications(limit: 9), [publication])
            try same(try await store.publication("p2"), nil)
        },
    ]

    private static func all(_ sequence: Int64) -> BookingQuery {
        BookingQuery(sequence: sequence, days: [0...40_000], hasCases: true)
    }

    private static let definition = ReportDefinition(
        id: "gates",
        title: Trilingual(vi: "Cửa khẩu", zh: "口岸", en: "Gates"),
        period: ReportPeriod(.half, of: SampleLedger.day("2025-06-30")),
        comparison: .yearBefore,
        rows: [.gate],
        filters: [ReportFilter(.theme, ["tobacco"])],
        measures: [.cases, .value],
        top: 10,
        currency: .vnd
    )
}
