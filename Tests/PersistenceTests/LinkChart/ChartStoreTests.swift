//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal
import LinkChart
import Persistence
import TestSupport
import Testing

@Suite("The link chart's stores keep the contract")
struct ChartStoreTests {
    @Test("in memory", arguments: ChartStoreContract.cases)
    func memory(promise: ContractCase<any ChartStore>) async throws {
        try await promise.run(against: InMemoryChartStore())
    }

    @Test("closed, in memory", arguments: ChartStoreContract.cases)
    func protected(promise: ContractCase<any ChartStore>) async throws {
        let protection = ChartProtection([UInt8](repeating: 7, count: 32))
        try await promise.run(against: ProtectedChartStore(InMemoryChartStore(), protection))
    }

    @Test("on SQLite", arguments: ChartStoreContract.cases)
    func sqlite(promise: ContractCase<any ChartStore>) async throws {
        try await run(promise, on: .sqlite)
    }

    @Test(
        "on PostgreSQL",
        .enabled(if: TestDatabase.server != nil, TestDatabase.missingServer),
        arguments: ChartStoreContract.cases
    )
    func postgres(promise: ContractCase<any ChartStore>) async throws {
        try await run(promise, on: .postgres)
    }

    @Test("what was purged leaves no name, no node and no count in any table", arguments: TestDatabase.available)
    func purged(database: TestDatabase) async throws {
        try await database.withNode { node, address in
            let record = SampleChart.declaration("1", person: SampleChart.driver)
            try await node.chart.take(SampleChart.portion([record], mark: "1"), of: "test")
            try await node.chart.take(SampleChart.portion([], removing: [record.source], mark: "2"), of: "test")
            let engine = try address.engine()
            let tables = ["chart_node", "chart_name", "chart_source", "chart_edge", "chart_degree"]
            let left = try await engine.read { connection in
                try tables.map { table in
                    try connection.first("SELECT COUNT(*) FROM \(table)") { try $0.integer(0) }
                }
            }
            try await engine.close()
            #expect(left == [0, 0, 0, 0, 0])
        }
    }

    @Test("who confirmed and who took back is in the journal, and no name with it", arguments: TestDatabase.available)
    func journalled(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            let identity = try #require(ChartIdentity(SampleChart.sen, SampleChart.mai, offices: [], at: 1))
            try await node.chart.confirm(identity, by: "lan")
            try await node.chart.retract(identity, by: "hai")
            let entries = try await node.journal.entries(limit: 9)
            #expect(entries.map(\.action) == ["chart.same.confirmed", "chart.same.retracted"])
            #expect(entries.map(\.actor) == ["lan", "hai"])
            #expect(!entries.contains { ($0.detail + $0.subject).contains(SampleChart.sen.key) })
            try await node.journal.verify()
        }
    }

    private func run(_ promise: ContractCase<any ChartStore>, on database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            try await promise.run(against: node.chart)
            try await node.journal.verify()
        }
    }
}
