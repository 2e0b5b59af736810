//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
package import Customs

/// The seizure form: fields with the names of the record's places, such as `lines.0.quantities.1.amount`.
///
/// It turns what was posted into a record and a record into fields, and knows no rule: what a record must say is for its
/// checks. Rows may be left out; a row in which nothing was typed is none.
package struct SeizureForm: Sendable {
    package static let mostLines = 100
    package static let mostQuantities = 10
    /// Documents, groups of suspects, countries, rules and offices.
    package static let mostRows = 50
    package static let longestText = 2_000
    package static let longestName = 200

    var fields: FormFields
    /// How numbers are written.
    let language: Language

    /// - Parameter text: the body of a form.
    package init(urlEncoded text: String, language: Language) {
        self.init(FormFields(urlEncoded: text), language: language)
    }

    init(_ fields: FormFields, language: Language) {
        self.fields = fields
        self.language = language
    }

    /// The form filled with a record.
    package init(_ record: SeizureRecord, language: Language) {
        self.init(FormFields(), language: language)
        fill(record)
        for (index, line) in record.lines.enumerated() { fill(line, "lines.\(index).") }
    }

    package var urlEncoded: String { fields.urlEncoded }

    private mutating func fill(_ record: SeizureRecord) {
        let texts: [(String, String?)] = [
            ("detected", record.detected?.iso8601), ("minuteOfDay", record.minuteOfDay.map(FormDay.hour)),
            ("site.kind", record.site.kind?.rawValue), ("site.gate", record.site.gate), ("site.name", record.site.name),
            ("site.latitude", record.site.latitude.map { FormDecimal.write($0, language) }),
            ("site.longitude", record.site.longitude.map { FormDecimal.write($0, language) }),
            ("border", record.border), ("direction", record.direction?.rawValue), ("mode", record.mode?.rawValue),
            ("route.departure", record.route.departure), ("route.departurePlace", record.route.departurePlace),
            ("route.destination", record.route.destination), ("route.destinationPlace", record.route.destinationPlace),
            ("modus", record.modus?.rawValue), ("concealmentPlace", record.concealmentPlace?.rawValue),
            ("concealment", record.concealment), ("triggeringMessage", record.triggeringMessage),
            ("partner", record.partner), ("operation", record.operation), ("phase", record.phase),
            ("legalStatus", record.legalStatus?.rawValue), ("decision.number", record.decision?.number),
            ("decision.date", record.decision?.date.iso8601), ("release.handling", record.release.handling),
        ]
        for (name, text) in texts { fields.set(name, text) }
        for (name, values) in [
            ("route.transit", record.route.transit), ("detection", record.detection.map(\.rawValue)),
            ("rules", record.rules), ("release.offices", record.release.offices),
        ] {
            fields.set(name, nil)
            for value in values { fields.add(name, value) }
        }
        for (index, document) in record.documents.enumerated() {
            fields.set("documents.\(index).kind", document.kind.rawValue)
            fields.set("documents.\(index).number", document.number)
        }
        for (index, group) in record.suspects.enumerated() {
            let place = "suspects.\(index)."
            fields.set(place + "count", String(group.count))
            fields.set(place + "nationality", group.nationality)
            fields.set(place + "sex", group.sex?.rawValue)
            fields.set(place + "age", group.age?.rawValue)
            fields.set(place + "role", group.role?.rawValue)
        }
    }

    private mutating func fill(_ line: SeizureLine, _ place: String) {
        fields.set(place + "id", line.id)
        fields.set(place + "group", line.group.rawValue)
        fields.set(place + "description", line.description)
        fields.set(place + "hs", line.hs)
        for (attribute, text) in line.attributes { fields.set(place + "attributes." + attribute.rawValue, text) }
        for (index, quantity) in line.quantities.enumerated() {
            fields.set(place + "quantities.\(index).amount", FormDecimal.write(quantity.amount, language))
            fields.set(place + "quantities.\(index).unit", quantity.unit.rawValue)
        }
        guard let valuation = line.valuation else { return }
        fields.set(place + "valuation.amount", FormDecimal.write(valuation.money.amount, language))
        fields.set(place + "valuation.currency", valuation.money.currency.rawValue)
        fields.set(place + "valuation.method", valuation.method?.rawValue)
        fields.set(place + "valuation.rate", valuation.rate.map { FormDecimal.write($0, language) })
        fields.set(place + "valuation.rateDate", valuation.rateDate?.iso8601)
        fields.set(place + "valuation.rateSource", valuation.rateSource)
    }
}
