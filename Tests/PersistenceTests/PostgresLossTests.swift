//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Intake
import Journal
import Persistence
import Synchronization
import Targeting
import TestSupport
import Testing

@Suite("A PostgreSQL server may go away", .enabled(if: TestDatabase.server != nil, TestDatabase.missingServer))
struct PostgresLossTests {
    /// Ends the other connections of a test's own database, as an administrator or a restart does.
    private func terminate(_ address: TestAddress) async throws {
        guard case .postgres(let connectionString) = address else { return }
        let name = try #require(connectionString.split(separator: " ").last?.dropFirst("application_name=".count))
        let server = PostgresEngine(connectionString: try #require(TestDatabase.server))
        let ended = try await server.write { connection in
            try connection.all(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ?",
                [.text(String(name))]
            ) { try $0.bool(0) }
        }
        #expect(!ended.isEmpty)
        try await server.close()
    }

    @Test("in the middle of an import: a clear error, nothing stored, the next call works")
    func duringImport() async throws {
        try await TestDatabase.postgres.withNode { node, address in
            let sample = SampleDeclarations()
            let part: @Sendable (Int) -> DeclarationBatch = { number in
                sample.batch(4_096, first: number * 4_096, fields: [.declarationNo, .lodgedAt])
            }
            let (calls, call) = AsyncStream<Void>.makeStream()
            let gate = Gate()
            async let receipt = node.declarations.add(.init(name: "x", mapping: "", startedAt: 0), by: "lan") {
                switch gate.pass() {
                case 0..<18: return part(gate.passed)
                case 18:
                    call.yield()
                    gate.wait()
                    return part(gate.passed)
                case 19...30: return part(gate.passed)
                default: return nil
                }
            }
            for await _ in calls { break }
            try await terminate(address)
            gate.open()
            do {
                _ = try await receipt
                Issue.record("the import did not notice")
            } catch let error as PersistenceError {
                guard case .connectionLost(commitUnknown: false, _) = error else { throw error }
                #expect(error.description.contains("Nothing was stored"))
            }
            #expect(try await node.targeting.extent() == nil)
            #expect(try await node.declarations.imports(limit: 1).isEmpty)
            #expect(try await node.stores.add(sample.batch(5)).added == 5)
            #expect(try await node.journal.verify() == 1)
        }
    }

    @Test("while nothing happens: the next call opens a new connection unseen")
    func whileIdle() async throws {
        try await TestDatabase.postgres.withNode { node, address in
            try await node.stores.add(SampleDeclarations().batch(5))
            try await terminate(address)
            #expect(try await node.stores.add(SampleDeclarations().batch(5, first: 5)).added == 5)
            try await terminate(address)
            #expect(try await node.targeting.extent()?.lines == 10)
            #expect(try await node.journal.verify() == 2)
        }
    }

    @Test("while a reader streams: the reader gets the error, the next one reads")
    func duringRead() async throws {
        try await TestDatabase.postgres.withNode { node, address in
            try await node.stores.add(SampleDeclarations().batch(30_000))
            let (calls, call) = AsyncStream<Void>.makeStream()
            let gate = Gate()
            let reading = Task {
                try await node.targeting.eachBatch(from: .min, to: .max, size: 10) { _ in
                    if gate.pass() == 0 {
                        call.yield()
                        gate.wait()
                    }
                }
            }
            for await _ in calls { break }
            try await terminate(address)
            gate.open()
            await #expect(throws: PersistenceError.self) { try await reading.value }
            #expect(try await node.targeting.extent()?.lines == 30_000)
        }
    }
}
