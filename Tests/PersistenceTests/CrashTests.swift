//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Intake
import Journal
import Persistence
import Targeting
import TestSupport
import Testing

@Suite("A node survives what happens to programs and disks")
struct CrashTests {
    @Test("a program killed in the middle of an import leaves nothing of it", arguments: TestDatabase.available)
    func killedImport(database: TestDatabase) async throws {
        try await database.withDatabase { address in
            let before = try await address.open()
            try await before.stores.add(SampleDeclarations().batch(100))
            try await before.close()
            let probe = try ProbeProcess("stall", address.argument, "1000", "150000")
            #expect(await probe.lines(upTo: "half").contains("half"))
            await probe.kill()

            let after = try await address.open()
            #expect(after.nodeID == before.nodeID)
            #expect(try await after.targeting.extent()?.lines == 100)
            #expect(try await after.declarations.imports(limit: 9).count == 1)
            #expect(try await after.journal.verify() == 1)
            #expect(try await after.stores.add(SampleDeclarations().batch(50, first: 1_000)).added == 50)
            try await after.close()
        }
    }

    @Test("what was acknowledged before the kill is there, in whole batches", arguments: TestDatabase.available)
    func killedStream(database: TestDatabase) async throws {
        try await database.withDatabase { address in
            let probe = try ProbeProcess("stream", address.argument, "0", "100000")
            let said = await probe.lines(upTo: "acknowledged 25")
            await probe.kill()
            let acknowledged = said.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }.max() ?? 0
            #expect(acknowledged >= 25)

            let node = try await address.open()
            let lines = try await node.targeting.extent()?.lines ?? 0
            #expect(lines >= acknowledged * 100 && lines % 100 == 0)
            #expect(try await node.journal.verify() == Int64(lines / 100))
            try await node.close()
        }
    }

    @Test("two programs write to one node at the same time", arguments: TestDatabase.available)
    func twoPrograms(database: TestDatabase) async throws {
        try await database.withNode { node, address in
            let probes = try [0, 100_000].map { try ProbeProcess("stream", address.argument, "\($0)", "40") }
            for part in 0..<20 {
                try await node.stores.add(SampleDeclarations().batch(10, first: 500_000 + part * 10))
            }
            for probe in probes { #expect(await probe.lines().last == "done") }
            #expect(try await node.targeting.extent()?.lines == 2 * 40 * 100 + 200)
            #expect(try await node.journal.verify() == 100)
            let names = try await node.journal.entries(limit: 200).map(\.sequence)
            #expect(names == Array(1...100))
        }
    }

    @Test("a program that may not write further says so and leaves nothing half done")
    func fileLimit() async throws {
        try await TestDatabase.sqlite.withNode { node, address in
            try await node.stores.add(SampleDeclarations().batch(10))
            let probe = try ProbeProcess("starve", address.argument, "1000", "100000", "4000000")
            let said = await probe.lines().last ?? ""
            #expect(said.hasPrefix("failed the disk"), "\(said)")
            await probe.end()
            #expect(try await node.targeting.extent()?.lines == 10)
            #expect(try await node.journal.verify() == 1)
            #expect(try await node.stores.add(SampleDeclarations().batch(10, first: 100)).added == 10)
        }
    }

    @Test("a full disk is named, nothing is half imported, and what fits still goes in", arguments: [20_000, 90_000])
    func fullDisk(lines: Int) async throws {
        try await TestDatabase.sqlite.withDatabase { address in
            guard case .sqlite(let path) = address else { return }
            let engine = try SQLiteEngine(path: path, maximumBytes: 1_500_000)
            let node = try await NodeDatabase.open(engine)
            try await node.stores.add(SampleDeclarations().batch(100))
            let error = await #expect(throws: PersistenceError.self) {
                try await node.stores.add(SampleDeclarations().batch(lines, first: 1_000, fields: [.declarationNo]))
            }
            #expect(error == .diskFull)
            #expect(error?.description.contains("nothing was stored") == true)
            #expect(try await node.targeting.extent()?.lines == 100)
            #expect(try await node.journal.verify() == 1)
            #expect(try await node.stores.add(SampleDeclarations().batch(100, first: 200)).added == 100)
            try await node.close()
        }
    }
}
