//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Names

/// What a declaration links.
package struct DeclarationLinks: Sendable {
    private let keys: ChartKey

    package init(_ keys: ChartKey) {
        self.keys = keys
    }

    /// The record of a declaration; nil for one whose number is no key.
    ///
    /// - Parameter arrived: stands for the time of lodging where it is missing, in seconds since 1970.
    package func record(of declaration: Declaration, arrived: Int64) -> ChartRecord? {
        guard let node = keys.declaration(declaration.number) else { return nil }
        let at = declaration.lodgedAt?.seconds ?? arrived
        var links: [ChartLink?] = []
        for party in declaration.parties { links += self.links(of: party, node, at) }
        let consignment = declaration.consignment
        let vehicle = consignment.vehicle
        links.append(
            vehicle.plate.flatMap { plate in
                keys.vehicle(plate).flatMap { ChartLink(node, .carriedBy, $0, at: at, toName: plate) }
            }
        )
        links.append(
            vehicle.trailer.flatMap { plate in
                keys.vehicle(plate).flatMap { ChartLink($0, .drawnTrailer, node, at: at, fromName: plate) }
            }
        )
        links.append(
            vehicle.driver.flatMap { keys.person(code: $0) }
                .flatMap { ChartLink($0, .driver, node, at: at, isNominal: true) }
        )
        links.append(
            vehicle.imo.flatMap { imo in
                keys.vessel(imo: imo, name: nil).flatMap { ChartLink(node, .shippedBy, $0, at: at, toName: imo) }
            }
        )
        for number in consignment.containers {
            links.append(keys.container(number).flatMap { ChartLink(node, .packedIn, $0, at: at, toName: number) })
        }
        for seal in consignment.seals + (consignment.transit?.sealsAtArrival ?? []) {
            links.append(keys.seal(seal).flatMap { ChartLink(node, .sealedWith, $0, at: at, toName: seal) })
        }
        for document in declaration.documents {
            links.append(
                keys.document(document.kind.rawValue, document.number)
                    .flatMap { ChartLink(node, .supportedBy, $0, at: at, toName: document.number) }
            )
        }
        links.append(consignment.gate.flatMap { keys.gate($0) }.flatMap { ChartLink(node, .crossedAt, $0, at: at) })
        return ChartRecord(
            ChartSource(.declaration, declaration.number),
            offices: Set([declaration.office].compactMap(\.self)),
            links: links.compactMap(\.self)
        )
    }

    private func links(of party: Party, _ node: ChartNodeID, _ at: Int64) -> [ChartLink?] {
        let isHashed = party.role == .buyer || party.role == .payer
        let id =
            isHashed
            ? party.code.flatMap { keys.person(hash: $0) } : keys.party(code: party.code, name: party.name)
        guard let id else { return [] }
        let isNominal = id.kind == .person
        var links = [ChartLink(id, Self.role(party.role), node, at: at, fromName: party.name)]
        // Where a party is and how it is reached is known by the declaration alone, and tells of the party.
        if let phone = party.phone {
            links.append(
                keys.phone(phone).flatMap {
                    ChartLink(id, .reachedAt, $0, at: at, isNominal: isNominal, fromName: party.name, toName: phone)
                }
            )
        }
        if let address = party.address {
            links.append(
                keys.address(address).flatMap {
                    ChartLink(id, .locatedAt, $0, at: at, isNominal: isNominal, fromName: party.name, toName: address)
                }
            )
        }
        return links
    }

    private static func role(_ role: Party.Role) -> ChartRole {
        switch role {
        case .importer: .importer
        case .exporter: .exporter
        case .declarant: .declarant
        case .carrier: .carrier
        case .buyer: .buyer
        case .payer: .payer
        }
    }
}
