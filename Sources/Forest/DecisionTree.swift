//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One regression tree as read from a model: only nodes that can be reached, in pre-order, root first.
struct DecisionTree: Sendable {
    /// A split or a leaf. A row goes left when the key of its value is below `threshold`; a missing value goes
    /// where `defaultLeft` says.
    struct Node: Sendable {
        /// The feature asked about; -1 marks a leaf.
        var feature: Int32
        /// `BinnedColumns.key` of the threshold.
        var threshold: Int32
        var defaultLeft: Bool
        var left: Int32
        var right: Int32
        /// The leaf's contribution to the margin; 0 in a split. An XGBoost value is a `Float` carried exactly.
        var value: Double
        /// Training weight that passed here (sum of second derivatives, or rows); weighs the branches in Shapley values.
        var cover: Double

        var isLeaf: Bool { feature < 0 }
    }

    var nodes: [Node]

    var leafCount: Int { nodes.count / 2 + 1 }

    init(nodes: [Node]) {
        self.nodes = nodes
    }

    /// A tree that asks nothing.
    init(leaf value: Double) {
        nodes = [Node(feature: -1, threshold: 0, defaultLeft: false, left: -1, right: -1, value: value, cover: 1)]
    }

    /// Gives every split the weight of its leaves.
    mutating func sumCovers() {
        for index in nodes.indices.reversed() where !nodes[index].isLeaf {
            nodes[index].cover = nodes[Int(nodes[index].left)].cover + nodes[Int(nodes[index].right)].cover
        }
    }

    /// Splits on the longest way from root to leaf; 0 for a single leaf.
    var depth: Int {
        // Pre-order: every parent stands before its children, so one pass is enough.
        var depths = [Int](repeating: 0, count: nodes.count)
        var deepest = 0
        for (index, node) in nodes.enumerated() {
            deepest = max(deepest, depths[index])
            guard !node.isLeaf else { continue }
            depths[Int(node.left)] = depths[index] + 1
            depths[Int(node.right)] = depths[index] + 1
        }
        return deepest
    }

    /// Share of the training weight that went left at a split.
    func leftShare(_ node: Node) -> Double {
        let left = nodes[Int(node.left)].cover
        let right = nodes[Int(node.right)].cover
        let sum = left + right
        // A split that saw no weight cannot happen in training; a model edited by hand gets equal shares.
        return sum > 0 && sum.isFinite ? left / sum : 0.5
    }

    /// Mean output over the training weight.
    var mean: Double {
        // Children stand after their parent: walk backwards.
        var means = [Double](repeating: 0, count: nodes.count)
        for index in nodes.indices.reversed() {
            let node = nodes[index]
            if node.isLeaf {
                means[index] = node.value
            } else {
                let share = leftShare(node)
                means[index] = share * means[Int(node.left)] + (1 - share) * means[Int(node.right)]
            }
        }
        return means[0]
    }
}
