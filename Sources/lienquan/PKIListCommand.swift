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

/// Lists what the authority of a node issued.
struct PKIListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List all certificates of a node's authority; needs no passphrase.",
        discussion: """
            EXAMPLES
              lienquan pki list --node node
              lienquan pki list --node node --json
            """
    )

    @OptionGroup var node: NodeOption
    @Flag(help: "Answer with JSON on standard output, for programs.") var json = false

    struct Line: Encodable {
        let serial: String
        let subject: String
        let from: String
        let until: String
        let state: String
        let fingerprint: String
    }

    func run() throws {
        let pki = NodeFolder(node.node).pki
        let authority = try CertificateFile.read(
            AuthorityFolder.certificate(in: pki),
            missing: .authorityMissing(path: pki.path)
        )
        let register = try CertificateRegister(at: AuthorityFolder.register(in: pki))
        let lines = register.issued.map { Self.line($0, now: Date()) }
        if json { return try JSONAnswer.write(lines) }
        print("authority \(Fingerprint(of: authority).spoken)")
        for line in lines { print("\(line.serial)  \(line.until)  \(line.state)  \(line.subject)") }
    }

    private static func line(_ issued: CertificateRegister.Issued, now: Date) -> Line {
        let certificate = issued.certificate
        let state =
            if let revocation = issued.revocation {
                "revoked (\(revocation.reason.name))"
            } else if certificate.notValidAfter < now {
                "ended"
            } else {
                "holds"
            }
        return Line(
            serial: certificate.serialNumber.hexadecimal,
            subject: certificate.holder?.urn ?? "",
            from: certificate.notValidBefore.formatted(.iso8601),
            until: certificate.notValidAfter.formatted(.iso8601),
            state: state,
            fingerprint: Fingerprint(of: certificate).hexadecimal
        )
    }
}
