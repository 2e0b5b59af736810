//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Journal
import Node
import PKI
import Persistence
import Targeting
import Testing

@Suite("Backup and restore of a node")
struct BackupTests {
    @Test("brings back everything that belongs to the node, and nothing that passes")
    func roundTrip() async throws {
        try await BackupDesk.run { desk in
            try await desk.fill()
            let before = try desk.files(desk.folder.url)
            let manifest = try await desk.backup.make(
                at: desk.out("b"),
                keys: .sealed(passphrase: BackupDesk.passphrase),
                by: "cli:test"
            )
            #expect(manifest.missing.isEmpty)
            #expect(manifest.secrets == ["exchange/log.key", "pki/authority.key"])
            let verified = try await BackupFolder(desk.out("b").path).verify(passphrase: BackupDesk.passphrase)
            #expect(verified == manifest)
            try await NodeRestore(BackupFolder(desk.out("b").path))
                .make(desk.node("n"), passphrase: BackupDesk.passphrase, by: "cli:test")

            var after = try desk.files(desk.out("n"))
            #expect(after.removeValue(forKey: "node.sqlite") != nil)
            let passing = ["node.sqlite", "node.sqlite-wal", "node.sqlite-shm", "uploads/x.upload"]
            var expected = before.filter { !passing.contains($0.key) && !$0.key.hasPrefix(".") }
            #expect(expected.removeValue(forKey: "exchange/attachments/0199-b.part") != nil)
            #expect(after == expected)
            #expect(after["exchange/log.key"] == Data("secret of the log".utf8))

            let node = try await desk.open(desk.node("n"))
            #expect(node.database.nodeID == manifest.nodeID)
            #expect(try await node.database.targeting.extent()?.lines == 200)
            #expect(try await node.loadModel())
            let entries = try await node.database.journal.entries(limit: 100)
            #expect(try await node.database.journal.verify() == Int64(entries.count))
            #expect(entries.last?.action == "backup.restored")
            try await node.close()
        }
    }

    @Test("is for its owner alone, holds no secret in the open, and is in the journal of the node it was made of")
    func secrecy() async throws {
        try await BackupDesk.run { desk in
            try await desk.fill()
            try await desk.backup.make(
                at: desk.out("b"),
                keys: .sealed(passphrase: BackupDesk.passphrase),
                by: "cli:test"
            )
            for (path, content) in try desk.files(desk.out("b")) {
                let attributes = try FileManager.default.attributesOfItem(atPath: desk.out("b").path + "/" + path)
                #expect(attributes[.posixPermissions] as? Int == 0o600, "\(path)")
                #expect(content.range(of: Data("secret of the log".utf8)) == nil, "\(path)")
            }
            let mode = try FileManager.default.attributesOfItem(atPath: desk.out("b").path)[.posixPermissions] as? Int
            #expect(mode == 0o700)
            let node = try await desk.open(desk.folder)
            #expect(try await node.database.journal.entries(limit: 100).last?.action == "backup.made")
            #expect(try await node.database.lastBackup() == desk.workshop.now)
            try await node.close()
        }
    }

    @Test("a changed byte in any file of a backup is found, by verification and by restore")
    func changedBytes() async throws {
        try await BackupDesk.run { desk in
            try await desk.fill()
            let out = desk.out("b")
            try await desk.backup.make(at: out, keys: .sealed(passphrase: BackupDesk.passphrase), by: "cli:test")
            let files = try desk.files(out)
            #expect(files.count >= 12)
            for (path, content) in files {
                for place in [0, content.count / 2, content.count - 1] {
                    var changed = content
                    changed[place] ^= 1
                    try changed.write(to: out.appendingPathComponent(path))
                    await #expect(throws: BackupFault.self, "\(path) at \(place)") {
                        try await BackupFolder(out.path).verify()
                    }
                    await #expect(throws: BackupFault.self, "\(path) at \(place)") {
                        try await NodeRestore(BackupFolder(out.path))
                            .make(desk.node("n"), passphrase: BackupDesk.passphrase, by: "cli:test")
                    }
                }
                try content.write(to: out.appendingPathComponent(path))
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: desk.place.path) == ["b"])
            try await BackupFolder(out.path).verify()
        }
    }

    @Test("a missing, an added and a linked file are found")
    func otherFiles() async throws {
        try await BackupDesk.run { desk in
            try await desk.fill()
            let out = desk.out("b")
            try await desk.backup.make(at: out, keys: .leftOut, by: "cli:test")
            let crl = out.appendingPathComponent("files/exchange/CN.crl")
            let content = try Data(contentsOf: crl)
            try FileManager.default.removeItem(at: crl)
            await #expect(throws: BackupFault.missingFile("files/exchange/CN.crl")) {
                try await BackupFolder(out.path).verify()
            }
            let aside = desk.place.appendingPathComponent("aside")
            try content.write(to: aside)
            try FileManager.default.createSymbolicLink(at: crl, withDestinationURL: aside)
            await #expect(throws: BackupFault.foreignFile("files/exchange/CN.crl")) {
                try await BackupFolder(out.path).verify()
            }
            try FileManager.default.removeItem(at: crl)
            try content.write(to: crl)
            try content.write(to: out.appendingPathComponent("files/more"))
            await #expect(throws: BackupFault.foreignFile("files/more")) { try await BackupFolder(out.path).verify() }
        }
    }

    @Test("a manifest made anew holds, but not for who has the passphrase")
    func forgedManifest() async throws {
        try await BackupDesk.run { desk in
            try await desk.fill()
            let out = desk.out("b")
            try await desk.backup.make(at: out, keys: .sealed(passphrase: BackupDesk.passphrase), by: "cli:test")
            try Self.replaceText("files/mappings/header-1.json", with: "[]", in: out)
            try await BackupFolder(out.path).verify()
            await #expect(throws: BackupFault.keysClosed) {
                try await BackupFolder(out.path).verify(passphrase: BackupDesk.passphrase)
            }
            await #expect(throws: BackupFault.keysClosed) {
                try await NodeRestore(BackupFolder(out.path))
                    .make(desk.node("n"), passphrase: BackupDesk.passphrase, by: "cli:test")
            }
        }
    }

    @Test("a journal that does not hold is found when the backup is made, and when one was put in place of another")
    func journal() async throws {
        try await BackupDesk.run { desk in
            try await desk.fill()
            let engine = try SQLiteEngine(path: desk.folder.database.path)
            try await engine.write { try $0.define("UPDATE journal_entry SET actor = 'nobody' WHERE sequence = 1") }
            try await engine.close()
            await #expect(throws: (any Error).self) {
                try await desk.backup.make(at: desk.out("b"), keys: .leftOut, by: "cli:test")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: desk.place.path).isEmpty)
        }
    }

    @Test("nothing that is there is overwritten, and a backup does not lie in its own node")
    func occupied() async throws {
        try await BackupDesk.run { desk in
            try await desk.fill()
            try await desk.backup.make(at: desk.out("b"), keys: .leftOut, by: "cli:test")
            let before = try desk.files(desk.out("b"))
            await #expect(throws: BackupFault.occupied(path: desk.out("b").path)) {
                try await desk.backup.make(at: desk.out("b"), keys: .leftOut, by: "cli:test")
            }
            #expect(try desk.files(desk.out("b")) == before)
            await #expect(throws: BackupFault.occupied(path: desk.folder.url.path)) {
                try await NodeRestore(BackupFolder(desk.out("b").path))
                    .make(desk.folder, passphrase: nil, by: "cli:test")
            }
            await #expect(throws: BackupFault.self) {
                try await desk.backup.make(
                    at: desk.folder.url.appendingPathComponent("b"),
                    keys: .leftOut,
                    by: "cli:test"
                )
            }
        }
    }

    @Test("keys that were left out keep the node from starting until they are back", arguments: [true, false])
    func withoutKeys(isSealed: Bool) async throws {
        try await BackupDesk.run { desk in
            try await desk.fill()
            let keys: NodeBackup.Keys = isSealed ? .sealed(passphrase: BackupDesk.passphrase) : .leftOut
            try await desk.backup.make(at: desk.out("b"), keys: keys, by: "cli:test")
            let restore = NodeRestore(BackupFolder(desk.out("b").path))
            if isSealed {
                await #expect(throws: BackupFault.passphraseNeeded) {
                    try await restore.make(desk.node("n"), passphrase: nil, by: "cli:test")
                }
                await #expect(throws: BackupFault.keysClosed) {
                    try await restore.make(desk.node("n"), passphrase: "wrong", by: "cli:test")
                }
            }
            try await restore.make(desk.node("n"), passphrase: nil, withoutKeys: true, by: "cli:test")
            let secrets = ["exchange/log.key", "pki/authority.key"]
            await #expect(throws: BackupFault.keysMissing(secrets)) { _ = try await desk.open(desk.node("n")) }
            for secret in secrets {
                try FileManager.default.copyItem(
                    at: desk.folder.url.appendingPathComponent(secret),
                    to: desk.out("n").appendingPathComponent(secret)
                )
            }
            try await desk.open(desk.node("n")).close()
        }
    }

    /// Changes a file and makes a manifest that agrees, as an intruder without the passphrase would.
    private static func replaceText(_ path: String, with text: String, in out: URL) throws {
        func sum(_ data: Data) -> String { SHA256Text.of(data) }
        let manifest = out.appendingPathComponent("manifest.json")
        let old = try Data(contentsOf: out.appendingPathComponent(path))
        let fresh = Data(text.utf8)
        try fresh.write(to: out.appendingPathComponent(path))
        let said = try String(contentsOf: manifest, encoding: .utf8).replacing(sum(old), with: sum(fresh))
        try Data(said.utf8).write(to: manifest)
        let line = "\(sum(Data(said.utf8)))  manifest.json\n"
        try Data(line.utf8).write(to: out.appendingPathComponent("manifest.sha256"))
    }
}
