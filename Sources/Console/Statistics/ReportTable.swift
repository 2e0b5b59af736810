//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Statistics

/// A report as the rows of a table on a page.
struct ReportTable: Sendable {
    struct Head: Sendable {
        let label: String
        let span: Int
    }

    struct Figure: Sendable {
        let label: String
        let text: String
        /// Every digit.
        let full: String?
        let change: String?
        let isRise: Bool
        let isFall: Bool
        /// Nil where nothing can be behind it.
        let path: String?
    }

    struct Row: Sendable {
        let label: String
        let isTotal: Bool
        let figures: [Figure]
    }

    let label: String
    /// Names of columns over those of measures; empty without columns.
    let groups: [Head]
    let measures: [String]
    let rows: [Row]
    let hasGroups: Bool

    /// - Parameter path: the address of what is behind a cell.
    init(
        _ report: Report,
        _ names: ReportNames,
        _ figures: FigureFormat,
        path: (CellAddress.Line, CellAddress.Line) -> String
    ) {
        let definition = report.definition
        let total = names.words("statistics.total")
        label = definition.rows.isEmpty ? "" : definition.rows.map(names.dimension).joined(separator: " · ")
        hasGroups = !report.columns.isEmpty
        let columns = report.columns.map { names.key($0, definition.columns) }
        groups = hasGroups ? (columns + [total]).map { Head(label: $0, span: definition.measures.count) } : []
        let single = definition.measures.map(names.measure)
        measures = hasGroups ? (columns + [total]).flatMap { _ in single } : single
        let isWide = hasGroups
        func row(_ text: String, _ line: CellAddress.Line, _ cells: [ReportCell], _ sum: ReportCell) -> Row {
            var made: [Figure] = []
            for (place, cell) in cells.enumerated() where isWide {
                let address = path(line, .key(report.columns[place]))
                made += Self.figures(cell, columns[place] + " · ", definition.measures, names, figures, address)
            }
            let prefix = isWide ? total + " · " : ""
            made += Self.figures(sum, prefix, definition.measures, names, figures, path(line, .total))
            return Row(label: text, isTotal: line == .total, figures: made)
        }
        let shown = report.rows.map { line in
            let text = line.isRest ? names.words("statistics.rest") : names.key(line.key, definition.rows)
            return row(text, line.isRest ? .rest : .key(line.key), line.cells, line.total)
        }
        rows = shown + [row(total, .total, report.columnTotals, report.total)]
    }

    private static func figures(
        _ cell: ReportCell,
        _ prefix: String,
        _ measures: [ReportMeasure],
        _ names: ReportNames,
        _ format: FigureFormat,
        _ path: String
    ) -> [Figure] {
        measures.enumerated().map { place, measure in
            let change = cell.change(place)
            var isRise = false
            var isFall = false
            if case .share(let share) = change { (isRise, isFall) = (share > 0, share < 0) }
            let before = cell.before?[place]
            let full = [cell.now[place], before].compactMap(\.self).map(format.full).joined(separator: " ← ")
            return Figure(
                label: prefix + names.measure(measure),
                text: format.text(cell.now[place], measure),
                full: full.isEmpty ? nil : full,
                change: change.map(format.change),
                isRise: isRise,
                isFall: isFall,
                path: measure == .averageValue || cell.now[place] == nil ? nil : path
            )
        }
    }
}
