//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Where a line stands in the order of lodging.
struct LodgingKey: Hashable {
    let lodgedAt: Int64
    let declarationNo: String
    let itemNo: Int64

    /// The columns in the order of comparison; the index on them is ``declaration_line_lodged``.
    static let columns = "(lodged_at, declaration_no, item_no)"

    var values: [SQLValue] { [.integer(lodgedAt), .text(declarationNo), .integer(itemNo)] }
}

/// Lines from one key to another in the order of lodging.
struct LodgingStretch {
    /// The line just before the first, nil where there is none.
    var after: LodgingKey?
    /// The line just behind the last.
    var before: LodgingKey?
    /// Seconds since 1970, half-open.
    var from: Int64
    var to: Int64

    /// A WHERE clause with its values.
    ///
    /// Bare times stand beside keys for planners that cannot split a key; one bound at either end, since a second one
    /// would be looked at row by row up to the end of the table.
    var condition: (sql: String, values: [SQLValue]) {
        let last = min(to == .min ? to : to - 1, before?.lodgedAt ?? .max)
        var sql = "lodged_at >= ? AND lodged_at <= ?"
        var values: [SQLValue] = [.integer(max(from, after?.lodgedAt ?? from)), .integer(last)]
        if let after {
            sql += " AND \(LodgingKey.columns) > (?, ?, ?)"
            values += after.values
        }
        if let before {
            sql += " AND \(LodgingKey.columns) < (?, ?, ?)"
            values += before.values
        }
        return (sql, values)
    }

    /// Whether no line can lie in it.
    var isEmpty: Bool {
        from >= to || (after.map { $0.lodgedAt >= to } ?? false) || (before.map { $0.lodgedAt < from } ?? false)
    }
}

/// Lines side by side in the order of lodging, kept column by column too.
struct LineSegment {
    let id: Int64
    let first: LodgingKey
    let last: LodgingKey
    let count: Int

    /// All of them, in order.
    static func all(in connection: any SQLConnection) throws -> [LineSegment] {
        try connection.all(
            """
            SELECT id, first_lodged_at, first_declaration_no, first_item_no, last_lodged_at, last_declaration_no,
                last_item_no, line_count
            FROM line_segment ORDER BY first_lodged_at, first_declaration_no, first_item_no
            """
        ) { row in
            LineSegment(
                id: try row.integer(0),
                first: LodgingKey(
                    lodgedAt: try row.integer(1),
                    declarationNo: row.text(2),
                    itemNo: try row.integer(3)
                ),
                last: LodgingKey(lodgedAt: try row.integer(4), declarationNo: row.text(5), itemNo: try row.integer(6)),
                count: Int(try row.integer(7))
            )
        }
    }

    /// Whether as many lines lie between its first and last as when it was laid out. A line never leaves and never
    /// changes its place, so then they are the same.
    func isWhole(in connection: any SQLConnection) throws -> Bool {
        let found = try connection.first(
            """
            SELECT COUNT(*) FROM declaration_line WHERE lodged_at >= ? AND lodged_at <= ?
                AND \(LodgingKey.columns) >= (?, ?, ?) AND \(LodgingKey.columns) <= (?, ?, ?)
            """,
            [.integer(first.lodgedAt), .integer(last.lodgedAt)] + first.values + last.values
        ) { try $0.integer(0) }
        return found == Int64(count)
    }

    /// Takes it out of the mirror.
    func remove(in connection: any SQLConnection) throws {
        try connection.execute("DELETE FROM line_segment_column WHERE segment_id = ?", [.integer(id)])
        try connection.execute("DELETE FROM line_segment WHERE id = ?", [.integer(id)])
    }

    /// The lines of it by their keys, without what lies outside.
    var stretch: (sql: String, values: [SQLValue]) {
        (
            """
            lodged_at >= ? AND lodged_at <= ?
                AND \(LodgingKey.columns) >= (?, ?, ?) AND \(LodgingKey.columns) <= (?, ?, ?)
            """,
            [.integer(first.lodgedAt), .integer(last.lodgedAt)] + first.values + last.values
        )
    }
}
