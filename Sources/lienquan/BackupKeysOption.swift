//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation

/// What is to become of the node's secret keys in a backup.
struct BackupKeysOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "File with the passphrase of the keys, in its first line; asked for when missing.",
            valueName: "file"
        )
    )
    var passphraseFile: String?
    @Flag(help: "Leave the node's secret keys out.") var withoutKeys = false

    func validate() throws {
        guard passphraseFile == nil || !withoutKeys else {
            throw ValidationError("--passphrase-file and --without-keys exclude one another.")
        }
    }

    /// A passphrase for keys that are kept now.
    func new(for whom: String) throws -> String {
        if passphraseFile == nil, isatty(STDIN_FILENO) != 1 {
            throw CommandFailure(
                "the node's keys are kept under a passphrase: give it with --passphrase-file, or leave the keys out "
                    + "with --without-keys"
            )
        }
        return try PassphraseOption(passphraseFile: passphraseFile).new(for: whom)
    }

    /// The passphrase of keys that were kept before.
    func known(for whom: String) throws -> String {
        if let passphraseFile { return try PassphraseOption.read(passphraseFile) }
        return try PassphrasePrompt.ask("Passphrase of \(whom): ")
    }
}
