//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Which bookings, and which of their lines, a report counts.
struct BookingFilters {
    private var kept: [Bool]
    private var keptLines: [Bool]?

    /// - Parameter scope: the office whose figures, and those of the offices below it, are asked for; nil for all.
    init(
        _ definition: ReportDefinition,
        _ columns: BookingColumns,
        _ words: inout WordTable,
        _ tree: OfficeTree,
        scope: String?
    ) {
        kept = [Bool](repeating: true, count: columns.count)
        if let scope { keep(Self.within(scope, columns, words, tree)) }
        if definition.border != .all, let borders = columns.codes[.border] {
            let isOnly = definition.border == .only
            keep(borders.map { ($0 != 0) == isOnly })
        }
        for filter in definition.filters {
            let reader = DimensionReader(filter.dimension, columns, &words, tree) { $0.key($1) }
            // Codes of words that nothing has are of no use.
            let wanted = Set(filter.values.compactMap { words.found($0) })
            if filter.dimension.isOfLines {
                var lines = keptLines ?? [Bool](repeating: true, count: columns.value.count)
                for line in lines.indices where lines[line] {
                    var isWanted = false
                    reader.each(0, line, columns) { isWanted = isWanted || wanted.contains($0) }
                    lines[line] = isWanted
                }
                keptLines = lines
            } else {
                for booking in kept.indices where kept[booking] {
                    var isWanted = false
                    reader.each(booking, nil, columns) { isWanted = isWanted || wanted.contains($0) }
                    kept[booking] = isWanted
                }
            }
        }
    }

    /// Whether a case without a fitting line is left out.
    var asksOfLines: Bool { keptLines != nil }

    func keeps(_ booking: Int) -> Bool { kept[booking] }

    func keepsLine(_ line: Int) -> Bool { keptLines.map { $0[line] } ?? true }

    private mutating func keep(_ wanted: [Bool]) {
        for place in kept.indices { kept[place] = kept[place] && wanted[place] }
    }

    private static func within(
        _ scope: String,
        _ columns: BookingColumns,
        _ words: WordTable,
        _ tree: OfficeTree
    ) -> [Bool] {
        var known: [UInt64: Bool] = [:]
        return zip(columns.codes[.office] ?? [], columns.day).map { office, day in
            let key = UInt64(tree.stretch(of: day)) << 32 | UInt64(office)
            if let isWithin = known[key] { return isWithin }
            let date = CalendarDate(nearestDaysSince1970: day)
            let isWithin = tree.chain(of: words.words[Int(office)], on: date).contains(scope)
            known[key] = isWithin
            return isWithin
        }
    }
}
