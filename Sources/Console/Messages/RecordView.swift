//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

/// A record in words: groups of named values, and figures as a table.
struct RecordView: Sendable {
    struct Figure: Sendable {
        let name: String
        let tag: String
        let group: String
        let mode: String
        let direction: String
        let figure: String
    }

    let groups: [FactGroup]
    let figures: [Figure]

    /// Nothing, where there is no record or none that is known here.
    init(_ record: RecordBody?, _ reader: LetterReader) {
        let writer = RecordWriter(reader)
        switch record {
        case .seizure(let body): groups = writer.groups(of: body)
        case .situation(let body): groups = writer.groups(of: body)
        case .statistics(let body): groups = writer.groups(of: body)
        case .minute(let body): groups = writer.groups(of: body)
        case .plan(let body): groups = writer.groups(of: body)
        case .minuteDraft(let body): groups = writer.groups(of: body)
        case nil: groups = []
        }
        figures = if case .statistics(let body) = record { body.figures.map(writer.figure) } else { [] }
    }
}

/// Puts records into words.
struct RecordWriter {
    private let reader: LetterReader
    private var words: Words { reader.words }

    init(_ reader: LetterReader) {
        self.reader = reader
    }

    private func group(_ key: String, _ fill: (inout FactFields) -> Void) -> FactGroup? {
        var fields = FactFields(reader)
        fill(&fields)
        return fields.item.map { FactGroup(title: words("messages.group." + key), items: [$0]) }
    }

    private func named(_ kind: String, _ code: String?) -> String? { code.map { words("messages.\(kind).\($0)") } }

    func groups(of body: SeizureBody) -> [FactGroup] {
        [
            commodities(body.commodities),
            group("where") { fields in
                fields.add("date", body.at.map(reader.time) ?? reader.date(body.date))
                fields.add("place_kind", named("place", body.place.kind.rawValue))
                fields.add("gate", body.place.gate.map { reader.places.gate($0, words.language) })
                fields.add("place_name", body.place.name)
                if let latitude = body.place.latitude, let longitude = body.place.longitude {
                    fields.add("coordinates", latitude + ", " + longitude, isCode: true)
                }
                fields.add("direction", named("direction", body.direction.rawValue))
                fields.add("mode", named("mode", body.mode.rawValue))
                fields.add("departure", body.route.departure)
                fields.add("transit", body.route.transit)
                fields.add("destination", body.route.destination)
            },
            group("how") { fields in
                fields.add("modus_operandi", named("modus", body.modus.rawValue))
                fields.add("concealment_place", named("concealed", body.concealmentPlace?.rawValue))
                fields.add("concealment", body.concealment)
                let methods = body.detection.map { words("messages.detection." + $0.rawValue) }
                fields.add("detection_method", methods.joined(separator: " · "))
                fields.add("triggering_message", body.triggeredBy, isCode: true)
            },
            group("result") { fields in
                fields.add("id", body.id, isCode: true)
                fields.add("office", reader.office(body.office))
                fields.add("persons", body.persons.map { reader.format.number(Int($0)) })
                fields.add("legal_status", named("legal_status", body.legalStatus.rawValue))
                fields.add("decision", body.decision)
                fields.add("operation", body.operation)
                fields.add("phase", body.phase)
            },
        ].compactMap(\.self)
    }

    func groups(of body: SituationBody) -> [FactGroup] {
        [
            group("situation") { fields in
                fields.add("operation", body.operation)
                fields.add("phase", body.phase)
                fields.add("number", body.number)
                fields.add("period", reader.date(body.from) + " – " + reader.date(body.to))
                for (key, count) in [
                    ("inspections", body.inspections), ("seizures", body.seizures), ("persons", body.persons),
                ] { fields.add(key, count.map { reader.format.number(Int($0)) }) }
                fields.add("outlook", body.outlook)
            },
            commodities(body.commodities),
        ].compactMap(\.self)
    }

    func groups(of body: StatisticsBody) -> [FactGroup] {
        [
            group("period") { fields in
                fields.add("period", reader.date(body.from) + " – " + reader.date(body.to))
                fields.add("operation", body.operation)
            }
        ].compactMap(\.self)
    }

    func groups(of body: MinuteBody) -> [FactGroup] {
        [
            group("minute") { fields in
                fields.add("date", reader.date(body.date))
                fields.add("place", body.place)
                fields.add("document", body.document)
                fields.add("sha256", body.digest.hexadecimal, isCode: true)
                fields.add("signatories", body.signatories.joined(separator: " · "))
            }
        ].compactMap(\.self)
    }

    func groups(of body: ActionPlanBody) -> [FactGroup] {
        [
            group("plan") { fields in
                fields.add("plan_step", words("messages.plan_step." + body.step.rawValue))
                fields.add("commitment", body.commitment)
                fields.add("reason", body.reason)
                fields.add("plan", body.plan, isCode: true)
                fields.add("digest", body.digest, isCode: true)
            }
        ].compactMap(\.self)
    }

    func groups(of body: MinuteDraftBody) -> [FactGroup] {
        [
            group("minute_draft") { fields in
                fields.add("conference", body.conference, isCode: true)
                fields.add("book_entries", reader.format.number(body.operations.count))
            }
        ].compactMap(\.self)
    }

    func figure(_ figure: StatisticalFigure) -> RecordView.Figure {
        let label = figure.label.map { SaidText($0, words) }
        let value = reader.decimal(figure.figure) + (figure.unit.map { " " + unit($0) } ?? "")
        return RecordView.Figure(
            name: label?.text ?? words("messages.counted." + figure.measure.rawValue),
            tag: label?.tag ?? words.language.tag,
            group: named("commodity", figure.group?.rawValue) ?? "–",
            mode: named("mode", figure.mode?.rawValue) ?? "–",
            direction: named("direction", figure.direction?.rawValue) ?? "–",
            figure: value
        )
    }

    private func commodities(_ all: [SeizedCommodity]) -> FactGroup? {
        let items = all.compactMap { commodity in
            var fields = FactFields(reader)
            fields.add("commodity_group", named("commodity", commodity.group.rawValue))
            fields.add("description", commodity.description)
            fields.add("substance", commodity.substance)
            fields.add("taxon", commodity.taxon)
            fields.add("cites", named("cites", commodity.appendix?.rawValue))
            fields.add("form", commodity.form)
            let amounts = commodity.quantities.map { reader.decimal($0.quantity) + " " + unit($0.unit) }
            fields.add("quantity", amounts.joined(separator: " · "))
            let method = commodity.valueMethod.map { " (" + words("messages.value_method." + $0.rawValue) + ")" } ?? ""
            fields.add("value", commodity.value.map { reader.decimal($0) + " " + (commodity.currency ?? "") + method })
            fields.add("brand", commodity.brand)
            fields.add("hs", commodity.hs, isCode: true)
            return fields.item
        }
        return items.isEmpty ? nil : FactGroup(title: words("messages.group.commodities"), items: items)
    }

    private func unit(_ unit: String) -> String { reader.code("messages.unit.", unit) }
}
