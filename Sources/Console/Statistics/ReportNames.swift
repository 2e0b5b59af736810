//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Statistics

/// What the values of dimensions are called.
package struct ReportNames: Sendable {
    let words: Words
    let places: PlaceNames
    let format: LocalFormat

    package init(words: Words, places: PlaceNames, format: LocalFormat) {
        self.words = words
        self.places = places
        self.format = format
    }

    func dimension(_ dimension: ReportDimension) -> String { words("statistics.dimension." + dimension.rawValue) }

    func measure(_ measure: ReportMeasure) -> String { words("statistics.measure." + measure.code) }

    /// The values of a row or column, one after another.
    package func key(_ key: [String?], _ dimensions: [ReportDimension]) -> String {
        zip(dimensions, key).map { value($1, $0) }.joined(separator: " · ")
    }

    /// A value of a dimension; “not stated” for none.
    package func value(_ value: String?, _ dimension: ReportDimension) -> String {
        guard let value else { return words("statistics.not_stated") }
        switch dimension {
        case .office, .region, .partner: return places.office(value, words.language)
        case .gate: return places.gate(value, words.language)
        case .border: return named("statistics.country.", value)
        case .theme: return value == "mekong_dragon" ? words("statistics.mekong_dragon") : named("theme.", value)
        case .place, .mode, .direction, .modus, .detection: return named("messages.\(dimension.rawValue).", value)
        case .legalStatus: return named("messages.legal_status.", value)
        case .concealment: return named("messages.concealed.", value)
        case .group: return named("messages.commodity.", value)
        case .chapter: return words("statistics.chapter", ["n": value])
        case .day, .week, .month, .quarter, .half, .year: return time(value, dimension)
        case .route, .rule, .operation, .phase, .subject: return value
        }
    }

    private func named(_ branch: String, _ value: String) -> String {
        words.catalogue.has(branch + value, words.language) ? words(branch + value) : value
    }

    private func time(_ key: String, _ dimension: ReportDimension) -> String {
        if dimension == .day, let date = CalendarDate(iso8601: key) { return format.date(days: date.daysSince1970) }
        let parts = key.split(separator: "-").map(String.init)
        guard parts.count == 2 else { return key }
        let part = parts[1].drop { !$0.isNumber }
        let number = Int(part) ?? 0
        let isNamed = dimension == .month && words.language == .en && (1...12).contains(number)
        let values = ["year": parts[0], "n": isNamed ? Self.months[number - 1] : String(number)]
        return words("statistics.when.\(dimension.rawValue)" + (dimension == .half ? "_\(number)" : ""), values)
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `1 Jan – 30 Jun 2025`, each day in the language's way.
    func days(_ days: Report.Days) -> String {
        format.date(days: days.from.daysSince1970) + " – " + format.date(days: days.to.daysSince1970)
    }

    /// The sentence of a note.
    package func note(_ note: ReportNote) -> String {
        let first = note.subjects.first ?? ""
        switch note {
        case .severalValues(let dimension), .severalGoods(let dimension):
            return words("statistics.note.\(note.code)", ["what": self.dimension(dimension)])
        case .unknownOffices(let codes):
            return words("statistics.note.\(note.code)", ["what": codes.joined(separator: ", ")])
        default: return words("statistics.note.\(note.code)", ["what": first])
        }
    }

    /// Period, cut-off, position and hash: what every copy of a report says of itself.
    package func origin(_ report: Report) -> [String] {
        var lines = [words("statistics.period_line", ["days": days(report.period)])]
        if let compared = report.compared {
            lines.append(words("statistics.compared_line", ["days": days(compared)]))
        }
        if let scope = report.scope {
            lines.append(words("statistics.scope_line", ["office": places.office(scope, words.language)]))
        }
        lines += report.definition.filters.map { filter in
            dimension(filter.dimension) + ": "
                + filter.values.map { value($0.isEmpty ? nil : $0, filter.dimension) }.joined(separator: ", ")
        }
        if report.definition.border != .all {
            lines.append(words("statistics.border." + report.definition.border.rawValue))
        }
        lines.append(cutOff(report.position))
        lines.append(words("statistics.hash_line", ["hash": report.position.hash]))
        lines.append(words("statistics.definition_line", ["digest": report.digest]))
        return lines
    }

    func cutOff(_ position: JournalPosition) -> String {
        words(
            "statistics.cutoff_line",
            [
                "time": position.writtenAt == 0 ? "–" : format.instant(position.writtenAt),
                "n": format.number(Int(position.sequence)),
            ]
        )
    }
}
