//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs

extension SeizureForm {
    /// The record that the form says, with what in it can't be read.
    /// - Parameter makeID: a new id for a line that has none yet.
    package func reading(_ makeID: () -> String) -> SeizureReading {
        var reader = SeizureFormReader(fields, language)
        var record = SeizureRecord()
        record.detected = reader.date("detected")
        record.minuteOfDay = reader.minute("minuteOfDay")
        record.site = SeizureSite(
            kind: reader.choice("site.kind"),
            gate: reader.text("site.gate"),
            name: reader.text("site.name"),
            latitude: reader.decimal("site.latitude"),
            longitude: reader.decimal("site.longitude")
        )
        record.border = reader.country("border")
        record.direction = reader.choice("direction")
        record.mode = reader.choice("mode")
        record.route = SeizureRoute(
            departure: reader.country("route.departure"),
            departurePlace: reader.text("route.departurePlace"),
            transit: reader.list("route.transit").map(SeizureFormReader.country),
            destination: reader.country("route.destination"),
            destinationPlace: reader.text("route.destinationPlace")
        )
        record.lines = lines(&reader, makeID)
        record.modus = reader.choice("modus")
        record.concealmentPlace = reader.choice("concealmentPlace")
        record.concealment = reader.text("concealment", most: Self.longestText)
        record.detection = detection(&reader)
        record.rules = reader.list("rules")
        record.triggeringMessage = reader.text("triggeringMessage")
        record.partner = reader.text("partner")
        record.documents = documents(&reader)
        record.suspects = suspects(&reader)
        record.operation = reader.text("operation")
        record.phase = reader.text("phase")
        record.legalStatus = reader.choice("legalStatus")
        record.decision = decision(&reader)
        record.release = SeizureRelease(
            handling: reader.text("release.handling"),
            offices: reader.list("release.offices")
        )
        return SeizureReading(record: record, unreadable: reader.unreadable, rows: reader.rows)
    }

    private func detection(_ reader: inout SeizureFormReader) -> [DetectionMethod] {
        var methods: [DetectionMethod] = []
        for text in reader.list("detection") {
            if let method = DetectionMethod(rawValue: text) {
                methods.append(method)
            } else {
                reader.fault(.unknownChoice, "detection", ["text": .text(String(text.prefix(40)))])
            }
        }
        return methods
    }

    private func documents(_ reader: inout SeizureFormReader) -> [SeizureDocument] {
        reader.rows("documents", besides: [".kind"]).enumerated().map { index, row in
            reader.note("documents.\(index)", is: row)
            let kind: SeizureDocument.Kind? = reader.choice(row + ".kind")
            return SeizureDocument(kind ?? .other, reader.text(row + ".number") ?? "")
        }
    }

    private func suspects(_ reader: inout SeizureFormReader) -> [SuspectGroup] {
        reader.rows("suspects", besides: [".sex", ".age", ".role"]).enumerated().map { index, row in
            reader.note("suspects.\(index)", is: row)
            return SuspectGroup(
                count: reader.count(row + ".count") ?? 0,
                nationality: reader.country(row + ".nationality"),
                sex: reader.choice(row + ".sex"),
                age: reader.choice(row + ".age"),
                role: reader.choice(row + ".role")
            )
        }
    }

    /// A decision has a day; a number alone is one of a day that is missing.
    private func decision(_ reader: inout SeizureFormReader) -> LegalDecision? {
        let number = reader.text("decision.number")
        if let date = reader.date("decision.date") { return LegalDecision(number: number ?? "", date: date) }
        if number != nil, fields["decision.date"] == nil {
            reader.fault(.missing, "decision.date", ["field": .field("decision.date")])
        }
        return nil
    }
}
