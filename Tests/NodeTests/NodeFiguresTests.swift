//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Journal
import Logging
import Node
import PKI
import Persistence
import Testing

@Suite("Figures of a node")
struct NodeFiguresTests {
    @Test("say what there is, what waits and when the last backup was made")
    func figures() async throws {
        try await BackupDesk.run { desk in
            let node = try await desk.workshop.trained(200)
            let server = NodeServer(node, logger: Logger(label: "test"), now: { desk.workshop.now })
            let before = try await server.observation().text()
            let head = try await node.database.journal.head().sequence
            #expect(before.contains("lienquan_journal_sequence \(head)\n"))
            #expect(before.contains("lienquan_queue_size{queue=\"lookout_hits\"} 0\n"))
            #expect(before.contains("lienquan_imports_total{end=\"done\"} 0\n"))
            #expect(!before.contains("lienquan_last_backup"))
            let bytes = before.split(separator: "\n").first { $0.hasPrefix("lienquan_database_bytes ") }
            #expect((bytes?.split(separator: " ").last.flatMap { Double($0) } ?? 0) > 100_000)

            try await desk.backup.make(at: desk.out("b"), keys: .leftOut, by: "cli:test")
            let after = try await server.observation().text()
            #expect(after.contains("lienquan_last_backup_timestamp_seconds \(desk.workshop.now)\n"))
            let checks = try await server.observation().watch.checks()
            #expect(checks.map(\.name) == ["database", "storage", "scoring", "disk"])
            #expect(checks.prefix(3).map(\.isReady) == [true, true, true])
            try await node.close()
        }
    }

    @Test("the token is a secret of the node's folder, of enough letters")
    func token() async throws {
        try await BackupDesk.run { desk in
            try desk.folder.prepare()
            try desk.write("node.json", #"{"seed": 1, "metrics": {"tokenFile": "metrics.token"}}"#)
            try desk.write("metrics.token", "short\n")
            var node = try await desk.open(desk.folder)
            #expect(throws: NodeError.self) { try NodeServer(node, logger: Logger(label: "test")).observation() }
            try desk.write("metrics.token", "0123456789abcdef\n")
            #expect(try NodeServer(node, logger: Logger(label: "test")).observation().token == "0123456789abcdef")
            let place = desk.folder.url.appendingPathComponent("metrics.token")
            chmod(place.path, 0o644)
            #expect(throws: KeyFileError.self) { try NodeServer(node, logger: Logger(label: "test")).observation() }
            try await node.close()
            for wrong in [#"{}"#, #"{"tokenFile": "../x.token"}"#, #"{"tokenFile": "x"}"#, #"{"port": 0}"#] {
                try desk.write("node.json", #"{"seed": 1, "metrics": \#(wrong)}"#)
                await #expect(throws: NodeError.self, "\(wrong)") { node = try await desk.open(desk.folder) }
            }
        }
    }
}
