//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import LinkChart

/// The columns of links, each kept once from either end.
enum ChartEdgeTable {
    static let target = BulkTarget(
        table: "chart_edge",
        columns: columns.map { BulkTarget.Column(name: $0, kind: .integer) },
        key: ["node", "visibility", "linked_at", "other", "role", "source"],
        conflict: .keep
    )

    static let columns = ["node", "visibility", "linked_at", "other", "role", "source", "node_name", "other_name"]
    static let selection = columns.map { "e." + $0 }.joined(separator: ", ")

    static func write(_ row: ChartEdgeRow, to writer: any BulkRowWriter) throws {
        try writer.integer(row.node)
        try writer.integer(row.visibility)
        try writer.integer(row.at)
        try writer.integer(row.other)
        try writer.integer(row.role)
        try writer.integer(row.source)
        for name in [row.nodeName, row.otherName] {
            if name == 0 { try writer.null() } else { try writer.integer(name) }
        }
    }

    /// - Parameter isNominal: of a visibility.
    static func read(_ row: any SQLRow, isNominal: (Int64) -> Bool) throws -> ChartTie {
        let (node, other) = (ChartHandle(try row.integer(0)), ChartHandle(try row.integer(3)))
        let directed = try row.integer(4)
        guard let role = ChartRole(code: directed >> 1) else {
            throw PersistenceError.unreadable("a link's role \(directed)")
        }
        let isFirst = directed & 1 == 1
        let (nodeName, otherName) = (try row.optionalInteger(6), try row.optionalInteger(7))
        return ChartTie(
            from: isFirst ? node : other,
            to: isFirst ? other : node,
            role: role,
            at: try row.integer(2),
            isNominal: isNominal(try row.integer(1)),
            source: try row.integer(5),
            fromName: isFirst ? nodeName : otherName,
            toName: isFirst ? otherName : nodeName
        )
    }
}

/// A row of the table, seen from one end of its link.
struct ChartEdgeRow: Hashable {
    let node: Int64
    let visibility: Int64
    let at: Int64
    let other: Int64
    let role: Int64
    let source: Int64
    /// 0 without a name.
    let nodeName: Int64
    let otherName: Int64

    /// In the order of the table's key, so that many rows fill it from one end to the other.
    static func precedes(_ a: Self, _ b: Self) -> Bool {
        if a.node != b.node { return a.node < b.node }
        if a.visibility != b.visibility { return a.visibility < b.visibility }
        if a.at != b.at { return a.at < b.at }
        return (a.other, a.role, a.source) < (b.other, b.role, b.source)
    }
}
