//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import STIX

extension STIXExport {
    /// Companies and persons, and where goods were and will be.
    mutating func addFacts() {
        for (place, party) in (message.facts?.parties ?? []).enumerated() {
            var identity = object(
                "identity",
                "party \(place)",
                [
                    "name": .string(party.names.first ?? party.identifiers.first?.value ?? party.kind.rawValue),
                    "identity_class": party.kind == .person ? "individual" : "organization",
                ]
            )
            let lines = Self.lines(of: party)
            if !lines.isEmpty { identity["description"] = .string(lines.joined(separator: "\n")) }
            identity["roles"] = party.role.map { .array([.string($0)]) }
            if !party.identifiers.isEmpty {
                identity["external_references"] = .array(party.identifiers.map { Self.reference($0.kind, $0.value) })
            }
            facts.append(identity)
        }
        guard let route = message.facts?.route else { return }
        let places = [
            ("departure", route.departure), ("transit", route.transit), ("destination", route.destination),
            ("gate", route.gate),
        ]
        for (key, name) in places {
            guard let name else { continue }
            facts.append(location(key, name))
        }
    }

    /// A place by its name. A location must have a country or a region; a name says neither.
    func location(_ key: String, _ name: String) -> STIXObject {
        var members: [String: JSONValue] = ["name": .string(name), "description": .string("\(key): \(name)")]
        let isCountry = name.utf8.count == 2 && name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        members[isCountry ? "country" : "region"] = isCountry ? .string(name) : "asia"
        return object("location", "place \(key)", members)
    }

    private static func lines(of party: PartyFact) -> [String] {
        var lines = party.names.dropFirst().map { "also: \($0)" }
        lines += party.identifiers.map { "\($0.kind): \($0.value)" }
        if let address = party.address { lines.append("address: \(address)") }
        if let country = party.country { lines.append("country: \(country)") }
        return lines
    }

    static func reference(_ source: String, _ value: String) -> JSONValue {
        .object(["source_name": .string(source), "external_id": .string(value)])
    }

    /// Where the message is found again, and every number in it.
    var references: JSONValue {
        var all: [JSONValue] = [
            .object([
                "source_name": "lienquan", "external_id": .string(frame.message),
                "description": .string(message.type.rawValue),
            ])
        ]
        if let reference = message.reference { all.append(Self.reference(frame.from, reference)) }
        if let earlier = message.inReplyTo { all.append(Self.reference("lienquan in_reply_to", earlier)) }
        for conveyance in message.facts?.conveyances ?? [] {
            if let number = conveyance.identification { all.append(Self.reference("conveyance", number)) }
            all += conveyance.containers.map { Self.reference("container", $0) }
            all += conveyance.seals.map { Self.reference("seal", $0) }
        }
        for document in message.facts?.documents ?? [] { all.append(Self.reference(document.kind, document.number)) }
        return .array(all)
    }

    /// The essentials in lines that need no language.
    var essentials: String {
        var lines = ["\(message.type.rawValue): \(frame.from) → \(frame.to)"]
        func add(_ label: String, _ parts: [String?]) {
            let text = parts.compactMap(\.self).joined(separator: ", ")
            if !text.isEmpty { lines.append("\(label): \(text)") }
        }
        add("reference", [message.reference])
        add("urgency", [message.urgency?.rawValue])
        add("due", [message.due?.text])
        if let facts = message.facts {
            add("law", [facts.law])
            for goods in facts.goods {
                let quantity = goods.quantity.map { [$0, goods.unit].compactMap(\.self).joined(separator: " ") }
                let value = goods.value.map { [$0, goods.currency].compactMap(\.self).joined(separator: " ") }
                let description = goods.description?.text
                add("goods", [goods.hs.map { "HS \($0)" }, description, quantity, value, goods.brand, goods.taxon])
            }
            for conveyance in facts.conveyances {
                let kind = conveyance.mode ?? "conveyance"
                add(kind, [conveyance.identification, conveyance.name, conveyance.nationality])
                add("container", conveyance.containers)
                add("seal", conveyance.seals)
            }
            for party in facts.parties { add(party.kind.rawValue, party.names + party.identifiers.map(\.value)) }
            if let route = facts.route {
                add("route", [route.departure, route.transit, route.destination])
                add("gate", [route.gate])
            }
            for document in facts.documents { add(document.kind, [document.number, document.issuer, document.date]) }
            add("measures", facts.measures.map(\.rawValue))
        }
        if case .watch(let body) = message.body { add(body.subject, body.texts + [body.action.rawValue]) }
        add("evaluation", [message.evaluation?.code])
        if let handling = message.handling {
            let codes = handling.codes.map(\.rawValue).sorted()
            let use = handling.useBy.map { "use by \($0.iso8601)" }
            add("handling", codes + ["TLP:\(handling.trafficLight.rawValue)", "PAP:\(handling.actions.rawValue)", use])
        }
        return lines.joined(separator: "\n")
    }
}
