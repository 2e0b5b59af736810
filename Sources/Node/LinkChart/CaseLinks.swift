//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import LinkChart

/// What a case links.
struct CaseLinks: Sendable {
    /// An entity, and for a party who it is; nil where the names were purged.
    struct Entity {
        let entity: CaseEntity
        let record: NominalRecord?
    }

    let keys: ChartKey

    /// - Parameter same: entities of the case and those of others that an officer said to be the same.
    func record(of file: Case, _ entities: [Entity], same: [(String, Entity)]) -> ChartRecord? {
        guard let node = ChartNodeID(.caseFile, file.number.text) else { return nil }
        let at = file.seizure.detected.map { $0.daysSince1970 * 86_400 } ?? file.openedAt
        var links: [ChartLink?] = entities.flatMap { self.links(of: $0, node, at) }
        if let line = file.origin.line {
            links.append(
                keys.declaration(line.declarationNo).flatMap { ChartLink($0, .namedIn, node, at: at) }
            )
        }
        if case .message(let id) = file.origin {
            links.append(ChartNodeID(.message, id).flatMap { ChartLink($0, .namedIn, node, at: at) })
        }
        for document in file.seizure.documents where document.kind != .declaration {
            links.append(
                keys.document(document.kind.rawValue, document.number)
                    .flatMap { ChartLink(node, .supportedBy, $0, at: at, toName: document.number) }
            )
        }
        for document in file.seizure.documents where document.kind == .declaration {
            links.append(keys.declaration(document.number).flatMap { ChartLink($0, .namedIn, node, at: at) })
        }
        links.append(
            file.seizure.site.gate.flatMap { keys.gate($0) }.flatMap { ChartLink(node, .crossedAt, $0, at: at) }
        )
        for (id, other) in same {
            guard let own = entities.first(where: { $0.entity.id == id }).flatMap(self.node),
                let others = self.node(of: other)
            else { continue }
            links.append(ChartLink(own, .sameAs, others, at: at))
        }
        return ChartRecord(
            ChartSource(.caseFile, file.number.text),
            offices: [file.office],
            links: links.compactMap(\.self)
        )
    }

    private func node(of entity: Entity) -> ChartNodeID? {
        let label = entity.record?.name ?? entity.entity.label
        guard let label else { return nil }
        switch entity.entity.kind {
        case .person:
            return keys.party(code: entity.record?.identifiers.first, name: label, isPerson: true)
        case .company:
            return keys.party(code: entity.record?.identifiers.first, name: label, isPerson: false)
        case .vehicle: return keys.vehicle(label)
        case .container: return keys.container(label)
        case .vessel: return keys.vessel(imo: label, name: nil)
        case .phone: return keys.phone(label)
        case .address: return keys.address(label)
        case .account: return keys.account(label)
        case .document: return keys.document("document", label)
        }
    }

    private func links(of entity: Entity, _ node: ChartNodeID, _ at: Int64) -> [ChartLink?] {
        guard let id = self.node(of: entity) else { return [] }
        let label = entity.record?.name ?? entity.entity.label
        let isNominal = entity.entity.kind.isNominal
        switch entity.entity.kind {
        case .vehicle: return [ChartLink(node, .carriedBy, id, at: at, toName: label)]
        case .container: return [ChartLink(node, .packedIn, id, at: at, toName: label)]
        case .vessel: return [ChartLink(node, .shippedBy, id, at: at, toName: label)]
        case .document: return [ChartLink(node, .supportedBy, id, at: at, toName: label)]
        case .person, .company, .phone, .address, .account:
            var links = [ChartLink(id, role(of: entity.entity), node, at: at, isNominal: isNominal, fromName: label)]
            if let phone = entity.record?.phone {
                links.append(
                    keys.phone(phone).flatMap {
                        ChartLink(id, .reachedAt, $0, at: at, isNominal: isNominal, fromName: label, toName: phone)
                    }
                )
            }
            if let address = entity.record?.address {
                links.append(
                    keys.address(address).flatMap {
                        ChartLink(id, .locatedAt, $0, at: at, isNominal: isNominal, fromName: label, toName: address)
                    }
                )
            }
            return links
        }
    }

    private func role(of entity: CaseEntity) -> ChartRole {
        switch entity.role {
        case .suspect: .suspectIn
        case .importer: .importer
        case .exporter: .exporter
        case .carrier: .carrier
        case .broker: .broker
        case .driver: .driver
        case .owner: .ownerOf
        case .sender, .recipient, .witness, .conveyance, .used, .other: .namedIn
        }
    }
}
