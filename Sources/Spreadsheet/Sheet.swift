//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A table as a spreadsheet shows it: lines above, a heading, rows.
public struct Sheet: Hashable, Sendable {
    /// The name on its tab; what workbooks don't allow is replaced, and only 31 characters are kept.
    public var name: String
    /// Lines above the table, such as its title, period and cut-off.
    public var preamble: [String]
    public var heading: [String]
    public var rows: [[SheetCell]]
    public var charts: [SheetChart]

    public init(
        name: String,
        preamble: [String] = [],
        heading: [String],
        rows: [[SheetCell]],
        charts: [SheetChart] = []
    ) {
        self.name = name
        self.preamble = preamble
        self.heading = heading
        self.rows = rows
        self.charts = charts
    }
}
