//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Crypto
import Foundation
import Node
import PKI

/// Certifies an officer.
struct PKIOfficerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "officer",
        abstract: "Make key and certificate by which an officer logs in; 1 year.",
        discussion: """
            Writes LOGIN.key and LOGIN.pem. A browser takes both as one file:
            openssl pkcs12 -export -inkey lan.key -in lan.pem -out lan.p12

            EXAMPLES
              lienquan pki officer lan --node node --out card
            """
    )

    @Argument(help: "The name that the officer logs in with.") var login: String
    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("Folder to write to, made where it is missing.", valueName: "dir")) var out: String
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
        guard PKISubject.isName(login) else { throw PKIError.badName(login) }
        var folder = try passphrase.openAuthority(in: NodeFolder(node.node).pki)
        let key = P256.Signing.PrivateKey()
        let certificate = try folder.issue(.officer(login, key: key.publicKey), now: Date())
        let place = URL(fileURLWithPath: out, isDirectory: true)
        try NodeKeys(key: key, certificate: certificate).write(to: place, name: login)
        CertificateNote.print(certificate, at: place.appendingPathComponent(login + ".pem"))
    }
}
