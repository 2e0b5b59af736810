//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How far walks go, so that no hub takes the others' time.
package struct ChartLimits: Hashable, Sendable {
    /// A node with more links than this is a hub: shown with its count, and opened only when asked for.
    package let hub: Int
    /// So many links of an opened hub, the newest.
    package let each: Int
    /// Nodes of an expansion.
    package let nodes: Int
    /// Steps of a connection.
    package let steps: Int
    /// Nodes that the search for a connection may visit.
    package let visited: Int
    /// Connections of equal length that are told.
    package let paths: Int

    package init(
        hub: Int = 200,
        each: Int = 200,
        nodes: Int = 500,
        steps: Int = 8,
        visited: Int = 100_000,
        paths: Int = 10
    ) {
        self.hub = hub
        self.each = each
        self.nodes = nodes
        self.steps = steps
        self.visited = visited
        self.paths = paths
    }

    /// The most nodes that a chart shows at once.
    package static let mostNodes = 5_000
}
