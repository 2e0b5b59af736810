//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
package import Spreadsheet
package import Statistics

/// A report as sheets of a workbook.
package enum ReportSheet {
    /// The table of a report, and what must be known to read it; the same report makes the same sheets.
    package static func sheets(_ report: Report, _ names: ReportNames) -> [Sheet] {
        let definition = report.definition
        let title = definition.title[names.words.language]
        let groups: [String?] =
            report.columns.isEmpty
            ? [nil] : report.columns.map { names.key($0, definition.columns) } + [names.words("statistics.total")]
        var heading = definition.rows.map(names.dimension)
        if heading.isEmpty { heading = [""] }
        for group in groups {
            for measure in definition.measures {
                let name = group.map { $0 + " · " } ?? ""
                heading.append(name + names.measure(measure))
                if report.compared != nil {
                    heading.append(name + names.measure(measure) + ", " + names.words("statistics.before"))
                    heading.append(name + names.measure(measure) + ", " + names.words("statistics.difference"))
                }
            }
        }
        let width = max(definition.rows.count, 1)
        var rows = report.rows.map { row -> [SheetCell] in
            labels(row, width, definition, names) + (report.columns.isEmpty ? [] : row.cells).flatMap(figures)
                + figures(row.total)
        }
        let total: [SheetCell] = [.text(names.words("statistics.total"))]
        rows.append(
            total + [SheetCell](repeating: .empty, count: width - 1)
                + (report.columns.isEmpty ? [] : report.columnTotals).flatMap(figures) + figures(report.total)
        )
        let notes = [title] + names.origin(report) + report.notes.map(names.note)
        return [
            Sheet(
                name: title,
                preamble: notes,
                heading: heading,
                rows: rows,
                charts: charts(report, title, width, heading.count)
            )
        ]
    }

    package static func sheets(_ table: LeagueTable, _ report: Report, _ names: ReportNames) -> [Sheet] {
        let words = names.words
        let heading = ["place", "office", "cases", "rate", "low", "high", "best", "worst"].map {
            words("statistics.league." + $0)
        }
        let dimension = report.definition.rows.first ?? .office
        let rows = table.places.map { place -> [SheetCell] in
            [
                .number(Decimal(place.place)), .text(names.value(place.office, dimension)),
                .number(Decimal(place.cases)), rounded(place.rate), rounded(place.interval.low),
                rounded(place.interval.high), .number(Decimal(place.best)), .number(Decimal(place.worst)),
            ]
        }
        let title = report.definition.title[words.language]
        let preamble = [title] + names.origin(report) + [words("statistics.league.method")]
        return [Sheet(name: title, preamble: preamble, heading: heading, rows: rows)]
    }

    package static func sheets(
        _ yield: TargetingYield,
        _ definition: ReportDefinition,
        _ names: ReportNames
    ) throws(DefinitionFault) -> [Sheet] {
        let words = names.words
        let heading = ["method", "inspected", "found", "share", "low", "high", "verdict"].map {
            words("statistics.yield." + $0)
        }
        let rows = yield.rows.map { row -> [SheetCell] in
            [
                .text(Self.method(row.method, words)), .number(Decimal(row.inspected)), .number(Decimal(row.found)),
                rounded((row.share ?? 0) * 100), rounded(row.interval.low * 100), rounded(row.interval.high * 100),
                .text(words("statistics.yield.verdict_" + row.verdict.rawValue)),
            ]
        }
        let title = definition.title[words.language]
        let days = names.days(Report.Days(try definition.period.days()))
        let preamble = [
            title, words("statistics.period_line", ["days": days]), words("statistics.yield.source"),
        ]
        return [Sheet(name: title, preamble: preamble, heading: heading, rows: rows)]
    }

    static func method(_ method: String, _ words: Words) -> String {
        let key = "selection." + method
        return words.catalogue.has(key, words.language) ? words(key) : words("statistics.not_stated")
    }

    private static func labels(
        _ row: Report.Row,
        _ width: Int,
        _ definition: ReportDefinition,
        _ names: ReportNames
    ) -> [SheetCell] {
        if row.isRest {
            return [.text(names.words("statistics.rest"))] + [SheetCell](repeating: .empty, count: width - 1)
        }
        if definition.rows.isEmpty { return [.empty] }
        return zip(row.key, definition.rows).map { .text(names.value($0, $1)) }
    }

    private static func figures(_ cell: ReportCell) -> [SheetCell] {
        cell.now.indices.flatMap { place -> [SheetCell] in
            let now = cell.now[place]
            guard let before = cell.before?[place] else {
                return [number(now)] + (cell.before == nil ? [] : [.empty, .empty])
            }
            return [number(now), number(before), now.map { number($0 - before) } ?? .empty]
        }
    }

    private static func number(_ number: ExactNumber?) -> SheetCell { number.map { .number($0.decimal) } ?? .empty }

    private static func rounded(_ value: Double) -> SheetCell {
        .number(Decimal(Int64((value * 1_000).rounded())) / 1_000)
    }

    private static func charts(_ report: Report, _ title: String, _ width: Int, _ columns: Int) -> [SheetChart] {
        guard report.definition.rows.count == 1, !report.rows.isEmpty, columns > width else { return [] }
        let isTime = report.definition.rows[0].calendar != nil
        let series = report.columns.isEmpty ? [width] + (report.compared == nil ? [] : [width + 1]) : [width]
        return [
            SheetChart(isTime ? .line : .bars, title: title, names: 0, series: series, rows: 0..<report.rows.count)
        ]
    }
}
