//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Exchange
import Foundation
import Node
import PKI

struct PairInviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Write an invitation to standard output, and its fingerprint to standard error.",
        discussion: """
            It holds the authority of this node, its keys, the cards of its offices and
            where its link answers. It is signed by the authority and counts for 14 days.

            EXAMPLES
              lienquan pair invite --node node --partner CN > vn.invitation
              lienquan pair invite --node node --partner CN --address https://10.1.2.3:8411 > vn.invitation
            """
    )

    @OptionGroup var node: NodeOption
    @Option(help: ArgumentHelp("Country of the partner, such as CN.", valueName: "country")) var partner: String
    @Option(
        help: ArgumentHelp(
            "Where the partner reaches this node; from node.json when missing, empty where it cannot.",
            valueName: "url"
        )
    )
    var address: String?
    @OptionGroup var passphrase: PassphraseOption

    func validate() throws {
        guard partner.utf8.count == 2, partner == partner.uppercased() else {
            throw ValidationError("--partner must be two capitals, such as CN.")
        }
    }

    func run() async throws {
        try await node.open(creating: false) { node in
            let keys = try ExchangeKeys(node.folder, node: node.configuration.country)
            guard let keys, !keys.offices.isEmpty else { throw CommandFailure(Self.noKeys) }
            let authority = try passphrase.openAuthority(in: node.folder.pki)
            let text = try PairingInvitation.make(
                keys,
                for: partner,
                address: address ?? node.configuration.link.address,
                authority: authority,
                now: Date()
            )
            print(text)
            StandardError.write("fingerprint: \(PairingInvitation.fingerprint(of: text).spoken)\n")
        }
    }

    static let noKeys = """
        the node has no keys yet: `lienquan pki init`, then `pki node`, then `pki office` for each contact point
        """
}
