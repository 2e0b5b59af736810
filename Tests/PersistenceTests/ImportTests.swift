//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Intake
import Persistence
import TestSupport
import Testing

@Suite("Imports of every size")
struct ImportTests {
    private let sample = SampleDeclarations()

    @Test("one larger than what is read ahead stays whole, its lines in order", arguments: TestDatabase.available)
    func large(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            let count = 80_000
            let size = 10_000
            let fields: [DeclarationField] = [.declarationNo, .lodgedAt]
            let feed = BatchFeed(
                stride(from: 0, to: count, by: size).map { sample.batch(size, first: $0, fields: fields) }
            )
            let receipt = try await node.declarations.add(description, by: "lan", feed.next)
            #expect(receipt.added == count)
            let last = LastSeen()
            try await node.targeting.eachBatch(from: 0, to: .max, size: 4_096, last.read)
            #expect(last.count == count && last.isOrdered)
            let entries = try await node.journal.verify()
            #expect(entries == 1)
        }
    }

    @Test("one whose source fails late leaves nothing behind", arguments: TestDatabase.available)
    func failsLate(database: TestDatabase) async throws {
        struct Broken: Error {}
        try await database.withNode { node, _ in
            let gate = Gate()
            let sample = sample
            await #expect(throws: Broken.self) {
                try await node.declarations.add(description, by: "lan") {
                    let part = gate.pass()
                    guard part < 9 else { throw Broken() }
                    return sample.batch(10_000, first: part * 10_000, fields: [.declarationNo])
                }
            }
            let imports = try await node.declarations.imports(limit: 1)
            #expect(imports.isEmpty)
            let receipt = try await node.stores.add(sample.batch(3))
            #expect(receipt.added == 3)
        }
    }

    @Test("a slow source keeps nobody from writing", arguments: TestDatabase.available)
    func slow(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            let gate = Gate()
            let sample = sample
            let (calls, call) = AsyncStream<Void>.makeStream()
            let description = description
            let importing = Task {
                try await node.declarations.add(description, by: "lan") {
                    guard gate.pass() == 0 else { return nil }
                    call.yield()
                    gate.wait()
                    return sample.batch(5)
                }
            }
            for await _ in calls { break }
            let other = try await node.stores.add(sample.batch(5, first: 5))
            gate.open()
            let slow = try await importing.value
            #expect([other.added, slow.added] == [5, 5])
        }
    }

    private var description: ImportDescription {
        ImportDescription(name: "big.csv", mapping: "layout", startedAt: 0)
    }
}
