//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Console
import Customs
import Exchange
import Officers
import Persistence

extension NodeCases {
    /// What a message of the partner says of goods, conveyances and parties, for an officer who may read it.
    func fromMessage(_ id: String, _ origin: CaseOrigin, by officer: Officer) async throws -> CaseDesk.Opening {
        guard officer.role.may(.seeMessages), let exchange = node.exchange else { throw ConsoleError.notFound }
        let desk = OfficerDesk(
            exchange.desk,
            drafts: node.database.drafts,
            releaseRules: node.database.releaseRules,
            person: OfficerDesk.Person(login: officer.login, name: officer.name, office: officer.office)
        )
        let read = try await desk.read(id)
        let message = read.message
        let facts = message.facts
        var record = SeizureRecord()
        record.triggeringMessage = id
        record.partner = read.letter.otherOffice
        record.detection = [.partnerMessage]
        var entities: [EntityDraft] = []
        for party in facts?.parties ?? [] {
            guard let name = party.names.first else { continue }
            entities.append(
                EntityDraft(
                    party.kind == .person ? .person : .company,
                    .other,
                    name: name,
                    otherNames: Array(party.names.dropFirst()),
                    identifiers: party.identifiers.map(\.value),
                    address: party.address,
                    nationality: party.country,
                    source: id
                )
            )
        }
        for conveyance in facts?.conveyances ?? [] {
            if let number = conveyance.identification {
                let kind: EntityKind = conveyance.mode == "sea" ? .vessel : .vehicle
                entities.append(EntityDraft(kind, .conveyance, name: number, source: id))
            }
            for container in conveyance.containers {
                entities.append(EntityDraft(.container, .conveyance, name: container, source: id))
            }
        }
        return CaseDesk.Opening(
            from: origin,
            office: read.letter.office,
            stage: .suspicion,
            title: message.subject?.text ?? "",
            seizure: record,
            entities: entities
        )
    }
}
