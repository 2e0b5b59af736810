//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Tells the codes that a booking, or one of its lines, has in one dimension.
struct DimensionReader {
    private enum Source {
        case booking([UInt32])
        /// The code of a list, and the codes in each list.
        case lists([UInt32], [UInt32: [UInt32]])
        /// By day, from the first of the query on.
        case days([UInt32], first: Int64)
        case line([UInt32])
    }

    let isOfLines: Bool
    private let source: Source

    /// - Parameter align: says under which day's stretch a day is shown; for the days of a comparison.
    init(
        _ dimension: ReportDimension,
        _ columns: BookingColumns,
        _ words: inout WordTable,
        _ tree: OfficeTree,
        align: (CalendarUnit, CalendarDate) -> String
    ) {
        isOfLines = dimension.isOfLines
        if let unit = dimension.calendar {
            source = Self.days(unit, columns, &words, align)
        } else if dimension == .region {
            source = .booking(Self.regions(columns, &words, tree))
        } else if dimension.isOfLines {
            source = .line(columns.lineCodes[dimension] ?? [])
        } else if dimension.isMultiple {
            let codes = columns.codes[dimension] ?? []
            var lists: [UInt32: [UInt32]] = [0: [0]]
            for code in codes where lists[code] == nil {
                // A value that is written twice counts once.
                var seen: [UInt32] = []
                for part in words.words[Int(code)].split(separator: BookingColumns.separator) {
                    let code = words.code(String(part))
                    if !seen.contains(code) { seen.append(code) }
                }
                lists[code] = seen.isEmpty ? [0] : seen
            }
            source = .lists(codes, lists)
        } else {
            source = .booking(columns.codes[dimension] ?? [])
        }
    }

    private static func days(
        _ unit: CalendarUnit,
        _ columns: BookingColumns,
        _ words: inout WordTable,
        _ align: (CalendarUnit, CalendarDate) -> String
    ) -> Source {
        guard let first = columns.day.min(), let last = columns.day.max() else { return .days([], first: 0) }
        var isThere = [Bool](repeating: false, count: Int(last - first) + 1)
        for day in columns.day { isThere[Int(day - first)] = true }
        let codes = isThere.enumerated().map { offset, isThere -> UInt32 in
            isThere ? words.code(align(unit, CalendarDate(nearestDaysSince1970: first + Int64(offset)))) : 0
        }
        return .days(codes, first: first)
    }

    private static func regions(
        _ columns: BookingColumns,
        _ words: inout WordTable,
        _ tree: OfficeTree
    ) -> [UInt32] {
        var known: [UInt64: UInt32] = [:]
        return zip(columns.codes[.office] ?? [], columns.day).map { office, day in
            let key = UInt64(tree.stretch(of: day)) << 32 | UInt64(office)
            if let region = known[key] { return region }
            let date = CalendarDate(nearestDaysSince1970: day)
            let region = words.code(tree.region(of: words.words[Int(office)], on: date))
            known[key] = region
            return region
        }
    }

    /// Hands over each code once. A line that isn't there has none but 0.
    @inline(__always)
    func each(_ booking: Int, _ line: Int?, _ columns: BookingColumns, _ body: (UInt32) -> Void) {
        switch source {
        case .booking(let codes): body(codes[booking])
        case .lists(let codes, let lists): for code in lists[codes[booking]] ?? [0] { body(code) }
        case .days(let codes, let first): body(codes[Int(columns.day[booking] - first)])
        case .line(let codes): body(line.map { codes[$0] } ?? 0)
        }
    }
}
