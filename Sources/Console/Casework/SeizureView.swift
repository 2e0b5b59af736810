//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

/// A seizure as a case shows it.
struct SeizureView: Sendable {
    struct Field: Sendable {
        let label: String
        let value: String
    }

    struct Line: Sendable {
        let group: String
        let groupCode: String
        let description: String
        let facts: [String]
        let quantities: [String]
        let value: String?
        let rate: String?
    }

    let isEmpty: Bool
    let fields: [Field]
    let lines: [Line]
    let total: String?
    let concealment: String?
    let faultText: String?

    /// - Parameter faults: how many places are missing or can't be right.
    init(_ record: SeizureRecord, faults: Int, _ reader: CaseReader) {
        let words = reader.words
        isEmpty = record.isEmpty
        faultText =
            record.isEmpty || faults == 0
            ? nil : words("case.incomplete", ["count": reader.format.number(faults)])
        fields = Self.fields(record, reader).compactMap { key, value in
            value.flatMap { $0.isEmpty ? nil : Field(label: words("case.place." + key), value: $0) }
        }
        lines = record.lines.map { Line($0, reader) }
        concealment = record.concealment
        let currency = record.lines.lazy.compactMap(\.valuation?.money.currency).first
        let sums = Dictionary(grouping: record.lines.compactMap(\.valuation?.money), by: \.currency)
        total =
            currency == nil || record.lines.count < 2
            ? nil
            : sums.keys.sorted { $0.rawValue < $1.rawValue }.map { currency in
                CaseText.money(
                    Money((sums[currency] ?? []).reduce(Decimal()) { $0 + $1.amount }, currency),
                    reader
                )
            }.joined(separator: " + ")
    }

    private static func fields(_ record: SeizureRecord, _ reader: CaseReader) -> [(String, String?)] {
        let words = reader.words
        let hour = record.minuteOfDay.map { minutes in
            " " + String(minutes / 60) + ":" + (minutes % 60 < 10 ? "0" : "") + String(minutes % 60)
        }
        let route = [record.route.departure, record.route.departurePlace].compactMap(\.self).joined(separator: " ")
        let target = [record.route.destination, record.route.destinationPlace].compactMap(\.self)
            .joined(separator: " ")
        let way = [route, record.route.transit.joined(separator: ", "), target].filter { !$0.isEmpty }
        let place = [
            record.site.kind.map { words("messages.place." + $0.rawValue) }, record.site.gate.map(reader.gate),
            record.site.name, record.site.latitude.flatMap { lat in record.site.longitude.map { "\(lat), \($0)" } },
        ]
        return [
            ("detected", record.detected.map { reader.date($0) + (hour ?? "") }),
            ("site", place.compactMap(\.self).joined(separator: " · ")),
            ("direction", record.direction.map { words("messages.direction." + $0.rawValue) }),
            ("mode", record.mode.map { words("messages.mode." + $0.rawValue) }),
            ("route", way.joined(separator: " → ")),
            ("modus", record.modus.map { words("messages.modus." + $0.rawValue) }),
            ("concealmentPlace", record.concealmentPlace.map { words("messages.concealed." + $0.rawValue) }),
            (
                "detection",
                record.detection.map { words("messages.detection." + $0.rawValue) }.joined(separator: " · ")
            ),
            ("rules", record.rules.joined(separator: ", ")),
            ("partner", record.partner.map(reader.office)),
            (
                "documents",
                record.documents.map { words("case.document." + $0.kind.rawValue) + " " + $0.number }
                    .joined(separator: " · ")
            ),
            (
                "suspects",
                record.suspects.isEmpty
                    ? nil : reader.format.number(record.suspects.reduce(0) { $0 + $1.count })
            ),
            ("operation", [record.operation, record.phase].compactMap(\.self).joined(separator: " · ")),
            ("legalStatus", record.legalStatus.map { words("messages.legal_status." + $0.rawValue) }),
            ("decision", record.decision.map { $0.number + " · " + reader.date($0.date) }),
        ]
    }
}

extension SeizureView.Line {
    init(_ line: SeizureLine, _ reader: CaseReader) {
        let words = reader.words
        group = words("messages.commodity." + line.group.rawValue)
        groupCode = line.group.rawValue
        description = line.description
        facts =
            [line.hs.map { "HS " + $0 }].compactMap(\.self)
            + CommodityForm.of(line.group).attributes.compactMap { attribute in
                line.attributes[attribute].map { words("case.attribute." + attribute.rawValue) + ": " + $0 }
            }
        quantities = line.quantities.map { CaseText.quantity($0, reader) }
        value = line.valuation.map { CaseText.money($0.money, reader) }
        rate = line.valuation.flatMap { valuation in
            valuation.rate.map { rate in
                [
                    DecimalText.grouped(rate, in: words.language), valuation.rateDate.map(reader.date),
                    valuation.rateSource,
                ].compactMap(\.self).joined(separator: " · ")
            }
        }
    }
}
