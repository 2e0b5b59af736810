//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension ReportComputation {
    /// The bookings behind a cell, in the order of the journal; what they bring adds up to the cell.
    package mutating func behind(_ address: CellAddress) throws(DefinitionFault) -> [BookingShare] {
        let merged = try mergedRows()
        let days = address.isBefore ? before : now
        guard let days else { return [] }
        // Derived words get their codes before they are looked for.
        _ = try report(at: JournalPosition(sequence: 0, hash: "", writtenAt: 0))
        guard let row = place(address.row, rowTable), let column = place(address.column, columnTable) else { return [] }
        var sink = CellSink(layout, row: row, column: column)
        walk(days, aligned: address.isBefore, merged.map(Self.merge)).run(&rowTable, &columnTable, &sink)
        return sink.sums.sorted { $0.key < $1.key }.map { booking, sums in
            BookingShare(
                sequence: columns.number[booking] / 2,
                isOff: columns.number[booking] & 1 == 0,
                day: CalendarDate(nearestDaysSince1970: columns.day[booking]),
                caseNumber: columns.cases.indices.contains(booking) ? columns.cases[booking] : "",
                office: columns.codes[.office].map { words.words[Int($0[booking])] } ?? "",
                figures: definition.measures.map { $0 == .averageValue ? nil : layout.figure($0, sums[...]) }
            )
        }
    }

    /// −1 for a total; nil for a key that nothing has.
    private func place(_ line: CellAddress.Line, _ table: KeyTable) -> Int? {
        switch line {
        case .total: return -1
        case .rest: return Self.rest
        case .key(let texts):
            var codes: [UInt32] = []
            for text in texts {
                guard let code = words.found(text ?? "") else { return nil }
                codes.append(code)
            }
            return table.node(codes)
        }
    }
}

/// Gathers what each booking brings to one cell.
private struct CellSink: FacetSink {
    private let row: Int
    private let column: Int
    private let width: Int
    private(set) var sums: [Int: [Int128]] = [:]

    init(_ layout: SumLayout, row: Int, column: Int) {
        self.row = row
        self.column = column
        width = layout.count
    }

    mutating func take(booking: Int, sign: Int128, rows: [Int], columns: [Int], sums: [Int128]) {
        guard row < 0 || rows.contains(row), column < 0 || columns.contains(column) else { return }
        if var gathered = self.sums[booking] {
            for place in SumLayout.lines..<width { gathered[place] += sign * sums[place] }
            self.sums[booking] = gathered
        } else {
            self.sums[booking] = sums.map { sign * $0 }
        }
    }
}
