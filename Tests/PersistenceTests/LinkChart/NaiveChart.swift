//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import LinkChart

/// Walks a chart as one would on paper: the oracle for walks over a store.
struct NaiveChart {
    struct Edge: Hashable {
        let from: ChartNodeID
        let to: ChartNodeID
        let role: ChartRole
        let source: ChartSource
    }

    private let links: [ChartNodeID: [Edge]]

    init(_ records: [ChartRecord], _ sight: ChartSight) {
        var links: [ChartNodeID: [Edge]] = [:]
        for record in records {
            for link in record.links
            where sight.sees(record.source.kind, of: record.offices, isNominal: link.isNominal) {
                let edge = Edge(from: link.from, to: link.to, role: link.role, source: record.source)
                links[link.from, default: []].append(edge)
                links[link.to, default: []].append(edge)
            }
        }
        self.links = links
    }

    func degree(_ node: ChartNodeID) -> Int { links[node]?.count ?? 0 }

    func neighbours(_ node: ChartNodeID) -> Set<ChartNodeID> {
        Set((links[node] ?? []).map { $0.from == node ? $0.to : $0.from })
    }

    /// All nodes within some steps by their steps, where hubs other than the start are not gone through.
    func within(_ steps: Int, of start: ChartNodeID, hub: Int) -> (nodes: [ChartNodeID: Int], links: Set<Edge>) {
        var found = [start: 0]
        var edges: Set<Edge> = []
        var frontier: Set<ChartNodeID> = [start]
        for step in 1...steps {
            var next: Set<ChartNodeID> = []
            for node in frontier where node == start || degree(node) <= hub {
                edges.formUnion(links[node] ?? [])
                for other in neighbours(node) where found[other] == nil {
                    found[other] = step
                    next.insert(other)
                }
            }
            frontier = next
        }
        return (found, edges)
    }

    /// All shortest connections, by trying every step from one end alone.
    func connections(_ a: ChartNodeID, _ b: ChartNodeID, most: Int, hub: Int) -> Set<[ChartNodeID]> {
        var ways: [[ChartNodeID]] = [[a]]
        var visited: Set<ChartNodeID> = [a]
        for _ in 0..<most {
            var longer: [[ChartNodeID]] = []
            for way in ways {
                guard let end = way.last else { continue }
                for other in neighbours(end) where !visited.contains(other) && (other == b || degree(other) <= hub) {
                    longer.append(way + [other])
                }
            }
            let done = longer.filter { $0.last == b }
            if !done.isEmpty { return Set(done) }
            visited.formUnion(longer.compactMap(\.last))
            ways = longer
        }
        return []
    }
}
