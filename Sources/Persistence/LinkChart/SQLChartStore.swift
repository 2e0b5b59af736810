//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import LinkChart

/// The link chart in the database of a node.
package struct SQLChartStore: ChartStore {
    let storage: NodeStorage
    private let visibilities = ChartVisibilities()

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func mark(of feed: String) async throws -> String? {
        try await storage.read { connection in
            try connection.first("SELECT mark FROM chart_mark WHERE feed = ?", [.text(feed)]) { $0.text(0) }
        }
    }

    package func handles(of nodes: [ChartNodeID]) async throws -> [ChartNodeID: ChartHandle] {
        try await storage.read { connection in
            try Self.numbers(of: nodes, in: connection).mapValues { ChartHandle($0) }
        }
    }

    static func numbers(of nodes: [ChartNodeID], in connection: any SQLConnection) throws -> [ChartNodeID: Int64] {
        var found: [ChartNodeID: Int64] = [:]
        for (kind, members) in Dictionary(grouping: nodes, by: \.kind) {
            try ChartLookup.each(
                members.map { .text($0.key) },
                "SELECT id, node_key FROM chart_node WHERE kind = ? AND node_key IN (?LIST?)",
                before: [.integer(kind.code)],
                in: connection
            ) { row in
                if let node = ChartNodeID(kind, row.text(1)) { found[node] = try row.integer(0) }
            }
        }
        return found
    }

    package func degrees(of nodes: [ChartHandle], _ sight: ChartSight) async throws -> [ChartHandle: Int] {
        try await storage.read { connection in
            let seen = try visible(to: sight, in: connection)
            var degrees: [ChartHandle: Int] = [:]
            try ChartLookup.each(
                nodes.map(\.number),
                "SELECT node, visibility, links FROM chart_degree WHERE node IN (?LIST?)",
                in: connection
            ) { row in
                guard seen[try row.integer(1)] != nil else { return }
                degrees[ChartHandle(try row.integer(0)), default: 0] += Int(try row.integer(2))
            }
            return degrees
        }
    }

    package func ties(of nodes: [ChartHandle], _ sight: ChartSight) async throws -> [ChartTie] {
        try await storage.read { connection in
            let seen = try visible(to: sight, in: connection)
            let pairs = try places(of: nodes, seen, in: connection)
            var ties: [ChartTie] = []
            // The order of the tables is given: from the few pairs to their links, never through all links.
            try ChartLookup.each(
                pairs: pairs,
                """
                SELECT \(ChartEdgeTable.selection) FROM ?PAIRS? CROSS JOIN chart_edge AS e
                WHERE e.node = p.column1 AND e.visibility = p.column2
                """,
                in: connection
            ) { row in
                ties.append(try ChartEdgeTable.read(row) { seen[$0] ?? false })
            }
            return ties
        }
    }

    package func ties(
        of node: ChartHandle,
        _ sight: ChartSight,
        after last: ChartTie.Order?,
        limit: Int
    ) async throws -> [ChartTie] {
        let last = last ?? ChartTie.Order(at: .max, other: .max, role: .max, source: .max)
        return try await storage.read { connection in
            let seen = try visible(to: sight, in: connection)
            var ties: [ChartTie] = []
            // The newest of each visibility, of which a node has few, and of those the newest.
            for (_, visibility) in try places(of: [node], seen, in: connection) {
                ties += try connection.all(
                    """
                    SELECT \(ChartEdgeTable.selection) FROM chart_edge AS e
                    WHERE e.node = ? AND e.visibility = ?
                        AND (e.linked_at, e.other, e.role, e.source) < (?, ?, ?, ?)
                    ORDER BY e.linked_at DESC, e.other DESC, e.role DESC, e.source DESC LIMIT ?
                    """,
                    [
                        .integer(node.number), .integer(visibility), .integer(last.at), .integer(last.other),
                        .integer(last.role), .integer(last.source), .integer(Int64(max(0, limit))),
                    ]
                ) { try ChartEdgeTable.read($0) { seen[$0] ?? false } }
            }
            return Array(ties.sorted { $0.precedes($1, at: node) }.prefix(max(0, limit)))
        }
    }

    package func glossary(nodes: [ChartHandle], names: [Int64], sources: [Int64]) async throws -> ChartGlossary {
        try await storage.read { connection in
            var ids: [ChartHandle: ChartNodeID] = [:]
            try ChartLookup.each(
                nodes.map(\.number),
                "SELECT id, kind, node_key FROM chart_node WHERE id IN (?LIST?)",
                in: connection
            ) { row in
                guard let kind = ChartNodeKind(code: try row.integer(1)) else {
                    throw PersistenceError.unreadable("a kind of node")
                }
                ids[ChartHandle(try row.integer(0))] = ChartNodeID(kind, row.text(2))
            }
            var texts: [Int64: String] = [:]
            try ChartLookup.each(names, "SELECT id, text FROM chart_name WHERE id IN (?LIST?)", in: connection) { row in
                texts[try row.integer(0)] = row.text(1)
            }
            var records: [Int64: ChartSource] = [:]
            try ChartLookup.each(
                sources,
                "SELECT id, kind, source_key FROM chart_source WHERE id IN (?LIST?)",
                in: connection
            ) { row in
                guard let kind = ChartSource.Kind(code: try row.integer(1)) else {
                    throw PersistenceError.unreadable("a kind of record")
                }
                records[try row.integer(0)] = ChartSource(kind, row.text(2))
            }
            return ChartGlossary(nodes: ids, names: texts, sources: records)
        }
    }

    /// The visibilities that a sight covers, and which of them tell of persons.
    private func visible(to sight: ChartSight, in connection: any SQLConnection) throws -> [Int64: Bool] {
        let all = try visibilities.all(in: connection)
        visibilities.keep(all)
        return all.filter { sight.sees($0.value.kind, of: $0.value.offices, isNominal: $0.value.isNominal) }
            .mapValues(\.isNominal)
    }

    /// Where the links of some nodes lie that are seen.
    private func places(
        of nodes: [ChartHandle],
        _ seen: [Int64: Bool],
        in connection: any SQLConnection
    ) throws -> [(Int64, Int64)] {
        var places: Set<Place> = []
        try ChartLookup.each(
            nodes.map(\.number),
            "SELECT node, visibility FROM chart_degree WHERE node IN (?LIST?)",
            in: connection
        ) { row in
            let place = Place(node: try row.integer(0), visibility: try row.integer(1))
            if seen[place.visibility] != nil { places.insert(place) }
        }
        return places.sorted { ($0.node, $0.visibility) < ($1.node, $1.visibility) }.map { ($0.node, $0.visibility) }
    }

    private struct Place: Hashable {
        let node: Int64
        let visibility: Int64
    }
}
