//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Foundation
import Node
import PKI

/// Makes the next revocation list.
struct PKICRLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crl",
        abstract: "Make the next list of revoked certificates; due within five weeks, also where nothing was revoked.",
        discussion: """
            A partner stops trusting certificates when the newest list that it knows is
            too old.

            EXAMPLES
              lienquan pki crl --node node
              lienquan pki crl --node node --out VN.crl
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("Write a copy for the partner, in PEM.", valueName: "file")) var out: String?
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
        let pki = NodeFolder(node.node).pki
        var folder = try passphrase.openAuthority(in: pki)
        let list = try folder.makeRevocationList(now: Date())
        if let out { try SecretFile.write(Array(list.pem.utf8), to: URL(fileURLWithPath: out)) }
        print("\(list.summary) in \(out ?? AuthorityFolder.revocationList(in: pki).path)")
    }
}

extension CertificateRevocationList {
    /// In a few words, for the command line.
    var summary: String { "list \(number), \(entries.count) revoked, next by \(nextUpdate.formatted(.iso8601))" }
}
