//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The words behind the numbers of some ties.
package struct ChartGlossary: Sendable {
    package let nodes: [ChartHandle: ChartNodeID]
    package let names: [Int64: String]
    package let sources: [Int64: ChartSource]

    package init(nodes: [ChartHandle: ChartNodeID], names: [Int64: String], sources: [Int64: ChartSource]) {
        self.nodes = nodes
        self.names = names
        self.sources = sources
    }
}
