//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Adds up cells, rows, columns and the whole.
struct TallySink: FacetSink {
    private(set) var cells: Tally
    private(set) var rows: Tally
    private(set) var columns: Tally
    private(set) var whole: Tally
    private(set) var corrections = 0
    private var places: [UInt64: Int] = [:]
    private var lastCorrected = -1

    init(_ layout: SumLayout) {
        cells = Tally(width: layout.count)
        rows = cells
        columns = cells
        whole = cells
    }

    mutating func take(booking: Int, sign: Int128, rows: [Int], columns: [Int], sums: [Int128]) {
        for row in rows { self.rows.add(row, booking: booking, sign: sign, sums) }
        for column in columns {
            self.columns.add(column, booking: booking, sign: sign, sums)
            for row in rows { cells.add(place(row, column), booking: booking, sign: sign, sums) }
        }
        whole.add(0, booking: booking, sign: sign, sums)
        if sign < 0, lastCorrected != booking {
            corrections += 1
            lastCorrected = booking
        }
    }

    func cell(_ row: Int, _ column: Int) -> ArraySlice<Int128> {
        cells.sums(places[Self.key(row, column)] ?? Int(Int32.max))
    }

    private mutating func place(_ row: Int, _ column: Int) -> Int {
        let key = Self.key(row, column)
        if let place = places[key] { return place }
        places[key] = places.count
        return places.count - 1
    }

    private static func key(_ row: Int, _ column: Int) -> UInt64 { UInt64(row) << 32 | UInt64(column) }
}
