//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange

extension ComposeForm {
    /// What only the type of the form has, as its message will carry it, whatever is missing; nil for other types.
    var bodyMembers: JSONValue? {
        switch type {
        case .seizureReport: seizure
        case .situationReport: situation
        case .statistics: statistics
        case .minute: minute
        case .watchAdd, .watchAmend, .watchRevoke: watch
        case .rule: rule
        default: nil
        }
    }

    /// What stands empty of that which a type asks for.
    static func missing(in body: JSONValue, of type: MessageType) -> [MessageFault] {
        let names: [String] =
            switch type {
            case .seizureReport:
                [
                    "id", "office", "date", "place.kind", "direction", "mode", "route.departure", "route.destination",
                    "commodities", "modus_operandi", "detection_method", "legal_status",
                ]
            case .situationReport: ["operation", "from", "to"]
            case .statistics: ["from", "to", "figures"]
            case .minute: ["date", "document", "sha256", "signatories"]
            case .rule: ["rule", "expires"]
            case .watchRevoke: ["entry", "reason"]
            default: ["entry", "texts", "reason"]
            }
        return names.filter { name in
            name.split(separator: ".").reduce(Optional(body)) { $0?[String($1)] } == nil
        }.map { .missing("body." + $0) }
    }

    private var seizure: JSONValue {
        var members = texts([
            "id", "office", "date", "direction", "mode", "modus_operandi", "concealment_place", "operation", "phase",
            "legal_status", "decision",
        ])
        members["at"] = hour.map { .string($0.text) }
        members["concealment"] = text("concealment")?.json
        members["commodities"] = list(rows(.commodities, commodity))
        let methods = fields.all("detection_method")
        members["detection_method"] = list(methods.map { .string($0) })
        members["persons"] = count("persons")
        members["triggering_message"] = type == .seizureReport ? reply.map { .string($0) } : nil
        var place: [String: JSONValue] = [:]
        for name in ["kind", "gate", "name"] { place[name] = fields["place_" + name].map { .string($0) } }
        for name in ["latitude", "longitude"] { place[name] = fields[name].map { .string(decimal($0)) } }
        members["place"] = .object(place)
        members["route"] = .object(texts(["departure", "transit", "destination"]))
        return .object(members)
    }

    private var rule: JSONValue {
        var members = texts(["rule", "from", "to", "expires"])
        members["hits"] = .bool(fields["hits"] != nil)
        return .object(members)
    }

    private var situation: JSONValue {
        var members = texts(["operation", "phase", "number", "from", "to"])
        for name in ["inspections", "seizures", "persons"] { members[name] = count(name) }
        members["commodities"] = list(rows(.commodities, commodity))
        members["outlook"] = text("outlook")?.json
        return .object(members)
    }

    private var statistics: JSONValue {
        var members = texts(["from", "to", "operation"])
        members["figures"] = list(
            rows(.figures) { index in
                guard let figure = row(.figures, index, "value") else { return nil }
                var members = texts(
                    ["measure", "commodity_group", "mode", "direction", "unit"],
                    in: "figures-\(index)-"
                )
                members["label"] = text("figures-\(index)-label")?.json
                members["value"] = .string(decimal(figure))
                return .object(members)
            }
        )
        return .object(members)
    }

    private var minute: JSONValue {
        var members = texts(["date", "place", "document"])
        let typed = fields["sha256"].map { Digest32(hexadecimal: $0)?.text ?? $0 }
        // The document that was attached is the one that is signed.
        members["sha256"] = (typed ?? files.first?.digest.text).map { .string($0) }
        if members["document"] == nil, typed == nil { members["document"] = files.first.map { .string($0.name) } }
        members["signatories"] = list(names("signatories").map { .string($0) })
        return .object(members)
    }

    private var watch: JSONValue {
        var members = texts(["entry", "category", "action", "valid_from", "valid_to"])
        members["subject"] = fields["watch_subject"].map { .string($0) }
        members["texts"] = list(names("texts").map { .string($0) })
        members["reason"] = text("reason")?.json
        return .object(members)
    }

    private func commodity(_ index: Int) -> JSONValue? {
        let place = "commodities-\(index)-"
        var members = texts(
            ["commodity_group", "brand", "substance", "taxon", "cites", "form", "value_method"],
            in: place
        )
        members["hs"] = fields[place + "hs"].map { .string($0.filter { $0 != "." && $0 != " " }) }
        members["description"] = text(place + "description")?.json
        members["value"] = fields[place + "value"].map { .string(decimal($0)) }
        members["currency"] = fields[place + "currency"].map { .string($0.uppercased()) }
        let amounts: [JSONValue] = ["", "2"].compactMap { suffix in
            guard let amount = fields[place + "quantity" + suffix] else { return nil }
            var members: [String: JSONValue] = ["quantity": .string(decimal(amount))]
            members["unit"] = fields[place + "unit" + suffix].map { .string($0) }
            return .object(members)
        }
        members["quantities"] = list(amounts)
        // A row whose choices alone stand there says nothing yet.
        let choices: Set = ["commodity_group", "cites", "value_method"]
        return members.keys.allSatisfy(choices.contains) ? nil : .object(members)
    }

    /// The hour of a day in the zone of the node.
    private var hour: Timestamp? {
        guard let date = fields["date"].flatMap({ CalendarDate(iso8601: $0) }),
            let parts = fields["at_time"]?.split(separator: ":").compactMap({ Int64($0) }), parts.count >= 2,
            (0..<24).contains(parts[0]), (0..<60).contains(parts[1])
        else { return nil }
        let minutes = parts[0] * 60 + parts[1] - Int64(zoneOffset)
        return Timestamp(seconds: date.daysSince1970 * 86_400 + minutes * 60)
    }

    private func texts(_ names: [String], in place: String = "") -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        for name in names { members[name] = fields[place + name].map { .string($0) } }
        return members
    }

    private func count(_ name: String) -> JSONValue? {
        fields[name].map { text in Int64(text).map { .number(Double($0)) } ?? .string(text) }
    }

    private func list(_ elements: [JSONValue]) -> JSONValue? { elements.isEmpty ? nil : .array(elements) }
}
