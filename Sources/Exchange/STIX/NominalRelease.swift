//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// Takes natural persons out of a message, for tools that are not to know them: whatever may name one is left out, also
/// where it might be a company's. What officers wrote in words stays as it is.
package enum NominalRelease {
    /// The message without persons; nil where it is about one.
    package static func withoutPersons(_ message: Message) -> Message? {
        var message = message
        if case .watch(let body) = message.body, !impersonal.contains(body.subject) { return nil }
        let parties = message.facts?.parties ?? []
        message.facts?.parties = parties.filter { $0.kind == .company }.map { party in
            var party = party
            party.identifiers.removeAll { !companyNumbers.contains($0.kind) }
            return party
        }
        message.facts?.documents.removeAll { !goodsPapers.contains($0.kind) }
        switch message.body {
        case .ruleAnswer(let body):
            message.body = .ruleAnswer(RuleAnswerBody(rule: body.rule, cells: body.cells, lookedAt: body.lookedAt))
        case .disclosure(let body):
            message.body = .disclosure(
                DisclosureBody(
                    message: body.message,
                    recipient: body.recipient,
                    name: body.recipient.rawValue,
                    at: body.at,
                    reason: body.reason
                )
            )
        // A condition may name whom it looks for.
        case .rule: message.body = .none
        case .record(let value): message.body = figures(of: value).map { .record($0) } ?? .none
        default: break
        }
        return message
    }

    /// Subjects of look-outs that are no persons and no numbers of persons.
    private static let impersonal: Set = ["company", "place", "vehicle", "container", "seal", "vessel"]
    private static let companyNumbers: Set = ["tax_code", "credit_code", "customs_code", "registration"]
    private static let goodsPapers: Set = [
        "declaration", "bill_of_lading", "air_waybill", "consignment_note", "certificate_of_origin", "invoice",
        "packing_list", "licence", "manifest",
    ]
    /// Members of records whose texts are figures, codes and places; the texts of all others may name somebody.
    private static let plain: Set = [
        "id", "number", "reference", "date", "day", "week", "month", "from", "to", "until", "period", "at",
        "commodity_group", "commodity", "hs", "unit", "quantity", "value", "currency", "mass", "place", "gate",
        "office", "departure", "transit", "destination",
        "country", "route", "mode", "direction", "detection_method", "triggering_message", "message", "operation",
        "taxon", "substance", "brand", "form", "cites", "measure", "legal_status", "concealment_place", "value_method",
        "sha256", "phase", "status", "outcome", "modus_operandi", "concealment", "type", "kind", "category", "language",
        "lang",
    ]

    /// Members of records that hold others of these; what stands in any other may be of a person.
    private static let containers: Set = ["commodities", "quantities", "figures", "place", "route", "detection_method"]
    /// Members that count or measure.
    private static let counts: Set = [
        "v", "persons", "inspections", "seizures", "count", "latitude", "longitude", "quantity", "value",
    ]

    /// Numbers, and the texts of members that are known to hold no names; nil where nothing is left.
    private static func figures(of value: JSONValue, named name: String? = nil) -> JSONValue? {
        switch value {
        case .number, .bool: return name.map(counts.contains) == true ? value : nil
        case .string: return name.map(plain.contains) == true ? value : nil
        case .array(let elements):
            guard let name, containers.contains(name) || plain.contains(name) else { return nil }
            let left = elements.compactMap { figures(of: $0, named: name) }
            return left.isEmpty ? nil : .array(left)
        case .object(let members):
            // A text in several languages is words of officers, not a code.
            if let name, !containers.contains(name) { return nil }
            var left: [String: JSONValue] = [:]
            for (name, value) in members { left[name] = figures(of: value, named: name) }
            return left.isEmpty ? nil : .object(left)
        case .null: return nil
        }
    }
}
