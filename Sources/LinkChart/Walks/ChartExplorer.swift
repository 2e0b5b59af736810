//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Walks the chart for one officer.
package struct ChartExplorer: Sendable {
    /// Nodes whose links are asked for at once.
    static let batch = 64
    private static let mostNames = 5

    let store: any ChartStore
    let sight: ChartSight
    let limits: ChartLimits

    package init(store: any ChartStore, sight: ChartSight, limits: ChartLimits = ChartLimits()) {
        self.store = store
        self.sight = sight
        self.limits = limits
    }

    /// What is linked to a node within some steps.
    /// - Parameters:
    ///   - steps: 1 to 3.
    ///   - opened: hubs that are to be followed too, besides the node itself.
    /// - Returns: nil for a node without a link that is seen, whether it exists or not.
    package func expand(
        _ node: ChartNodeID,
        steps: Int,
        opened: Set<ChartNodeID> = []
    ) async throws -> ChartGraph? {
        let handles = try await store.handles(of: [node] + opened)
        guard let start = handles[node] else { return nil }
        var walk = ChartWalk(from: start, degrees: try await store.degrees(of: [start], sight))
        guard walk.degree(start) > 0 else { return nil }
        let asked = Set(handles.values)
        var frontier = [start]
        for step in 1...max(1, min(3, steps)) {
            let open = frontier.filter { asked.contains($0) || walk.degree($0) <= limits.hub }
            var next: [ChartHandle] = []
            for batch in open.batches(of: Self.batch) {
                if walk.isFull(limits.nodes) {
                    walk.isTruncated = true
                    break
                }
                let ties = try await ties(of: batch, walk.degrees)
                for node in batch {
                    let found = ties[node] ?? []
                    next += walk.follow(node, found, step: step, limit: limits.nodes)
                    if found.count < walk.degree(node) { walk.isTruncated = true }
                }
            }
            walk.add(try await store.degrees(of: next, sight))
            frontier = next
        }
        return try await graph(of: walk)
    }

    /// The nodes of a chart that an officer already has, with all links between them that are seen.
    package func graph(among nodes: [ChartNodeID]) async throws -> ChartGraph {
        let handles = try await store.handles(of: nodes)
        let members = Set(handles.values)
        let ordered = nodes.compactMap { handles[$0] }
        let degrees = try await store.degrees(of: ordered, sight)
        var walk = ChartWalk(degrees: degrees)
        for node in ordered where walk.degree(node) > 0 { walk.meet(node, step: 0) }
        // A hub's links to the others are among theirs; between two hubs they are looked for in the smaller one.
        let byDegree = ordered.filter { walk.degree($0) > 0 }.sorted { walk.degree($0) < walk.degree($1) }
        for batch in byDegree.batches(of: Self.batch) {
            let ties = try await ties(of: batch, walk.degrees)
            for node in batch {
                walk.join((ties[node] ?? []).filter { members.contains($0.other(than: node)) })
            }
        }
        return try await graph(of: walk)
    }

    /// The links of some nodes, newest first: all of a node with few, the newest of a hub.
    func ties(
        of nodes: [ChartHandle],
        _ degrees: [ChartHandle: Int]
    ) async throws -> [ChartHandle: [ChartTie]] {
        let (few, many) = nodes.divided { degrees[$0] ?? 0 <= limits.each }
        var found: [ChartHandle: [ChartTie]] = [:]
        let wanted = Set(few)
        for tie in try await store.ties(of: few, sight) {
            for end in [tie.from, tie.to] where wanted.contains(end) { found[end, default: []].append(tie) }
        }
        for node in few {
            // A link between two of them came twice, once for each.
            var met: Set<ChartTie> = []
            found[node] = (found[node] ?? []).filter { met.insert($0).inserted }
                .sorted { $0.precedes($1, at: node) }
        }
        for node in many {
            found[node] = try await store.ties(of: node, sight, after: nil, limit: limits.each)
        }
        return found
    }

    /// Puts a walk into words.
    func graph(of walk: ChartWalk) async throws -> ChartGraph {
        let ties = walk.ties
        let glossary = try await store.glossary(
            nodes: walk.nodes,
            names: Set(ties.flatMap { [$0.fromName, $0.toName].compactMap(\.self) }).sorted(),
            sources: Set(ties.map(\.source)).sorted()
        )
        var names: [ChartHandle: [String]] = [:]
        for tie in ties.sorted(by: { $0.at > $1.at }) {
            for (node, name) in [(tie.from, tie.fromName), (tie.to, tie.toName)] {
                guard let name = name.flatMap({ glossary.names[$0] }) else { continue }
                if names[node, default: []].count < Self.mostNames, names[node]?.contains(name) != true {
                    names[node, default: []].append(name)
                }
            }
        }
        return ChartGraph(
            nodes: walk.nodes.compactMap { node in
                guard let id = glossary.nodes[node] else { return nil }
                return ChartGraph.Node(
                    id: id,
                    names: names[node] ?? [],
                    degree: walk.degree(node),
                    isHub: walk.degree(node) > limits.hub,
                    isExpanded: walk.followed.contains(node),
                    step: walk.steps[node] ?? 0
                )
            },
            links: ties.compactMap { tie in
                guard let from = glossary.nodes[tie.from], let to = glossary.nodes[tie.to],
                    let source = glossary.sources[tie.source]
                else { return nil }
                return ChartGraph.Link(
                    from: from,
                    to: to,
                    role: tie.role,
                    at: tie.at,
                    source: source,
                    isNominal: tie.isNominal
                )
            },
            isTruncated: walk.isTruncated
        )
    }
}

extension Array {
    func batches(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}

extension Sequence {
    func divided(_ belongs: (Element) -> Bool) -> (yes: [Element], no: [Element]) {
        reduce(into: ([], [])) { parts, element in
            if belongs(element) { parts.0.append(element) } else { parts.1.append(element) }
        }
    }
}
