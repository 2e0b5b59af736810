//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Node
import PKI
import X509

/// Renews certificates before they end.
struct PKIRenewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renew",
        abstract: "Certify the same key again, with a new number and a new term.",
        discussion: """
            The certificates of the node and of offices take the place of the old ones in
            pki/; those of officers are printed. The old one holds until it ends: revoke
            it if it should not. A new key comes from "pki node" and "pki office".

            EXAMPLES
              lienquan pki renew 4f02… --node node
              lienquan pki renew --due 14 --node node
            """
    )

    @Argument(help: "Number of the certificate, as \"pki list\" prints it.") var serial: String?
    @Option(help: ArgumentHelp("Renew all that end within so many days.", valueName: "days")) var due: Int?
    @OptionGroup var node: NodeOption
    @OptionGroup var passphrase: PassphraseOption

    func validate() throws {
        guard (serial == nil) != (due == nil) else { throw ValidationError("give a number or --due, and not both") }
        if let due, due < 0 { throw ValidationError("--due must not be below zero") }
    }

    func run() throws {
        let pki = NodeFolder(node.node).pki
        var folder = try passphrase.openAuthority(in: pki)
        let now = Date()
        var serials: [Certificate.SerialNumber] = []
        if let serial {
            serials = [try SerialArgument.read(serial)]
        } else if let due {
            serials = folder.register.due(within: TimeInterval(due) * CertificateOrder.day, now: now)
                .map(\.certificate.serialNumber)
        }
        for serial in serials {
            let certificate = try folder.renew(serial, now: now)
            guard let url = CertificateFile.url(of: certificate, in: pki) else {
                CertificateNote.print(certificate, at: nil)
                print(certificate.pem, terminator: "")
                continue
            }
            try SecretFile.write(Array(certificate.pem.utf8), to: url)
            CertificateNote.print(certificate, at: url)
        }
        if serials.isEmpty { print("nothing is due") }
    }
}
