//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Node

/// Makes the backup of a node.
struct BackupMakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Copy a node into a new folder, while it serves and writes.",
        discussion: """
            The copy is consistent: the database as it stood at one moment, with its
            journal verified, and all that lies beside it but uploads and drafts.
            Nobody waits for it longer than for another write.

            The node's secret keys are kept in the backup under a passphrase, which
            is asked for or read from --passphrase-file; without the passphrase they
            are lost. With --without-keys they are left out. All else is readable to
            whoever reads the backup, so keep it as you keep the node. A connection
            string of PostgreSQL is never in it.

            A node on PostgreSQL is dumped by pg_dump, which must be installed.

            EXAMPLES
              lienquan backup --node node --out /mnt/backup/2026-11-30 --passphrase-file secret
              lienquan backup --node node --out /mnt/backup/2026-11-30 --without-keys
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("The folder to make; it must not be there yet.", valueName: "dir")) var out: String
    @OptionGroup var keys: BackupKeysOption
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let folder = NodeFolder(node.node)
        guard folder.exists else { throw NodeError.noNode(path: folder.path) }
        let choice: NodeBackup.Keys =
            keys.withoutKeys ? .leftOut : .sealed(passphrase: try keys.new(for: "the keys in the backup"))
        let lines = BackupProgressLines(isQuiet: output.quiet)
        let backup = NodeBackup(folder, progress: lines.update)
        let out = URL(fileURLWithPath: out, isDirectory: true)
        let manifest = try await backup.make(at: out, keys: choice, by: NodeOption.actor)
        lines.finish()
        try BackupAnswer(manifest, at: out.path).say(json: output.json)
    }
}
