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
import Testing

@Suite("Backup and restore survive what happens to programs and disks")
struct BackupAccidentTests {
    private func passphraseFile(_ desk: BackupDesk) throws -> String {
        let file = desk.place.appendingPathComponent("passphrase")
        guard
            FileManager.default.createFile(
                atPath: file.path,
                contents: Data(BackupDesk.passphrase.utf8),
                attributes: [.posixPermissions: 0o600]
            )
        else { throw CocoaError(.fileWriteUnknown) }
        return file.path
    }

    @Test("a backup killed at any moment is whole or not there, and the next one clears up after it")
    func killedBackup() async throws {
        try await BackupDesk.run { desk in
            try await desk.fill()
            let program = try BackupProcess.program()
            let secret = try passphraseFile(desk)
            for delay in stride(from: 0, to: 1_200, by: 75) {
                let arguments = [
                    "backup", "--node", desk.folder.path, "--out", desk.out("b").path, "--passphrase-file", secret,
                ]
                _ = try await BackupProcess.run(program, arguments, killedAfter: .milliseconds(delay))
                if FileManager.default.fileExists(atPath: desk.out("b").path) {
                    try await BackupFolder(desk.out("b").path).verify(passphrase: BackupDesk.passphrase)
                    try FileManager.default.removeItem(at: desk.out("b"))
                }
            }
            try await desk.backup.make(at: desk.out("b"), keys: .leftOut, by: "cli:test")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: desk.place.path).sorted() == ["b", "passphrase"]
            )
            let node = try await desk.open(desk.folder)
            try await node.database.journal.verify()
            try await node.close()
        }
    }

    @Test("a restore killed at any moment leaves a whole node or none that starts")
    func killedRestore() async throws {
        try await BackupDesk.run { desk in
            try await desk.fill()
            let program = try BackupProcess.program()
            let secret = try passphraseFile(desk)
            let keys = NodeBackup.Keys.sealed(passphrase: BackupDesk.passphrase)
            try await desk.backup.make(at: desk.out("b"), keys: keys, by: "cli:test")
            for delay in stride(from: 0, to: 1_200, by: 75) {
                let arguments = [
                    "restore", desk.out("b").path, "--node", desk.out("n").path, "--passphrase-file", secret,
                ]
                _ = try await BackupProcess.run(program, arguments, killedAfter: .milliseconds(delay))
                for name in try FileManager.default.contentsOfDirectory(atPath: desk.place.path)
                where name != "b" && name != "passphrase" {
                    let folder = desk.node(name)
                    guard folder.exists else { continue }
                    let node = try await desk.open(folder)
                    try await node.database.journal.verify()
                    #expect(try await node.database.targeting.extent()?.lines == 200)
                    try await node.close()
                }
                try? FileManager.default.removeItem(at: desk.out("n"))
            }
            try await NodeRestore(BackupFolder(desk.out("b").path))
                .make(desk.node("n"), passphrase: BackupDesk.passphrase, by: "cli:test")
            let names = try FileManager.default.contentsOfDirectory(atPath: desk.place.path).sorted()
            #expect(names == ["b", "n", "passphrase"])
        }
    }

    @Test("a file that may not grow further is named, and nothing is left")
    func fileLimit() async throws {
        try await BackupDesk.run { desk in
            try await desk.fill()
            try await desk.backup.make(at: desk.out("b"), keys: .leftOut, by: "cli:test")
            let program = try BackupProcess.program()
            // In blocks of 512 bytes or of 1 kB, as the shell has it; the database is larger than either.
            for command in [
                "backup --node '\(desk.folder.path)' --out '\(desk.out("x").path)' --without-keys",
                "restore '\(desk.out("b").path)' --node '\(desk.out("x").path)' --without-keys",
            ] {
                let ran = try await BackupProcess.run("/bin/sh", ["-c", "ulimit -f 100; '\(program)' \(command)"])
                #expect(ran.status == 1, "\(ran.errors)")
                #expect(ran.errors.contains("disk"), "\(ran.errors)")
                #expect(try FileManager.default.contentsOfDirectory(atPath: desk.place.path) == ["b"])
            }
        }
    }

    @Test("a full disk is named, and nothing is left on it")
    func fullDisk() async throws {
        try await BackupDesk.run { desk in
            try await desk.fill()
            try await desk.backup.make(at: desk.out("b"), keys: .leftOut, by: "cli:test")
            let disk = desk.out("disk").path
            try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
            let program = try BackupProcess.program()
            for command in [
                "backup --node '\(desk.folder.path)' --out '\(disk)/x' --without-keys",
                "restore '\(desk.out("b").path)' --node '\(disk)/x' --without-keys",
            ] {
                let script = """
                    mount -t tmpfs -o size=300k tmpfs '\(disk)' || exit 77
                    '\(program)' \(command); code=$?
                    [ -z "$(ls -A '\(disk)')" ] || exit 78
                    exit $code
                    """
                let ran = try await BackupProcess.run("/usr/bin/env", ["unshare", "-rm", "sh", "-c", script])
                // Where nobody may mount there is no disk to fill; the limit of a file stands for it.
                guard !ran.errors.contains("unshare"), ran.status != 77, ran.status != 127 else { return }
                #expect(ran.status == 1, "\(ran.errors)")
                #expect(ran.errors.contains("is full"), "\(ran.errors)")
            }
        }
    }
}
