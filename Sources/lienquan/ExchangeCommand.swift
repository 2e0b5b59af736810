//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import ArgumentParser
import Exchange
import Foundation
import Node
import Persistence

struct ExchangeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exchange",
        abstract: "Send messages to paired offices, carry them on a disk, prove what was exchanged.",
        subcommands: [
            ExchangeSendCommand.self, ExchangeListCommand.self, ExchangeShowCommand.self, ExchangeSaveCommand.self,
            ExchangeStatusCommand.self,
            ExchangeExportCommand.self, ExchangeImportCommand.self, ExchangeProveCommand.self,
            ExchangeVerifyCommand.self, ExchangeStatementCommand.self, ExchangeRuleCommand.self,
            ExchangeInboxCommand.self, ExchangeAlarmsCommand.self,
            ExchangeSettleCommand.self,
        ]
    )
}

extension Node {
    /// The exchange of a node that has keys.
    func requireExchange() throws -> NodeExchange {
        guard let exchange else { throw CommandFailure(PairInviteCommand.noKeys) }
        return exchange
    }
}

extension NodeExchange {
    /// The partner named, or the only one there is.
    func requirePartner(_ country: String?) async throws -> Partner {
        let partners = try await refreshPartners()
        if let country {
            guard let partner = partners.first(where: { $0.node == country }) else {
                throw CommandFailure("there is no partner \(country)")
            }
            return partner
        }
        guard let only = partners.first else { throw CommandFailure("there is no partner yet; see `lienquan pair`") }
        guard partners.count == 1 else {
            throw CommandFailure("which partner? --partner \(partners.map(\.node).joined(separator: " or "))")
        }
        return only
    }

    func requireLink(_ partner: Partner) async throws -> PartnerLink {
        guard let link = await link(with: partner.node) else {
            throw CommandFailure("the partner \(partner.node) is suspended; `lienquan pair resume \(partner.node)`")
        }
        return link
    }
}
