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

/// Certifies a node's own end of the link.
struct PKINodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "node",
        abstract: "Make key and certificate of the node itself, for the link to its partner; 90 days.",
        discussion: """
            Writes pki/node/node.key and node.pem. The key has no passphrase, as the node
            reads it when it starts. Renew it before it ends: lienquan pki renew --due 14.

            EXAMPLES
              lienquan pki node --node node --name gw.example.gov.vn --ip 192.0.2.7
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("Name of the host; may be given several times.", valueName: "host"))
    var name: [String] = []
    @Option(help: ArgumentHelp("Address of the host; may be given several times.", valueName: "address"))
    var ip: [String] = []
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
        let pki = NodeFolder(node.node).pki
        var folder = try passphrase.openAuthority(in: pki)
        let key = P256.Signing.PrivateKey()
        let order = try CertificateOrder.node(
            folder.authority.country,
            key: key.publicKey,
            dnsNames: name,
            addresses: ip
        )
        let certificate = try folder.issue(order, now: Date())
        try NodeKeys(key: key, certificate: certificate).write(to: NodeKeys.folder(in: pki), name: "node")
        CertificateNote.print(certificate, at: NodeKeys.folder(in: pki).appendingPathComponent("node.pem"))
    }
}
