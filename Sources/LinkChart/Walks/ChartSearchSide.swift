//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One of the two searches that meet: how far each node is from where it began, and by which nodes it was reached.
struct ChartSearchSide {
    private(set) var distance: [ChartHandle: Int]
    /// For each node the nodes one step nearer, with the ties between.
    private(set) var back: [ChartHandle: [ChartHandle: [ChartTie]]] = [:]
    private(set) var frontier: [ChartHandle]
    private(set) var depth = 0

    init(from start: ChartHandle) {
        distance = [start: 0]
        frontier = [start]
    }

    /// The links that the next step reads.
    func cost(_ degrees: [ChartHandle: Int]) -> Int { frontier.reduce(0) { $0 + (degrees[$1] ?? 0) } }

    /// Takes the links of the frontier.
    /// - Returns: the nodes that were reached first now.
    mutating func step(_ ties: [ChartHandle: [ChartTie]]) -> [ChartHandle] {
        var reached: [ChartHandle] = []
        for node in frontier {
            for tie in ties[node] ?? [] {
                let other = tie.other(than: node)
                if distance[other] == nil {
                    distance[other] = depth + 1
                    reached.append(other)
                }
                if distance[other] == depth + 1 { back[other, default: [:]][node, default: []].append(tie) }
            }
        }
        depth += 1
        frontier = []
        return reached
    }

    /// Goes on from some of the nodes that were reached.
    mutating func goOn(from nodes: [ChartHandle]) { frontier = nodes }

    /// The ways from a node back to the beginning, the node first; at most so many.
    func ways(from node: ChartHandle, limit: Int) -> [[ChartHandle]] {
        guard let nearer = back[node], distance[node] != 0 else { return [[node]] }
        var ways: [[ChartHandle]] = []
        for before in nearer.keys.sorted() {
            for way in self.ways(from: before, limit: limit - ways.count) { ways.append([node] + way) }
            if ways.count >= limit { break }
        }
        return ways
    }

    func ties(between node: ChartHandle, and before: ChartHandle) -> [ChartTie] { back[node]?[before] ?? [] }
}
