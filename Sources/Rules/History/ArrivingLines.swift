//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Lines that a ledger has taken in and that are not past yet.
struct ArrivingLines {
    let reading: HistoryReading
    /// Those that say when they were lodged, in that order; the others have no past and never become one.
    let rows: [Int]
    /// The rows of each declaration.
    let declarations: [ArraySlice<Int>]
    /// The place of the first row in the past.
    let firstLine: Int

    /// - Parameter order: the rows in the order of their lodging, lines of one declaration side by side.
    init(_ plan: HistoryPlan, _ table: LineTable, order: [Int], firstLine: Int) {
        let reading = plan.reading(table)
        let rows = order.filter { reading.lodgedAt[$0] != InstantColumn.missing }
        var declarations: [ArraySlice<Int>] = []
        var start = 0
        while start < rows.count {
            let declaration = reading.declarations[rows[start]]
            var end = start + 1
            while end < rows.count, reading.declarations[rows[end]] == declaration { end += 1 }
            declarations.append(rows[start..<end])
            start = end
        }
        self.reading = reading
        self.rows = rows
        self.declarations = declarations
        self.firstLine = firstLine
    }
}
