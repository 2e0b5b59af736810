//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Columns of the same number of rows.
public struct ColumnTable: Sendable {
    /// The columns.
    public let columns: [Column]
    /// Number of rows.
    public let rowCount: Int

    /// Makes a table.
    ///
    /// - Throws: `ColumnError` when a column has another number of rows than the first.
    public init(_ columns: [Column]) throws(ColumnError) {
        rowCount = columns.first?.count ?? 0
        for column in columns where column.count != rowCount {
            throw ColumnError(column: column.name, reason: "it has \(column.count) rows, the first has \(rowCount)")
        }
        self.columns = columns
    }
}

/// One row of a table as a source of values.
struct ColumnRow: VariableSource {
    let columns: [String: Column]
    let row: Int

    func value(of name: String, index: Int) -> Value? { columns[name]?.value(row: row) }
}
