//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange
import Foundation
import Journal
import Node
import Persistence
import Synchronization
import Targeting
import Testing

@Suite("Backup of a node that writes")
struct BackupWhileWritingTests {
    /// Writes as the desk of a contact point does: a sealed file first, then the draft that names it.
    private final class Writer: Sendable {
        private let desk: BackupDesk
        private let count = Atomic<Int>(0)

        init(_ desk: BackupDesk) {
            self.desk = desk
        }

        func write(_ node: Node) async throws {
            let number = count.load(ordering: .sequentiallyConsistent) + 1
            let file = "0199-file-\(number)"
            try desk.write("exchange/attachments/\(file).sealed", "sealed \(number)")
            let draft = ExchangeDraft(
                id: "draft-\(number)",
                from: "VN-VI",
                to: "CN-7200",
                type: .alert,
                author: "lan",
                authorName: "Lan",
                changed: Timestamp(seconds: desk.workshop.now),
                kept: [UInt8](repeating: 7, count: 4_000),
                files: [file]
            )
            try await node.database.drafts.save(draft, by: "lan")
            count.store(number, ordering: .sequentiallyConsistent)
        }

        /// Blocks until something more was written.
        func waitForMore(_ number: Int) {
            let begin = count.load(ordering: .sequentiallyConsistent)
            for _ in 0..<6_000 where count.load(ordering: .sequentiallyConsistent) < begin + number { usleep(10_000) }
        }
    }

    @Test("holds every file that its rows name, and whole commits only, at whatever moment it is taken")
    func consistent() async throws {
        try await BackupDesk.run { desk in
            try await desk.fill()
            let node = try await desk.open(desk.folder)
            let writer = Writer(desk)
            let work = Task {
                while !Task.isCancelled {
                    try await writer.write(node)
                    try await Task.sleep(for: .milliseconds(5))
                }
            }
            var more = 0
            for round in 0..<6 {
                let out = desk.out("b\(round)")
                try await desk.backup { stage, _, _ in
                    guard stage == .databaseCopied else { return }
                    // Files go on coming after the moment of the database.
                    writer.waitForMore(5)
                }.make(at: out, keys: .leftOut, by: "cli:test")
                let manifest = try await BackupFolder(out.path).verify()
                #expect(manifest.missing.isEmpty)
                try await NodeRestore(BackupFolder(out.path))
                    .make(desk.node("n\(round)"), passphrase: nil, withoutKeys: true, by: "cli:test")
                let copy = try await NodeDatabase.open(sqlite: desk.node("n\(round)").database.path)
                let drafts = try await copy.drafts.drafts(of: nil)
                let shelf = Set(
                    try FileManager.default.contentsOfDirectory(
                        atPath: desk.out("n\(round)").path + "/exchange/attachments"
                    )
                )
                #expect(drafts.flatMap(\.files).allSatisfy { shelf.contains($0 + ".sealed") })
                // What files first and the database second would have lost the other way round.
                more += shelf.count - 1 - drafts.count
                let entries = try await copy.journal.entries(limit: 100_000)
                #expect(entries.filter { $0.action == "exchange.draft" }.count == drafts.count)
                try await copy.journal.verify()
                try await copy.close()
            }
            work.cancel()
            _ = await work.result
            #expect(more >= 30)
            try await node.database.journal.verify()
            try await node.close()
        }
    }

    @Test("a file whose last day comes meanwhile is missing, and is said to be")
    func missing() async throws {
        try await BackupDesk.run { desk in
            try await desk.fill()
            let node = try await desk.open(desk.folder)
            let writer = Writer(desk)
            for _ in 0..<3 { try await writer.write(node) }
            try await node.close()
            let place = desk.folder.url.appendingPathComponent("exchange/attachments/0199-file-2.sealed")
            let manifest = try await desk.backup { stage, _, _ in
                if stage == .databaseCopied { try? FileManager.default.removeItem(at: place) }
            }.make(at: desk.out("b"), keys: .leftOut, by: "cli:test")
            #expect(manifest.missing == ["0199-file-2"])
            try await BackupFolder(desk.out("b").path).verify()
        }
    }
}
