//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Node
import PKI

/// Makes the authority of a node.
struct PKIInitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make the authority of a node; once, as partners pin it.",
        discussion: """
            Prints the fingerprint of the authority. Read it to the partner over the
            telephone when it pins pki/authority.pem. The key is wrapped by a passphrase
            unless --bare is given; without the passphrase it is lost.

            EXAMPLES
              lienquan pki init --node node --country VN
              lienquan pki init --node node --country CN --passphrase-file /run/secrets/pki
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("Two capital letters of the country.", valueName: "country")) var country: String
    @Flag(help: "Write the key without a passphrase.") var bare = false
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
        let folder = NodeFolder(node.node)
        try folder.prepare()
        let secret = bare ? nil : try passphrase.new(for: "the authority")
        let authority = try AuthorityFolder.make(at: folder.pki, country: country, passphrase: secret, now: Date())
        CertificateNote.print(authority.authority.certificate, at: AuthorityFolder.certificate(in: folder.pki))
    }
}
