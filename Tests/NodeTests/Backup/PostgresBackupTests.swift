//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Journal
import Node
import Persistence
import Targeting
import TestSupport
import Testing

@Suite(
    "Backup and restore of a node on PostgreSQL",
    .enabled(if: ProcessInfo.processInfo.environment["LIENQUAN_TEST_POSTGRES"] != nil)
)
struct PostgresBackupTests {
    private let server = ProcessInfo.processInfo.environment["LIENQUAN_TEST_POSTGRES"] ?? ""

    private func withDatabases(_ count: Int, _ body: ([String]) async throws -> Void) async throws {
        let names = (0..<count).map { _ in "backup_" + UUID().uuidString.lowercased().replacing("-", with: "") }
        for name in names { try await command("CREATE DATABASE \(name)") }
        let result: Result<Void, any Error>
        do {
            try await body(names.map { server.replacing("dbname=postgres", with: "dbname=\($0)") })
            result = .success(())
        } catch {
            result = .failure(error)
        }
        for name in names { try await command("DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }
        try result.get()
    }

    private func command(_ statement: String) async throws {
        let ran = try await BackupProcess.run("/usr/bin/env", ["psql", server, "-qc", statement])
        try #require(ran.status == 0, "\(ran.errors)")
    }

    @Test("brings a node into another, empty database, and overwrites none")
    func roundTrip() async throws {
        try await withDatabases(2) { databases in
            try await BackupDesk.run { desk in
                try desk.folder.prepare()
                let text = #"{"seed": 1, "postgres": "\#(databases[0])"}"#
                try desk.write("node.json", text)
                let node = try await desk.open(desk.folder)
                try await desk.workshop.add(desk.workshop.past(50), to: node)
                try await node.close()

                let manifest = try await desk.backup.make(at: desk.out("b"), keys: .leftOut, by: "cli:test")
                #expect(manifest.engine == .postgresql)
                for content in try desk.files(desk.out("b")).values {
                    #expect(content.range(of: Data(databases[0].utf8)) == nil)
                }
                try await BackupFolder(desk.out("b").path).verify()
                let restore = NodeRestore(BackupFolder(desk.out("b").path))
                await #expect(throws: BackupFault.databaseNeeded) {
                    try await restore.make(desk.node("n"), passphrase: nil, by: "cli:test")
                }
                await #expect(throws: BackupFault.databaseOccupied) {
                    try await restore.make(desk.node("n"), passphrase: nil, postgres: databases[0], by: "cli:test")
                }
                try await restore.make(desk.node("n"), passphrase: nil, postgres: databases[1], by: "cli:test")
                let copy = try await desk.open(desk.node("n"))
                #expect(copy.database.nodeID == manifest.nodeID)
                #expect(try await copy.database.targeting.extent()?.lines == 50)
                #expect(try await copy.database.journal.verify() == 2)
                try await copy.close()
            }
        }
    }
}
