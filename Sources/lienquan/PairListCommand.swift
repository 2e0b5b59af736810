//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Exchange
import Node
import Persistence

struct PairListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List partners, their offices and how long their keys count."
    )

    @OptionGroup var node: NodeOption

    func run() async throws {
        try await node.open(creating: false) { node in
            let partners = try await node.database.exchange.partners()
            if partners.isEmpty { print("no partner yet; `lienquan pair invite` begins") }
            for partner in partners {
                print("\(partner.node)  \(partner.state.rawValue)  \(partner.address.isEmpty ? "-" : partner.address)")
                for card in partner.cards.sorted(by: { ($0.office, $0.validUntil) < ($1.office, $1.validUntil) }) {
                    let end = card.isRevoked ? "revoked" : "until \(card.validUntil.text.prefix(10))"
                    print("  \(card.office)  \(card.suite)  \(end)  \(card.signingKey)")
                }
            }
        }
    }
}
