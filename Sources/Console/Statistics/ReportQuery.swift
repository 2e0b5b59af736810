//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics

/// What an address of a report asks for: a report by its id, a published one, or what the fields of the builder say.
struct ReportQuery: Sendable {
    /// The id of what nobody has kept yet.
    static let draft = "draft"

    let fields: FormFields

    init(_ fields: FormFields) { self.fields = fields }

    /// The id of a report that every node has, or that an officer saved.
    var report: String? { fields["report"] }
    var published: String? { fields["published"] }
    var isEmpty: Bool { report == nil && published == nil && fields.all("m").isEmpty && fields["kind"] == nil }

    /// The position that is asked for; nil for the newest.
    /// - Throws: ``ConsoleError/malformed(_:)``
    var position: Int64? {
        get throws {
            guard let text = fields["asof"] else { return nil }
            guard let number = Int64(text), number >= 0 else { throw ConsoleError.malformed("asof") }
            return number
        }
    }

    /// The definition, checked.
    func definition(_ desk: ReportDesk) async throws -> ReportDefinition {
        var definition: ReportDefinition
        if let report {
            definition = try await desk.definition(report)
            if let text = fields["period"] {
                guard let period = ReportPeriod(text) else { throw DefinitionFault.unreadable(text) }
                definition.period = period
            }
        } else {
            definition = try built(desk)
        }
        try definition.check()
        return definition
    }

    private func built(_ desk: ReportDesk) throws(DefinitionFault) -> ReportDefinition {
        let titles = ["tvi", "tzh", "ten"].map { fields[$0] }
        let any = titles.compactMap(\.self).first ?? ""
        var definition = ReportDefinition(
            id: fields["id"] ?? Self.draft,
            kind: fields["kind"].flatMap { ReportDefinition.Kind(rawValue: $0) } ?? .table,
            title: Trilingual(vi: titles[0] ?? any, zh: titles[1] ?? any, en: titles[2] ?? any),
            period: try period(desk.today),
            comparison: fields["compare"].flatMap { ReportComparison(rawValue: $0) } ?? .none,
            rows: try dimensions("row"),
            columns: try dimensions("col"),
            filters: try filters(),
            border: fields["border"].flatMap { BorderScope(rawValue: $0) } ?? .all,
            measures: try measures(),
            currency: fields["currency"].map { Currency(rawValue: $0) } ?? desk.currency
        )
        if let top = fields["top"] { definition.top = Int(top) ?? 0 }
        return definition
    }

    private func period(_ today: CalendarDate) throws(DefinitionFault) -> ReportPeriod {
        if let text = fields["period"] {
            guard let period = ReportPeriod(text) else { throw .unreadable(text) }
            return period
        }
        let kind = fields["span"].flatMap { ReportPeriod.Kind(rawValue: $0) } ?? .half
        let from = try date("from") ?? today
        guard kind == .range else { return ReportPeriod(kind, of: from) }
        return ReportPeriod(from: from, to: try date("to") ?? today)
    }

    private func date(_ name: String) throws(DefinitionFault) -> CalendarDate? {
        guard let text = fields[name] else { return nil }
        guard let date = CalendarDate(iso8601: text) else { throw .unreadable(text) }
        return date
    }

    private func dimensions(_ name: String) throws(DefinitionFault) -> [ReportDimension] {
        var dimensions: [ReportDimension] = []
        for text in fields.all(name) {
            guard let dimension = ReportDimension(rawValue: text) else { throw .unknownDimension(text) }
            dimensions.append(dimension)
        }
        return dimensions
    }

    private func measures() throws(DefinitionFault) -> [ReportMeasure] {
        var measures: [ReportMeasure] = []
        for text in fields.all("m") {
            guard let measure = ReportMeasure(code: text) else { throw .unknownMeasure(text) }
            measures.append(measure)
        }
        return measures
    }

    /// `f1`, `f2`, `f3` name dimensions, `v1`, `v2`, `v3` their values, separated by commas; `-` is what is not stated.
    private func filters() throws(DefinitionFault) -> [ReportFilter] {
        var filters: [ReportFilter] = []
        for number in 1...3 {
            guard let name = fields["f\(number)"] else { continue }
            guard let dimension = ReportDimension(rawValue: name) else { throw .unknownDimension(name) }
            let values = fields.raw("v\(number)").split(separator: ",").map { String($0).trimmedText }
            filters.append(ReportFilter(dimension, values.filter { !$0.isEmpty }.map { $0 == "-" ? "" : $0 }))
        }
        return filters
    }

    /// The fields that builder and addresses have for a definition.
    static func fields(of definition: ReportDefinition) -> FormFields {
        var fields = FormFields()
        fields.set("id", definition.id)
        fields.set("kind", definition.kind.rawValue)
        fields.set("tvi", definition.title.vi)
        fields.set("tzh", definition.title.zh)
        fields.set("ten", definition.title.en)
        fields.set("span", definition.period.kind.rawValue)
        fields.set("from", definition.period.from.iso8601)
        fields.set("to", definition.period.to?.iso8601)
        fields.set("compare", definition.comparison.rawValue)
        for dimension in definition.rows { fields.add("row", dimension.rawValue) }
        for dimension in definition.columns { fields.add("col", dimension.rawValue) }
        for (place, filter) in definition.filters.prefix(3).enumerated() {
            fields.set("f\(place + 1)", filter.dimension.rawValue)
            fields.set("v\(place + 1)", filter.values.map { $0.isEmpty ? "-" : $0 }.joined(separator: ", "))
        }
        fields.set("border", definition.border.rawValue)
        for measure in definition.measures { fields.add("m", measure.code) }
        fields.set("top", definition.top.map(String.init))
        fields.set("currency", definition.currency.rawValue)
        return fields
    }
}
