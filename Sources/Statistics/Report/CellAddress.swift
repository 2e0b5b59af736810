//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One cell of a report, to look behind it.
package struct CellAddress: Hashable, Sendable {
    package enum Line: Hashable, Sendable {
        /// Over all rows, or all columns.
        case total
        case rest
        case key([String?])
    }

    package var row: Line
    package var column: Line
    /// The period that the report is held against.
    package var isBefore: Bool

    package init(row: Line = .total, column: Line = .total, isBefore: Bool = false) {
        self.row = row
        self.column = column
        self.isBefore = isBefore
    }
}
