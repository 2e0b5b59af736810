//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import PKI

/// `--passphrase-file`, or a question without echo.
struct PassphraseOption: ParsableArguments {
    @Option(help: ArgumentHelp("File with the passphrase of the authority, in its first line.", valueName: "file"))
    var passphraseFile: String?

    init() {}

    init(passphraseFile: String?) { self.passphraseFile = passphraseFile }

    /// A passphrase for a key that is made now; a person types it twice.
    func new(for whom: String) throws -> String {
        if let passphraseFile { return try Self.read(passphraseFile) }
        let first = try PassphrasePrompt.ask("New passphrase of \(whom): ")
        guard first.count >= 12 else { throw CommandFailure("a passphrase needs at least 12 characters") }
        guard try PassphrasePrompt.ask("The same again: ") == first else {
            throw CommandFailure("the two passphrases differ; nothing was made")
        }
        return first
    }

    /// Opens the authority of a node; asks only where its key is wrapped.
    func openAuthority(in pki: URL) throws -> AuthorityFolder {
        let key = AuthorityFolder.key(in: pki)
        guard FileManager.default.fileExists(atPath: key.path) else { throw PKIError.authorityMissing(path: pki.path) }
        var passphrase: String?
        if try KeyFile.isWrapped(key) {
            passphrase =
                if let passphraseFile {
                    try Self.read(passphraseFile)
                } else {
                    try PassphrasePrompt.ask("Passphrase of the authority: ")
                }
        }
        return try AuthorityFolder(opening: pki, passphrase: passphrase)
    }

    static func read(_ path: String) throws -> String {
        let text = String(decoding: try SecretFile.read(URL(fileURLWithPath: path)), as: UTF8.self)
        guard let line = text.split(whereSeparator: \.isNewline).first, !line.isEmpty else {
            throw CommandFailure("\(path): no passphrase in the first line")
        }
        return String(line)
    }
}
