//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import STIX

extension STIXExport {
    /// No pattern of an office is longer.
    private static let most = 500

    /// What an alert or an entry of a watch-list is to be recognised by, where it names anything.
    mutating func addIndicator() {
        let seen = Array(comparisons.prefix(Self.most))
        guard !seen.isEmpty else { return }
        var indicator = object(
            "indicator",
            "",
            [
                "pattern": .string(STIXPattern(seen).text), "pattern_type": "stix",
                "indicator_types": .array(["anomalous-activity"]), "external_references": references,
                "extensions": extensions,
            ]
        )
        indicator["confidence"] = confidence
        var from = frame.created
        var last = message.handling?.useBy
        if case .watch(let body) = message.body {
            if let first = body.valid.from { from = Timestamp(seconds: first.daysSince1970 * 86_400) }
            last = [last, body.valid.to].compactMap(\.self).min()
        }
        indicator["valid_from"] = .string(from.text)
        if let last {
            let end = Timestamp(seconds: (last.daysSince1970 + 1) * 86_400)
            if end > from { indicator["valid_until"] = .string(end.text) }
        }
        var text = message.text ?? title
        if case .watch(let body) = message.body { text = body.reason }
        write([("name", title, ""), ("description", text, essentials)], in: &indicator)
        facts.append(indicator)
    }

    private var comparisons: [STIXPattern.Comparison] {
        if case .watch(let body) = message.body {
            let (type, property) = Self.observable(of: body.subject)
            return body.texts.map { .init(type, property, $0) }
        }
        guard message.type == .alert, let sheet = message.facts else { return [] }
        var all: [STIXPattern.Comparison] = []
        for conveyance in sheet.conveyances {
            if let number = conveyance.identification {
                let (type, property) = Self.observable(ofMode: conveyance.mode)
                all.append(.init(type, property, number))
            }
            if conveyance.mode == "sea", let name = conveyance.name {
                all.append(.init("x-customs-vessel", "name", name))
            }
            all += conveyance.containers.map { .init("x-customs-container", "number", $0) }
            all += conveyance.seals.map { .init("x-customs-seal", "number", $0) }
        }
        for party in sheet.parties {
            let type = "x-customs-\(party.kind.rawValue)"
            all += party.names.map { .init(type, "name", $0) }
            all += party.identifiers.map { .init(type, "identifier", $0.value) }
        }
        return all + sheet.documents.map { .init("x-customs-document", "number", $0.number) }
    }

    private static func observable(ofMode mode: String?) -> (type: String, property: String) {
        switch mode {
        case "road": ("x-customs-vehicle", "registration")
        case "sea": ("x-customs-vessel", "number")
        case "air": ("x-customs-flight", "number")
        case "rail": ("x-customs-wagon", "number")
        default: ("x-customs-conveyance", "number")
        }
    }

    private static func observable(of subject: String) -> (type: String, property: String) {
        switch subject {
        case "person", "company", "place", "address", "vessel": ("x-customs-\(subject)", "name")
        case "vehicle": ("x-customs-vehicle", "registration")
        case "phone", "container", "seal", "document": ("x-customs-\(subject)", "number")
        default: ("x-customs-observable", "value")
        }
    }

    /// A seizure.
    mutating func addIncident() {
        guard message.type == .seizureReport else { return }
        var incident = object("incident", "", ["external_references": references, "extensions": extensions])
        incident["confidence"] = confidence
        write([("name", title, ""), ("description", message.text ?? title, essentials)], in: &incident)
        facts.append(incident)
    }

    /// What was warned of and then met at the border.
    mutating func addSighting() {
        guard let answered = frame.answered else { return }
        switch message.body {
        case .feedback(let body) where body.use == .seizure || body.use == .caseOpened: break
        default: guard message.type == .seizureReport else { return }
        }
        facts.append(
            object(
                "sighting",
                "",
                [
                    "sighting_of_ref": .string(answered), "count": .number(1),
                    "where_sighted_refs": .array([.string(STIXCommons.office(frame.from).id)]),
                    "last_seen": .string(frame.sent.text), "description": .string(essentials),
                ]
            )
        )
    }
}
