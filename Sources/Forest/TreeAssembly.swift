//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Turns the node table of a model file into a checked `DecisionTree`.
///
/// Model files may hold nodes that pruning cut off; their fields are rubbish by design. So only what the root reaches
/// is checked and kept.
struct TreeAssembly {
    /// What a file says of one node, children still being file indexes.
    enum Entry {
        case split(feature: Int, threshold: Int32, defaultLeft: Bool, left: Int, right: Int, cover: Double)
        case leaf(value: Double, cover: Double)
    }

    let tree: Int
    let featureCount: Int
    /// Number of entries that the file's table holds.
    let count: Int

    /// Follows the table from entry 0.
    ///
    /// - Throws: `ForestError.invalidTree` for a child or feature out of range, a node with two parents (a cycle is
    ///   one), or a leaf value that is not finite.
    func assemble(_ entry: (Int) throws(ForestError) -> Entry) throws(ForestError) -> DecisionTree {
        var nodes: [DecisionTree.Node] = []
        nodes.reserveCapacity(count)
        var seen = [Bool](repeating: false, count: count)
        // (file index, parent in `nodes`, is left child); a stack gives pre-order.
        var open: [(index: Int, parent: Int, isLeft: Bool)] = [(0, -1, false)]
        while let next = open.popLast() {
            guard next.index >= 0, next.index < count else {
                throw invalid(next.index, "no such node (the tree has \(count))")
            }
            guard !seen[next.index] else { throw invalid(next.index, "reached twice: the nodes form no tree") }
            seen[next.index] = true
            if next.parent >= 0 {
                if next.isLeft {
                    nodes[next.parent].left = Int32(nodes.count)
                } else {
                    nodes[next.parent].right = Int32(nodes.count)
                }
            }
            switch try entry(next.index) {
            case .leaf(let value, let cover):
                guard value.isFinite else { throw invalid(next.index, "the leaf value is not a finite number") }
                nodes.append(
                    .init(
                        feature: -1,
                        threshold: 0,
                        defaultLeft: false,
                        left: -1,
                        right: -1,
                        value: value,
                        cover: cover
                    )
                )
            case .split(let feature, let threshold, let defaultLeft, let left, let right, let cover):
                guard feature >= 0, feature < featureCount else {
                    throw invalid(next.index, "feature \(feature) does not exist (the model has \(featureCount))")
                }
                open.append((right, nodes.count, false))
                open.append((left, nodes.count, true))
                nodes.append(
                    .init(
                        feature: Int32(feature),
                        threshold: threshold,
                        defaultLeft: defaultLeft,
                        left: -1,
                        right: -1,
                        value: 0,
                        cover: cover
                    )
                )
            }
        }
        return DecisionTree(nodes: nodes)
    }

    private func invalid(_ node: Int, _ reason: String) -> ForestError {
        .invalidTree(tree: tree, node: node, reason: reason)
    }
}
