//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange

extension ComposeForm {
    /// Fills the form with what an earlier message says, so that it makes the same message again.
    mutating func fill(from message: Message) {
        set("subject", said: message.subject)
        set("text", said: message.text)
        set("purpose", said: message.purpose)
        set("reference", message.reference)
        set("urgency", message.urgency?.rawValue)
        set("due", message.due.map(day))
        if let basis = message.legalBasis {
            set("legal_kind", basis.kind.rawValue)
            set("legal_article", basis.article)
            set("legal_title", said: basis.title)
        }
        set("source", message.evaluation?.source.rawValue)
        set("information", message.evaluation.map { "\($0.information)" })
        if let handling = message.handling {
            set("codes", all: handling.codes.map(\.rawValue).sorted())
            set("tlp", handling.trafficLight.rawValue)
            set("pap", handling.actions.rawValue)
            set("use_by", handling.useBy?.iso8601)
            set("conditions", said: handling.conditions)
        }
        if let facts = message.facts { fill(from: facts) }
        switch message.body {
        case .request(let body):
            set("kind", body.kind.rawValue)
            set("questions-count", "\(body.questions.count)")
            for (index, question) in body.questions.enumerated() {
                set("questions-\(index)-text", said: question.text)
            }
        case .watch(let body): fill(from: body)
        default: if let record = message.record { fill(from: record) }
        }
    }

    /// Puts what there is in the two languages of the form into its fields; without either, the text as it is.
    mutating func set(_ name: String, said text: MessageText?) {
        guard let text else {
            set(name, nil)
            set(name + "_tr", nil)
            return
        }
        let all = [(text.language, text.text)] + text.translations.map { ($0.key, $0.value) }
        func find(_ language: Language) -> String? { all.first { Language(tag: $0.0) == language }?.1 }
        let (own, other) = (find(languages.own), find(languages.other))
        set(name, own == nil && other == nil ? text.text : own)
        set(name + "_tr", other)
    }

    private mutating func set(_ place: String, _ values: [(String, String?)]) {
        for (name, value) in values { set(place + name, value) }
    }

    /// The day of an instant in the zone of the node.
    private func day(_ time: Timestamp) -> String {
        let seconds = time.seconds + Int64(zoneOffset) * 60
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        return CalendarDate(nearestDaysSince1970: days).iso8601
    }

    private mutating func fill(from facts: FactSheet) {
        set("offence", said: facts.suspectedOffence)
        set("law", facts.law)
        set("measures", all: facts.measures.map(\.rawValue))
        set("goods-count", "\(facts.goods.count)")
        for (index, goods) in facts.goods.enumerated() {
            let place = "goods-\(index)-"
            set(place + "description", said: goods.description)
            set(
                place,
                [
                    ("hs", goods.hs), ("quantity", goods.quantity), ("unit", goods.unit), ("value", goods.value),
                    ("currency", goods.currency), ("brand", goods.brand),
                ]
            )
        }
        set("parties-count", "\(facts.parties.count)")
        for (index, party) in facts.parties.enumerated() {
            // It was released when it went.
            let identifier = party.identifiers.first
            set(
                "parties-\(index)-",
                [
                    ("kind", party.kind.rawValue), ("role", party.role), ("address", party.address),
                    ("country", party.country), ("names", party.names.joined(separator: "; ")),
                    ("identifier", identifier?.kind), ("value", identifier?.value), ("release", "1"),
                ]
            )
        }
        set("conveyances-count", "\(facts.conveyances.count)")
        for (index, conveyance) in facts.conveyances.enumerated() {
            set(
                "conveyances-\(index)-",
                [
                    ("mode", conveyance.mode), ("identification", conveyance.identification),
                    ("nationality", conveyance.nationality),
                    ("containers", conveyance.containers.joined(separator: ", ")),
                    ("seals", conveyance.seals.joined(separator: ", ")),
                ]
            )
        }
        set("documents-count", "\(facts.documents.count)")
        for (index, document) in facts.documents.enumerated() {
            let place = "documents-\(index)-"
            set(
                place,
                [
                    ("kind", document.kind), ("number", document.number), ("issuer", document.issuer),
                    ("date", document.date),
                ]
            )
            for ask in document.asks { set(place + "ask-" + ask.rawValue, "1") }
        }
        if let route = facts.route {
            set("", Self.ways(route) + [("gate", route.gate)])
            set("", [("from_day", route.from.map(day)), ("until_day", route.until.map(day))])
        }
    }

    private static func ways(_ route: RouteFact) -> [(String, String?)] {
        [("departure", route.departure), ("transit", route.transit), ("destination", route.destination)]
    }

    private mutating func fill(from body: WatchBody) {
        set("reason", said: body.reason)
        set(
            "",
            [
                ("entry", body.entry), ("watch_subject", body.subject), ("texts", body.texts.joined(separator: "; ")),
                ("category", body.category), ("action", body.action.rawValue),
                ("valid_from", body.valid.from?.iso8601), ("valid_to", body.valid.to?.iso8601),
            ]
        )
    }

    private mutating func fill(from record: RecordBody) {
        switch record {
        case .seizure(let body):
            set("concealment", said: body.concealment)
            set("detection_method", all: body.detection.map(\.rawValue))
            set("", Self.ways(body.route))
            set(
                "",
                [
                    ("id", body.id), ("office", body.office), ("date", body.date.iso8601),
                    ("at_time", body.at.map(hour)), ("place_kind", body.place.kind.rawValue),
                    ("place_gate", body.place.gate), ("place_name", body.place.name),
                    ("latitude", body.place.latitude), ("longitude", body.place.longitude),
                    ("direction", body.direction.rawValue), ("mode", body.mode.rawValue),
                    ("modus_operandi", body.modus.rawValue), ("concealment_place", body.concealmentPlace?.rawValue),
                    ("persons", body.persons.map(String.init)), ("operation", body.operation), ("phase", body.phase),
                    ("legal_status", body.legalStatus.rawValue), ("decision", body.decision),
                ]
            )
            fill(from: body.commodities)
        case .situation(let body):
            set("outlook", said: body.outlook)
            set(
                "",
                [
                    ("operation", body.operation), ("phase", body.phase), ("number", body.number),
                    ("from", body.from.iso8601), ("to", body.to.iso8601),
                    ("inspections", body.inspections.map(String.init)), ("seizures", body.seizures.map(String.init)),
                    ("persons", body.persons.map(String.init)),
                ]
            )
            fill(from: body.commodities)
        case .statistics(let body):
            set("", [("from", body.from.iso8601), ("to", body.to.iso8601), ("operation", body.operation)])
            set("figures-count", "\(body.figures.count)")
            for (index, figure) in body.figures.enumerated() {
                let place = "figures-\(index)-"
                set(place + "label", said: figure.label)
                set(
                    place,
                    [
                        ("measure", figure.measure.rawValue), ("commodity_group", figure.group?.rawValue),
                        ("mode", figure.mode?.rawValue), ("direction", figure.direction?.rawValue),
                        ("value", figure.figure), ("unit", figure.unit),
                    ]
                )
            }
        case .minuteDraft: break
        case .minute(let body):
            set(
                "",
                [
                    ("date", body.date.iso8601), ("place", body.place), ("document", body.document),
                    ("sha256", body.digest.hexadecimal), ("signatories", body.signatories.joined(separator: "; ")),
                ]
            )
        // Steps with action plans are taken at their page.
        case .plan: break
        }
    }

    private func hour(_ time: Timestamp) -> String {
        let seconds = (time.seconds + Int64(zoneOffset) * 60) % 86_400
        let minutes = (seconds + 86_400) % 86_400 / 60
        func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + "\(number)" }
        return two(minutes / 60) + ":" + two(minutes % 60)
    }

    private mutating func fill(from commodities: [SeizedCommodity]) {
        set("commodities-count", "\(commodities.count)")
        for (index, commodity) in commodities.enumerated() {
            let place = "commodities-\(index)-"
            let (first, second) = (commodity.quantities.first, commodity.quantities.dropFirst().first)
            set(place + "description", said: commodity.description)
            set(
                place,
                [
                    ("commodity_group", commodity.group.rawValue), ("hs", commodity.hs), ("brand", commodity.brand),
                    ("substance", commodity.substance), ("taxon", commodity.taxon),
                    ("cites", commodity.appendix?.rawValue), ("form", commodity.form),
                    ("quantity", first?.quantity), ("unit", first?.unit), ("quantity2", second?.quantity),
                    ("unit2", second?.unit), ("value", commodity.value), ("currency", commodity.currency),
                    ("value_method", commodity.valueMethod?.rawValue),
                ]
            )
        }
    }
}
