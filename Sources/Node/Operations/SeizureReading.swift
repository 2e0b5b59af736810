//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import Foundation
import Operations

/// Between the words of messages and those of operations.
enum SeizureReading {
    /// What a partner's message says of a seizure.
    static func facts(_ body: SeizureBody) -> SeizureFacts {
        SeizureFacts(
            number: body.id,
            office: body.office,
            date: body.date,
            place: body.place.kind,
            gate: body.place.gate,
            placeName: body.place.name
                ?? body.place.latitude.flatMap { north in body.place.longitude.map { "\(north), \($0)" } },
            direction: body.direction,
            mode: body.mode,
            departure: body.route.departure,
            transit: body.route.transit,
            destination: body.route.destination,
            modus: body.modus,
            concealment: body.concealmentPlace,
            detection: body.detection,
            legalStatus: body.legalStatus,
            persons: body.persons.map { Int(clamping: $0) },
            lines: body.commodities.map { commodity in
                SeizedLine(
                    commodity.group,
                    hs: commodity.hs,
                    subject: commodity.substance ?? commodity.taxon ?? commodity.brand,
                    appendix: commodity.appendix,
                    form: commodity.form,
                    amounts: commodity.quantities.map { SeizedAmount(DecimalText.parse($0.quantity) ?? 0, $0.unit) },
                    value: commodity.value,
                    currency: commodity.currency
                )
            }
        )
    }

    /// The body of a message about an own seizure.
    /// - Throws: `MessageFault` for what the message would lack.
    static func body(_ seizure: OperationSeizure, of operation: JointOperation) throws(MessageFault) -> MessageBody {
        let facts = seizure.facts
        var members: [String: JSONValue] = [
            "commodities": .array(facts.lines.map(commodity)),
            "detection_method": .array(facts.detection.map { .string($0.rawValue) }),
            "id": .string(facts.number), "office": .string(facts.office), "operation": .string(operation.code),
            "place": object([("gate", facts.gate), ("kind", facts.place?.rawValue), ("name", facts.placeName)]),
            "route": object([
                ("departure", facts.departure), ("destination", facts.destination), ("transit", facts.transit),
            ]),
        ]
        let texts = [
            ("concealment_place", facts.concealment?.rawValue), ("date", facts.date?.iso8601),
            ("direction", facts.direction?.rawValue), ("legal_status", facts.legalStatus?.rawValue),
            ("mode", facts.mode?.rawValue), ("modus_operandi", facts.modus?.rawValue), ("phase", seizure.namedPhase),
        ]
        for case (let name, let text?) in texts { members[name] = .string(text) }
        members["persons"] = facts.persons.flatMap { JSONValue.whole(Int64($0)) }
        return try MessageBody(.seizureReport, reading: .object(members))
    }

    private static func commodity(_ line: SeizedLine) -> JSONValue {
        let subject =
            switch line.group {
            case .drugs, .precursors: "substance"
            case .wildlife: "taxon"
            default: "brand"
            }
        var members =
            object([
                ("cites", line.appendix?.rawValue), ("commodity_group", line.group.rawValue),
                ("currency", line.currency), ("form", line.form), ("hs", line.hs), ("value", line.value),
                (subject, line.subject),
            ]).members ?? [:]
        members["quantities"] = .array(
            line.amounts.map { amount in
                let quantity = amount.quantity
                return object([
                    ("quantity", DecimalText.plain(quantity?.inBase ?? amount.amount)),
                    ("unit", quantity?.unit.base.rawValue ?? amount.unit),
                ])
            }
        )
        return .object(members)
    }

    private static func object(_ texts: [(String, String?)]) -> JSONValue {
        .object(Dictionary(uniqueKeysWithValues: texts.compactMap { name, text in text.map { (name, .string($0)) } }))
    }
}
