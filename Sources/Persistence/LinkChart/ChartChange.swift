//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import LinkChart

/// What a portion changes in the tables of links.
struct ChartChange {
    struct Place: Hashable {
        let node: Int64
        let visibility: Int64
    }

    private(set) var removed: [ChartEdgeRow] = []
    private var added: [ChartEdgeRow] = []
    private var counts: [Place: Int64] = [:]
    var new: [(Int64, ChartSource, ChartSourceLinks)] = []
    var rewritten: [(Int64, ChartSourceLinks)] = []
    var gone: [Int64] = []

    mutating func add(_ links: ChartSourceLinks, source: Int64) {
        for row in links.links.flatMap({ $0.rows(source: source) }) {
            added.append(row)
            counts[Place(node: row.node, visibility: row.visibility), default: 0] += 1
        }
    }

    mutating func remove(_ links: ChartSourceLinks, source: Int64) {
        for row in links.links.flatMap({ $0.rows(source: source) }) {
            removed.append(row)
            counts[Place(node: row.node, visibility: row.visibility), default: 0] -= 1
        }
    }

    func store(in connection: any SQLConnection) throws {
        for row in removed.sorted(by: ChartEdgeRow.precedes) {
            try connection.execute(
                """
                DELETE FROM chart_edge
                WHERE node = ? AND visibility = ? AND linked_at = ? AND other = ? AND role = ? AND source = ?
                """,
                [row.node, row.visibility, row.at, row.other, row.role, row.source].map { .integer($0) }
            )
        }
        let bulk = try connection.bulkInsert(into: ChartEdgeTable.target)
        for row in added.sorted(by: ChartEdgeRow.precedes) { try bulk.append { try ChartEdgeTable.write(row, to: $0) } }
        _ = try bulk.finish {}
        try storeCounts(in: connection)
        for (number, source, links) in new {
            try connection.execute(
                "INSERT INTO chart_source (id, kind, source_key, links) VALUES (?, ?, ?, ?)",
                [.integer(number), .integer(source.kind.code), .text(source.key), .blob(links.bytes)]
            )
        }
        for (number, links) in rewritten {
            try connection.execute(
                "UPDATE chart_source SET links = ? WHERE id = ?",
                [.blob(links.bytes), .integer(number)]
            )
        }
        for number in gone { try connection.execute("DELETE FROM chart_source WHERE id = ?", [.integer(number)]) }
    }

    private func storeCounts(in connection: any SQLConnection) throws {
        let changed = counts.filter { $0.value != 0 }
        var before: [Place: Int64] = [:]
        try ChartLookup.each(
            Set(changed.keys.map(\.node)).sorted(),
            "SELECT node, visibility, links FROM chart_degree WHERE node IN (?LIST?)",
            in: connection
        ) { row in
            before[Place(node: try row.integer(0), visibility: try row.integer(1))] = try row.integer(2)
        }
        let after = changed.map { ($0.key, (before[$0.key] ?? 0) + $0.value) }
            .sorted { ($0.0.node, $0.0.visibility) < ($1.0.node, $1.0.visibility) }
        let bulk = try connection.bulkInsert(
            into: BulkTarget(
                table: "chart_degree",
                columns: ["node", "visibility", "links"].map { BulkTarget.Column(name: $0, kind: .integer) },
                key: ["node", "visibility"],
                conflict: .replace
            )
        )
        for (place, links) in after where links > 0 {
            try bulk.append { row in
                try row.integer(place.node)
                try row.integer(place.visibility)
                try row.integer(links)
            }
        }
        _ = try bulk.finish {}
        for (place, links) in after where links <= 0 {
            try connection.execute(
                "DELETE FROM chart_degree WHERE node = ? AND visibility = ?",
                [.integer(place.node), .integer(place.visibility)]
            )
        }
    }
}
