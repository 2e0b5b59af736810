//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension ChartExplorer {
    /// The shortest connections of two nodes: a search from both ends that always takes the step that reads less.
    ///
    /// - Parameter throughHubs: whether hubs may stand between. A border gate connects everything and says nothing, so
    ///   they may not unless asked for. The two nodes themselves may be hubs.
    package func connect(
        _ a: ChartNodeID,
        _ b: ChartNodeID,
        throughHubs: Bool = false
    ) async throws -> ChartConnection {
        let handles = try await store.handles(of: [a, b])
        guard let start = handles[a], let end = handles[b] else { return .unknown }
        var degrees = try await store.degrees(of: [start, end], sight)
        guard degrees[start] != nil, degrees[end] != nil else { return .unknown }
        guard start != end else {
            let walk = ChartWalk(from: start, degrees: degrees)
            return .found([[a]], try await graph(of: walk), hasMore: false)
        }
        var sides = (ChartSearchSide(from: start), ChartSearchSide(from: end))
        while sides.0.depth + sides.1.depth < limits.steps {
            let costs = (sides.0.cost(degrees), sides.1.cost(degrees))
            // A side without a frontier has seen all there is on it.
            if sides.0.frontier.isEmpty || sides.1.frontier.isEmpty { return .none }
            let takesFirst = costs.0 <= costs.1
            let visited = sides.0.distance.count + sides.1.distance.count
            guard visited + min(costs.0, costs.1) <= limits.visited else { return .undecided }
            var (near, far) = takesFirst ? sides : (sides.1, sides.0)
            let reached = near.step(try await allTies(of: near.frontier))
            degrees.merge(try await store.degrees(of: reached, sight)) { _, new in new }
            let open = reached.filter {
                throughHubs || degrees[$0] ?? 0 <= limits.hub || $0 == start || $0 == end
            }
            near.goOn(from: open)
            sides = takesFirst ? (near, far) : (far, near)
            let meeting = open.filter { far.distance[$0] == far.depth }
            if !meeting.isEmpty { return try await found(sides, meeting, degrees) }
        }
        return .none
    }

    private func allTies(of nodes: [ChartHandle]) async throws -> [ChartHandle: [ChartTie]] {
        var found: [ChartHandle: [ChartTie]] = [:]
        for batch in nodes.batches(of: 512) {
            let wanted = Set(batch)
            for tie in try await store.ties(of: batch, sight) {
                for end in [tie.from, tie.to] where wanted.contains(end) { found[end, default: []].append(tie) }
            }
        }
        return found
    }

    private func found(
        _ sides: (ChartSearchSide, ChartSearchSide),
        _ meeting: [ChartHandle],
        _ degrees: [ChartHandle: Int]
    ) async throws -> ChartConnection {
        // One more than is told, to know whether there are more.
        let limit = limits.paths + 1
        var ways: [[ChartHandle]] = []
        for middle in meeting.sorted() where ways.count < limit {
            let tails = sides.1.ways(from: middle, limit: limit)
            for head in sides.0.ways(from: middle, limit: limit) {
                for tail in tails where ways.count < limit { ways.append(head.reversed() + tail.dropFirst()) }
            }
        }
        let hasMore = ways.count > limits.paths
        ways = Array(ways.prefix(limits.paths))
        var walk = ChartWalk(degrees: degrees)
        for way in ways {
            for (step, node) in way.enumerated() { walk.meet(node, step: step) }
        }
        for way in ways {
            for (node, next) in zip(way, way.dropFirst()) {
                walk.join(sides.0.ties(between: next, and: node))
                walk.join(sides.1.ties(between: node, and: next))
            }
        }
        let graph = try await graph(of: walk)
        let ids = Dictionary(zip(walk.nodes, graph.nodes.map(\.id)), uniquingKeysWith: { first, _ in first })
        return .found(ways.map { $0.compactMap { ids[$0] } }, graph, hasMore: hasMore)
    }
}
