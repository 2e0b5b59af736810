//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Node

/// Makes a node of a backup.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make a node of a backup, in a folder where none is.",
        discussion: """
            Every file is checked while it is copied, and the journal as a whole. The
            node is there at the end, at once, or not at all; nothing is overwritten.
            Without its keys a node does not start until they are put back; what is
            missing is said.

            A restored node has forgotten what happened after the backup: never let
            it run beside the old one. Partners with whom messages went to and fro
            since will notice and halt the link until it is settled.

            EXAMPLES
              lienquan restore /mnt/backup/2026-11-30 --node node --passphrase-file secret
              lienquan restore /mnt/backup/2026-11-30 --node node --postgres "host=db dbname=lienquan2"
            """
    )

    @Argument(help: "Folder of the backup.") var backup: String
    @Option(help: ArgumentHelp("Folder of the node to make; it must not be there yet.", valueName: "dir"))
    var node: String
    @OptionGroup var keys: BackupKeysOption
    @Option(
        help: ArgumentHelp("An empty database, for the backup of a node on PostgreSQL.", valueName: "connection string")
    )
    var postgres: String?
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let folder = BackupFolder(backup)
        let isSealed = try folder.manifest().keys == .sealed
        let passphrase = isSealed && !keys.withoutKeys ? try keys.known(for: "the keys in the backup") : nil
        let lines = BackupProgressLines(isQuiet: output.quiet)
        let restore = NodeRestore(folder, progress: lines.update)
        let node = NodeFolder(node)
        let manifest = try await restore.make(
            node,
            passphrase: passphrase,
            withoutKeys: keys.withoutKeys,
            postgres: postgres,
            by: NodeOption.actor
        )
        lines.finish()
        try BackupAnswer(manifest, at: node.path).say(json: output.json)
    }
}
