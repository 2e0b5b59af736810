//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Intake
import Journal
import Persistence
import Targeting
import TestSupport
import Testing

@Suite("Schema and file of a node")
struct SchemaTests {
    @Test("a database of a later release is refused, and says so", arguments: TestDatabase.available)
    func newer(database: TestDatabase) async throws {
        try await database.withDatabase { address in
            try await address.open().close()
            try await address.tamper("INSERT INTO schema_version (version) VALUES (22)")
            let error = await #expect(throws: PersistenceError.self) { try await address.open() }
            #expect(error == .newerSchema(found: 22, known: 21))
            #expect(error?.description.contains("install the newer release") == true)
        }
    }

    @Test("a node keeps its id and its lines when it is opened again", arguments: TestDatabase.available)
    func reopened(database: TestDatabase) async throws {
        try await database.withDatabase { address in
            let first = try await address.open()
            try await first.stores.add(SampleDeclarations().batch(10))
            try await first.close()
            let second = try await address.open()
            #expect(second.nodeID == first.nodeID)
            #expect(try await second.targeting.extent()?.lines == 10)
            #expect(try await second.journal.verify() == 1)
            try await second.close()
        }
    }

    @Test("a new database opened several times at once becomes one node", arguments: TestDatabase.available)
    func openedTogether(database: TestDatabase) async throws {
        try await database.withDatabase { address in
            let ids = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        let node = try await address.open()
                        try await node.close()
                        return node.nodeID
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(ids.count == 1)
        }
    }

    @Test("the file of a node is for its owner only, and commits wait for the disk")
    func file() async throws {
        try await TestDatabase.sqlite.withNode { node, address in
            try await node.stores.add(SampleDeclarations().batch(1))
            guard case .sqlite(let path) = address else { return }
            for name in [path, path + "-wal", path + "-shm"] {
                let mode = try FileManager.default.attributesOfItem(atPath: name)[.posixPermissions] as? Int
                #expect(mode == 0o600, "\(name)")
            }
            let engine = try SQLiteEngine(path: path)
            let pragmas = try await engine.write { connection in
                try ["synchronous", "foreign_keys"].map { name in
                    try connection.first("PRAGMA \(name)") { try $0.integer(0) }
                }
            }
            #expect(pragmas == [2, 1])
            try await engine.close()
        }
    }

    @Test("what is no database is refused, and says so")
    func noDatabase() async throws {
        try await TestDatabase.sqlite.withDatabase { address in
            guard case .sqlite(let path) = address else { return }
            try Data(repeating: 7, count: 9_000).write(to: URL(fileURLWithPath: path))
            let error = await #expect(throws: PersistenceError.self) { try await address.open() }
            #expect(error?.description.contains(path) == true)
            await #expect(throws: PersistenceError.self) {
                try await NodeDatabase.open(sqlite: path + "/no/such/folder")
            }
        }
    }

    @Test("a closed node says that it is closed", arguments: TestDatabase.available)
    func closed(database: TestDatabase) async throws {
        try await database.withDatabase { address in
            let node = try await address.open()
            try await node.close()
            await #expect(throws: PersistenceError.closed) { try await node.targeting.extent() }
            await #expect(throws: PersistenceError.closed) {
                try await node.stores.add(SampleDeclarations().batch(1))
            }
        }
    }

    @Test("a server that is not there is named as such")
    func noServer() async throws {
        let error = await #expect(throws: PersistenceError.self) {
            try await NodeDatabase.open(postgres: "host=/nonexistent user=nobody")
        }
        guard case .cannotOpen = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("values are bound: quotes, semicolons and NUL do no harm", arguments: TestDatabase.available)
    func hostileValues(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            let number = "'); DROP TABLE declaration_line; --\u{0}$1 ? \\"
            let overrides: SampleDeclarations.Overrides = [.declarationNo: .text(number), .office: .text("a\u{0}b")]
            try await node.stores.add(SampleDeclarations().batch(1, overriding: overrides))
            let read = try await node.targeting.declaration(number)
            #expect(read.text(.declarationNo, at: 0) == number.replacing("\u{0}", with: "\u{2400}"))
            #expect(read.text(.office, at: 0) == "a\u{2400}b")
            #expect(try await node.journal.verify() == 1)
        }
    }

    /// A released migration never changes: another schema is another migration, and this stays.
    @Test("the schema that the migrations come to is as it was released")
    func pinned() async throws {
        try await TestDatabase.sqlite.withNode { _, address in
            let engine = try address.engine()
            let definitions = try await engine.read { connection in
                try connection.all("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name") { $0.text(0) }
            }
            try await engine.close()
            let words = definitions.joined(separator: "\n").split(whereSeparator: \.isWhitespace)
            let hash = JournalHash(of: Array(words.joined(separator: " ").utf8))
            #expect(hash.hexadecimal == "714c9c31cfed7d318ae055e1907b55ad91f3a9636db630828dc223c54d999e2e")
        }
    }

    @Test("a setting is kept, and its change is in the journal", arguments: TestDatabase.available)
    func settings(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            try await node.settings.set("time_zone", to: "Asia/Ho_Chi_Minh", by: "lan")
            try await node.settings.set("time_zone", to: "Asia/Ho_Chi_Minh", by: "lan")
            let found = try await node.settings.value(of: "time_zone")
            #expect(found == "Asia/Ho_Chi_Minh")
            try await node.settings.set("time_zone", to: nil, by: "hai")
            let gone = try await node.settings.value(of: "time_zone")
            #expect(gone == nil)
            let entries = try await node.journal.entries(limit: 9)
            #expect(entries.map(\.actor) == ["lan", "hai"])
            #expect(entries.last?.detail == #"{"after":null,"before":"Asia/Ho_Chi_Minh"}"#)
        }
    }
}
