//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Makes a report of bookings: a pure function, the same for every store.
package struct ReportComputation {
    private static let mostCells = 60_000
    /// Rows are counted for the rest under a number that no node has.
    static let rest = 0

    let definition: ReportDefinition
    let columns: BookingColumns
    let tree: OfficeTree
    let layout: SumLayout
    let now: ClosedRange<CalendarDate>
    let before: ClosedRange<CalendarDate>?
    var words: WordTable
    private let filters: BookingFilters
    var rowTable = KeyTable()
    var columnTable = KeyTable()
    private let scope: String?

    /// - Parameter scope: see ``Report/scope``.
    package init(
        _ definition: ReportDefinition,
        _ columns: BookingColumns,
        _ tree: OfficeTree,
        scope: String?
    ) throws(DefinitionFault) {
        try definition.check()
        self.definition = definition
        self.columns = columns
        self.tree = tree
        self.scope = scope
        layout = SumLayout(definition)
        now = try definition.period.days()
        before = try definition.compared
        words = WordTable(columns.words)
        filters = BookingFilters(definition, columns, &words, tree, scope: scope)
    }

    /// - Parameter unreadable: how many entries of the journal up to the position could not be read.
    package mutating func report(at position: JournalPosition, unreadable: Int = 0) throws(DefinitionFault) -> Report {
        fillTime()
        var merged = try mergedRows()
        var current = TallySink(layout)
        walk(now, aligned: false, merged.map(Self.merge)).run(&rowTable, &columnTable, &current)
        var earlier: TallySink?
        if let before {
            var sink = TallySink(layout)
            walk(before, aligned: true, merged.map(Self.merge)).run(&rowTable, &columnTable, &sink)
            earlier = sink
        }
        let rows = shownRows(current, earlier, &merged)
        let cols = shownColumns(current, earlier)
        let count = (rows.count + 1) * (cols.count + 1) * definition.measures.count
        guard count <= Self.mostCells else { throw .tooManyCells(count) }
        let rowLength = definition.rows.count
        return Report(
            definition: definition,
            digest: definition.digest,
            period: Report.Days(now),
            compared: before.map(Report.Days.init),
            scope: scope,
            position: position,
            directory: tree.digest,
            columns: cols.map { key($0, columnTable, definition.columns.count) },
            rows: rows.map { row in
                let isRest = merged != nil && row == Self.rest && rowLength > 0
                return Report.Row(
                    key: isRest ? [] : key(row, rowTable, rowLength),
                    isRest: isRest,
                    cells: cols.map { cell(current.cell(row, $0), earlier?.cell(row, $0)) },
                    total: cell(current.rows.sums(row), earlier?.rows.sums(row))
                )
            },
            columnTotals: cols.map { cell(current.columns.sums($0), earlier?.columns.sums($0)) },
            total: cell(current.whole.sums(0), earlier?.whole.sums(0)),
            notes: notes(current, merged, unreadable, rows)
        )
    }

    func walk(_ days: ClosedRange<CalendarDate>, aligned: Bool, _ rowOf: ((Int) -> Int)?) -> BookingWalk {
        var words = words
        return BookingWalk(
            columns: columns,
            layout: layout,
            days: days.lowerBound.daysSince1970...days.upperBound.daysSince1970,
            rowReaders: definition.rows.map { reader($0, aligned: aligned, &words) },
            columnReaders: definition.columns.map { reader($0, aligned: aligned, &words) },
            filters: filters,
            currency: words.found(definition.currency.rawValue) ?? .max,
            rowOf: rowOf
        )
    }

    /// Learns all derived words once, so that the walks agree on codes.
    private mutating func fillTime() {
        for dimension in definition.rows + definition.columns {
            for unit in [dimension.calendar].compactMap({ $0 }) {
                for key in unit.keys(now) { _ = words.code(key) }
            }
            var learned = words
            _ = reader(dimension, aligned: false, &learned)
            words = learned
        }
        // A report by time shows months in which nothing happened.
        if definition.top == nil, definition.rows.count == 1, let unit = definition.rows[0].calendar {
            for key in unit.keys(now) { _ = rowTable.child(of: 0, words.code(key)) }
        }
        if definition.columns.count == 1, let unit = definition.columns[0].calendar {
            for key in unit.keys(now) { _ = columnTable.child(of: 0, words.code(key)) }
        }
    }

    private func reader(_ dimension: ReportDimension, aligned: Bool, _ words: inout WordTable) -> DimensionReader {
        guard aligned, let before, let unit = dimension.calendar else {
            return DimensionReader(dimension, columns, &words, tree) { $0.key($1) }
        }
        let own = unit.keys(now)
        let places = Dictionary(unit.keys(before).enumerated().map { ($1, $0) }) { first, _ in first }
        // The n-th stretch of the one is held against the n-th of the other; what is left over goes to the last.
        return DimensionReader(dimension, columns, &words, tree) { unit, date in
            own[min(places[unit.key(date)] ?? 0, own.count - 1)]
        }
    }

    func key(_ node: Int, _ table: KeyTable, _ length: Int) -> [String?] {
        table.key(node, length: length).map { words.text($0) }
    }

    private func cell(_ now: ArraySlice<Int128>, _ before: ArraySlice<Int128>?) -> ReportCell {
        ReportCell(
            now: definition.measures.map { layout.figure($0, now) },
            before: before.map { before in definition.measures.map { layout.figure($0, before) } }
        )
    }
}
