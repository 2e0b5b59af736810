//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A part of the chart in words: what a page draws and a file carries.
package struct ChartGraph: Hashable, Sendable {
    package struct Node: Hashable, Sendable {
        package let id: ChartNodeID
        /// What the links seen here call it, the newest first; empty where the key says it.
        package let names: [String]
        /// How many links are seen in all, drawn or not.
        package let degree: Int
        /// More links than a chart opens unasked.
        package let isHub: Bool
        /// Whether its links were followed.
        package let isExpanded: Bool
        /// Steps from where the walk began.
        package let step: Int

        package init(
            id: ChartNodeID,
            names: [String],
            degree: Int,
            isHub: Bool,
            isExpanded: Bool,
            step: Int
        ) {
            self.id = id
            self.names = names
            self.degree = degree
            self.isHub = isHub
            self.isExpanded = isExpanded
            self.step = step
        }

        /// The newest name, or the key.
        package var label: String { names.first ?? id.key }
    }

    package struct Link: Hashable, Sendable {
        package let from: ChartNodeID
        package let to: ChartNodeID
        package let role: ChartRole
        /// Seconds since 1970.
        package let at: Int64
        package let source: ChartSource
        package let isNominal: Bool

        package init(
            from: ChartNodeID,
            to: ChartNodeID,
            role: ChartRole,
            at: Int64,
            source: ChartSource,
            isNominal: Bool
        ) {
            self.from = from
            self.to = to
            self.role = role
            self.at = at
            self.source = source
            self.isNominal = isNominal
        }
    }

    /// In the order in which they were met.
    package let nodes: [Node]
    package let links: [Link]
    /// Whether a limit left something out that could have been drawn.
    package let isTruncated: Bool

    package init(nodes: [Node], links: [Link], isTruncated: Bool) {
        self.nodes = nodes
        self.links = links
        self.isTruncated = isTruncated
    }

    package static let empty = ChartGraph(nodes: [], links: [], isTruncated: false)
}
