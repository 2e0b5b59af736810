//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A gradient-boosted forest: trees whose leaf values are added to a base margin, in tree order.
///
/// Read one from a model file with `init(xgboostJSON:)` or `init(lightGBMText:)`; score it with `ForestScorer`; ask for
/// reasons with `ShapleyExplainer`. A value is immutable and may be shared between threads.
public struct Forest: Sendable {
    /// Names of the features in column order; `f0`, `f1`, … when the model carries none.
    public let featureNames: [String]

    /// In which precision the leaves are added: XGBoost adds `Float`, LightGBM `Double`.
    enum Precision: Hashable, Sendable {
        case single
        case double
    }

    let trees: [DecisionTree]
    let baseMargin: Float
    let link: Link
    let precision: Precision
    /// Features in which 0 means "missing" (LightGBM's `zero_as_missing`).
    let zeroIsMissing: [Bool]
    let columns: BinnedColumns

    /// - Throws: `ForestError.unsupported` when a feature has more thresholds than can be told apart.
    init(
        featureNames: [String],
        trees: [DecisionTree],
        baseMargin: Float,
        link: Link,
        precision: Precision,
        zeroIsMissing: [Bool]
    ) throws(ForestError) {
        self.featureNames = featureNames
        self.trees = trees
        self.baseMargin = baseMargin
        self.link = link
        self.precision = precision
        self.zeroIsMissing = zeroIsMissing
        columns = try BinnedColumns(trees, featureNames: featureNames, zeroIsMissing: zeroIsMissing)
    }

    /// Number of features that a row must have.
    public var featureCount: Int { featureNames.count }

    /// Number of trees.
    public var treeCount: Int { trees.count }

    /// Fails when a block cannot belong to this forest: that is a programmer's error, not an input's.
    func check(_ block: FeatureBlock) {
        precondition(
            block.features == featureCount && block.values.count == block.rows * block.features,
            "the block has \(block.features) features, the forest \(featureCount)"
        )
    }
}
