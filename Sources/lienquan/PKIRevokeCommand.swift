//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Node
import PKI

/// Revokes a certificate.
struct PKIRevokeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Let a certificate count no more, and make the list that says so.",
        discussion: """
            Reasons: \(RevocationReason.allCases.map(\.name).joined(separator: ", "))

            EXAMPLES
              lienquan pki revoke 4f02… --node node --reason keyCompromise
            """
    )

    @Argument(help: "Number of the certificate, as \"pki list\" prints it.") var serial: String
    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("Why, as RFC 5280 calls it.", valueName: "reason")) var reason: String
    @OptionGroup var passphrase: PassphraseOption

    func validate() throws {
        guard RevocationReason(name: reason) != nil else { throw ValidationError("--reason \(reason) is none") }
    }

    func run() throws {
        let pki = NodeFolder(node.node).pki
        let number = try SerialArgument.read(serial)
        var folder = try passphrase.openAuthority(in: pki)
        let list = try folder.revoke(number, reason: RevocationReason(name: reason) ?? .unspecified, now: Date())
        print("revoked \(number.hexadecimal)\n\(list.summary) in \(AuthorityFolder.revocationList(in: pki).path)")
    }
}
