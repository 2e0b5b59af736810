//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import LinkChart

/// Finds many rows with few questions: the values of a list are bound in groups of a fixed size, so that a statement is
/// prepared once.
enum ChartLookup {
    static let group = 256

    /// Asks with each group of numbers, filled up with the last one.
    /// - Parameter sql: with `?LIST?` for the places of the values.
    static func each(
        _ numbers: [Int64],
        _ sql: String,
        before: [SQLValue] = [],
        in connection: any SQLConnection,
        _ row: (any SQLRow) throws -> Void
    ) throws {
        try each(numbers.map { .integer($0) }, sql, before: before, in: connection, row)
    }

    static func each(
        _ values: [SQLValue],
        _ sql: String,
        before: [SQLValue] = [],
        in connection: any SQLConnection,
        _ row: (any SQLRow) throws -> Void
    ) throws {
        for start in stride(from: 0, to: values.count, by: group) {
            var part = Array(values[start..<min(start + group, values.count)])
            // Small questions are asked as such: a big statement costs its size.
            let size = part.count <= 8 ? 8 : part.count <= 64 ? 64 : group
            if let last = part.last { part += Array(repeating: last, count: size - part.count) }
            let places = Array(repeating: "?", count: size).joined(separator: ", ")
            try connection.query(sql.replacing("?LIST?", with: places), before + part, row)
        }
    }

    /// Asks with each group of pairs of numbers, as rows of a table with `column1` and `column2`.
    /// - Parameter sql: with `?PAIRS?` for that table.
    static func each(
        pairs: [(Int64, Int64)],
        _ sql: String,
        in connection: any SQLConnection,
        _ row: (any SQLRow) throws -> Void
    ) throws {
        for start in stride(from: 0, to: pairs.count, by: group) {
            let part = pairs[start..<min(start + group, pairs.count)]
            let size = part.count <= 8 ? 8 : part.count <= 64 ? 64 : group
            var values = part.flatMap { [SQLValue.integer($0.0), .integer($0.1)] }
            // No row has these numbers.
            values += Array(repeating: .integer(-1), count: (size - part.count) * 2)
            let rows =
                ["(CAST(? AS BIGINT), CAST(? AS BIGINT))"] + Array(repeating: "(?, ?)", count: size - 1)
            let table = "(VALUES " + rows.joined(separator: ", ") + ") AS p"
            try connection.query(sql.replacing("?PAIRS?", with: table), values, row)
        }
    }
}
