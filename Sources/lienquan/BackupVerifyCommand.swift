//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Node

/// Checks a backup.
struct BackupVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Read every byte of a backup and its whole journal.",
        discussion: """
            Finds any changed, missing or added file. With the passphrase of the keys it
            also finds a backup that somebody put together anew. Ends with 1 when the
            backup does not hold.

            EXAMPLES
              lienquan backup verify /mnt/backup/2026-11-30
              lienquan backup verify /mnt/backup/2026-11-30 --passphrase-file secret
            """
    )

    @Argument(help: "Folder of the backup.") var backup: String
    @Option(help: ArgumentHelp("File with the passphrase of the keys, in its first line.", valueName: "file"))
    var passphraseFile: String?
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let lines = BackupProgressLines(isQuiet: output.quiet)
        let folder = BackupFolder(backup)
        let passphrase = try passphraseFile.map(PassphraseOption.read)
        let manifest = try await folder.verify(passphrase: passphrase, progress: lines.update)
        lines.finish()
        try BackupAnswer(manifest, at: folder.url.path).say(json: output.json)
    }
}
