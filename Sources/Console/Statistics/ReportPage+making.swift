//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics

extension ReportPage {
    /// What is needed to show reports to one officer.
    struct Setting: Sendable {
        let names: ReportNames
        let figures: FigureFormat
        let gates: [Gate]
        let country: String
        let land: LandOutline?
        let mayPublish: Bool
    }

    init(_ report: Report, _ query: ReportQuery, _ setting: Setting, published: Publication?, known: String?) {
        let names = setting.names
        let definition = report.definition
        let fixed = Self.fixed(query, definition, published)
        let isEmpty = report.notes.contains(.nothingCounted) && report.total.before?.allSatisfy { $0 == .zero } ?? true
        let isLeague = definition.kind == .league
        self.init(
            title: definition.title[names.words.language],
            language: names.words.language.rawValue,
            origin: names.origin(report),
            notes: report.notes.map(names.note),
            isEmpty: isEmpty,
            table: isLeague || isEmpty
                ? nil
                : ReportTable(report, names, setting.figures) { row, column in
                    var cell = fixed
                    for (name, value) in CellCode.fields(row, column, isBefore: false) { cell.set(name, value) }
                    return ConsolePath.reportCell(cell).text
                },
            league: isLeague && !isEmpty ? Self.league(LeagueTable(report), names) : nil,
            yield: nil,
            drawings: isEmpty || isLeague
                ? .none
                : ReportDrawings(
                    report,
                    names,
                    setting.figures,
                    gates: setting.gates,
                    country: setting.country,
                    land: setting.land
                ),
            exports: Self.exports(fixed, names.words, ["csv", "xlsx", "pdf", "json"]),
            editPath: ConsolePath.newReport(ReportQuery.fields(of: definition)).text,
            cutOff: names.cutOff(report.position),
            shortHash: String(report.position.hash.prefix(16)),
            mayPublish: setting.mayPublish && published == nil,
            fields: Self.hidden(fixed),
            saving: setting.mayPublish && published == nil && query.report == nil
                ? Self.saving(fixed, definition, known) : nil,
            position: String(report.position.sequence),
            published: published.map { publication in
                names.words(
                    "statistics.published_line",
                    ["by": publication.publishedBy, "time": names.format.instant(publication.publishedAt)]
                )
            },
            earlierPath: Self.step(query, definition, -1),
            laterPath: Self.step(query, definition, 1)
        )
    }

    init(_ yield: TargetingYield, _ definition: ReportDefinition, _ query: ReportQuery, _ setting: Setting) throws {
        let names = setting.names
        let days = names.days(Report.Days(try definition.period.days()))
        let fixed = Self.fixed(query, definition, nil)
        self.init(
            title: definition.title[names.words.language],
            language: names.words.language.rawValue,
            origin: [names.words("statistics.period_line", ["days": days])],
            notes: [names.words("statistics.yield.source")],
            isEmpty: false,
            table: nil,
            league: nil,
            yield: Self.yield(yield, names),
            drawings: .none,
            exports: Self.exports(fixed, names.words, ["csv", "xlsx", "pdf", "json"]),
            editPath: ConsolePath.newReport(ReportQuery.fields(of: definition)).text,
            cutOff: names.words("statistics.yield.source"),
            shortHash: "",
            mayPublish: false,
            fields: Self.hidden(fixed),
            saving: nil,
            position: "",
            published: nil,
            earlierPath: Self.step(query, definition, -1),
            laterPath: Self.step(query, definition, 1)
        )
    }

    /// The address of the very report, without what only this page was asked for.
    private static func fixed(
        _ query: ReportQuery,
        _ definition: ReportDefinition,
        _ published: Publication?
    ) -> FormFields {
        var fields = FormFields()
        if let published {
            fields.set("published", published.id)
            return fields
        }
        if let report = query.report {
            fields.set("report", report)
            fields.set("period", query.fields["period"])
        } else {
            fields = ReportQuery.fields(of: definition)
        }
        fields.set("asof", query.fields["asof"])
        return fields
    }

    private static func hidden(_ fields: FormFields) -> [Hidden] {
        fields.pairs.map { Hidden(name: $0.name, value: $0.value) }
    }

    private static func saving(_ fields: FormFields, _ definition: ReportDefinition, _ known: String?) -> Saving {
        var fields = fields
        fields.set("id", nil)
        fields.set("asof", nil)
        let id = definition.id == ReportQuery.draft ? "" : definition.id
        return Saving(fields: hidden(fields), id: id, known: known ?? "")
    }

    private static func exports(_ fields: FormFields, _ words: Words, _ formats: [String]) -> [Export] {
        formats.map { Export(label: words("statistics.export." + $0), path: ConsolePath.exportReport(fields, $0).text) }
    }

    /// The same report of the period before or after; nil for ranges, and for what was published.
    private static func step(_ query: ReportQuery, _ definition: ReportDefinition, _ step: Int) -> String? {
        guard let report = query.report, definition.period.kind != .range,
            let days = try? definition.period.days(),
            let day = step < 0 ? days.lowerBound.adding(days: -1) : days.upperBound.adding(days: 1),
            let unit = CalendarUnit(rawValue: definition.period.kind.rawValue)
        else { return nil }
        var fields = FormFields()
        fields.set("report", report)
        fields.set("period", unit.key(day))
        return ConsolePath.report(fields).text
    }

    private static func league(_ table: LeagueTable, _ names: ReportNames) -> League {
        let words = names.words
        let format = names.format
        let rows = table.places.map { place in
            let range = ["best": format.number(place.best), "worst": format.number(place.worst)]
            return League.Row(
                place: format.number(place.place),
                office: names.value(place.office, .office),
                cases: format.number(place.cases),
                rate: format.number(place.rate, decimals: 1),
                interval: format.number(place.interval.low, decimals: 1) + " – "
                    + format.number(place.interval.high, decimals: 1),
                verdict: place.isApart
                    ? words("statistics.league.apart") : words("statistics.league.alike", range),
                isApart: place.isApart
            )
        }
        return League(rows: rows, allAlike: table.allAlike)
    }

    private static func yield(_ yield: TargetingYield, _ names: ReportNames) -> Yield {
        let format = names.format
        let rows = yield.rows.map { row in
            Yield.Row(
                method: ReportSheet.method(row.method, names.words),
                share: row.share.map { format.percent($0) } ?? "–",
                interval: format.percent(row.interval.low) + " – " + format.percent(row.interval.high),
                hits: format.number(row.found) + " / " + format.number(row.inspected),
                verdict: names.words("statistics.yield.verdict_" + row.verdict.rawValue)
            )
        }
        return Yield(
            rows: rows,
            sum: format.number(yield.found) + " / " + format.number(yield.inspected),
            isEmpty: rows.isEmpty
        )
    }
}
