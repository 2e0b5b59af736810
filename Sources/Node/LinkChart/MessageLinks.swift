//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import LinkChart

/// What a message links.
struct MessageLinks: Sendable {
    let keys: ChartKey

    /// Nil for a message without facts.
    func record(of message: Message, _ letter: StoredLetter) -> ChartRecord? {
        guard let node = ChartNodeID(.message, letter.id) else { return nil }
        let at = letter.sent.seconds
        var links: [ChartLink?] = []
        for party in message.facts?.parties ?? [] { links += self.links(of: party, node, at) }
        for conveyance in message.facts?.conveyances ?? [] { links += self.links(of: conveyance, node, at) }
        for document in message.facts?.documents ?? [] {
            let id =
                document.kind == "declaration"
                ? keys.declaration(document.number) : keys.document(document.kind, document.number)
            links.append(id.flatMap { ChartLink($0, .namedIn, node, at: at, fromName: document.number) })
        }
        let found = links.compactMap(\.self)
        guard !found.isEmpty else { return nil }
        let answered = letter.facts.inReplyTo.flatMap { ChartNodeID(.message, $0) }
        return ChartRecord(
            ChartSource(.message, letter.id),
            offices: [letter.office],
            links: found + [answered.flatMap { ChartLink(node, .answers, $0, at: at) }].compactMap(\.self)
        )
    }

    private func links(of party: PartyFact, _ node: ChartNodeID, _ at: Int64) -> [ChartLink?] {
        let isPerson = party.kind == .person
        let codes = party.identifiers.filter { !["phone", "account"].contains($0.kind) }
        // A tax or credit code is what declarations know a company by.
        let code = codes.first { $0.kind == "tax_code" || $0.kind == "credit_code" } ?? codes.first
        let name = party.names.first
        guard let id = keys.party(code: code?.value, name: name, isPerson: isPerson) else { return [] }
        var links = [ChartLink(id, .namedIn, node, at: at, isNominal: isPerson, fromName: name)]
        for identifier in party.identifiers {
            if identifier.kind == "phone" {
                links.append(
                    keys.phone(identifier.value).flatMap {
                        ChartLink(
                            id,
                            .reachedAt,
                            $0,
                            at: at,
                            isNominal: isPerson,
                            fromName: name,
                            toName: identifier.value
                        )
                    }
                )
            } else if identifier.kind == "account" {
                links.append(
                    keys.account(identifier.value).flatMap {
                        ChartLink(id, .paidInto, $0, at: at, isNominal: isPerson, fromName: name)
                    }
                )
            }
        }
        if let address = party.address {
            links.append(
                keys.address(address).flatMap {
                    ChartLink(id, .locatedAt, $0, at: at, isNominal: isPerson, fromName: name, toName: address)
                }
            )
        }
        return links
    }

    private func links(of conveyance: ConveyanceFact, _ node: ChartNodeID, _ at: Int64) -> [ChartLink?] {
        var links: [ChartLink?] = []
        let identification = conveyance.identification
        if conveyance.mode == "sea" {
            links.append(
                keys.vessel(imo: identification, name: conveyance.name).flatMap {
                    ChartLink($0, .namedIn, node, at: at, fromName: conveyance.name ?? identification)
                }
            )
        } else if let identification {
            links.append(
                keys.vehicle(identification).flatMap { ChartLink($0, .namedIn, node, at: at, fromName: identification) }
            )
        }
        for number in conveyance.containers {
            links.append(keys.container(number).flatMap { ChartLink($0, .namedIn, node, at: at, fromName: number) })
        }
        for seal in conveyance.seals {
            links.append(keys.seal(seal).flatMap { ChartLink($0, .namedIn, node, at: at, fromName: seal) })
        }
        return links
    }
}
