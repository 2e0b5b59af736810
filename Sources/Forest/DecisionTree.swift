//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One regression tree as read from a model: only nodes that can be reached, in pre-order, root first.
struct DecisionTree: Sendable {
    /// A split or a leaf. A row goes left when `value < threshold`; a missing value goes where `defaultLeft` says.
    struct Node: Sendable {
        /// The feature asked about; -1 marks a leaf.
        var feature: Int32
        var threshold: Float
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

    /// Index of the leaf that a row falls into.
    @inline(__always)
    func leaf(value: (Int) -> Float) -> Int {
        var index = 0
        while true {
            let node = nodes[index]
            if node.isLeaf { return index }
            let x = value(Int(node.feature))
            let goesLeft = x.isNaN ? node.defaultLeft : x < node.threshold
            index = Int(goesLeft ? node.left : node.right)
        }
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
