//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Takes out nodes and names that the last link has left: what was purged must not live on as a name.
struct ChartSweep {
    private let connection: any SQLConnection

    init(_ connection: any SQLConnection) {
        self.connection = connection
    }

    func sweep(_ change: ChartChange) throws {
        let touched = Set(change.removed.map(\.node))
        guard !touched.isEmpty else { return }
        var linked: Set<Int64> = []
        try ChartLookup.each(
            touched.sorted(),
            "SELECT DISTINCT node FROM chart_degree WHERE node IN (?LIST?)",
            in: connection
        ) { linked.insert(try $0.integer(0)) }
        for node in touched.subtracting(linked).sorted() {
            try connection.execute("DELETE FROM chart_name WHERE node = ?", [.integer(node)])
            try connection.execute("DELETE FROM chart_node WHERE id = ?", [.integer(node)])
        }
        let names = Set(change.removed.filter { linked.contains($0.node) && $0.nodeName != 0 }.map(Named.init))
        for name in names.sorted(by: { $0.name < $1.name }) {
            let isUsed = try connection.first(
                "SELECT 1 FROM chart_edge WHERE node = ? AND node_name = ? LIMIT 1",
                [.integer(name.node), .integer(name.name)]
            ) { _ in true }
            if isUsed == nil {
                try connection.execute("DELETE FROM chart_name WHERE id = ?", [.integer(name.name)])
            }
        }
    }

    private struct Named: Hashable {
        let node: Int64
        let name: Int64

        init(_ row: ChartEdgeRow) {
            node = row.node
            name = row.nodeName
        }
    }
}
