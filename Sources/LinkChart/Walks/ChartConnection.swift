//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What came of looking for the shortest connection of two nodes.
package enum ChartConnection: Hashable, Sendable {
    /// The shortest ones, each from the first node to the last, with the nodes and links they are made of.
    case found([[ChartNodeID]], ChartGraph, hasMore: Bool)
    /// There is none within the steps that leads past no hub.
    case none
    /// The limit of visited nodes was reached before it was known.
    case undecided
    /// One of the two has no link that is seen, whether it exists or not.
    case unknown
}
