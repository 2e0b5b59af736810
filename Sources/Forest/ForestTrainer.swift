//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation

/// Trains gradient-boosted trees for a yes/no question through libxgboost (`binary:logistic`).
///
/// The same data, parameters and seed give the same model on the same machine.
public struct ForestTrainer {
    /// How candidate splits are found.
    public enum TreeMethod: String, Hashable, Sendable {
        /// Histograms of at most `maxBins` bins a feature: fast, but exact masses and prices blur.
        case hist
        /// Every distinct value is a candidate.
        case exact
    }

    /// What to train. The defaults suit some ten thousand rows and a rare positive class.
    public struct Parameters: Hashable, Sendable {
        /// Number of trees.
        public var rounds = 300
        /// Splits on the longest way from root to leaf.
        public var maxDepth = 6
        /// Factor on each tree's leaf values.
        public var learningRate: Float = 0.1
        /// Share of the rows drawn for each tree, 0 < share ≤ 1.
        public var subsample: Float = 1
        /// Share of the features drawn for each tree, 0 < share ≤ 1.
        public var columnSample: Float = 1
        /// Least sum of second derivatives in a leaf.
        public var minChildWeight: Float = 1
        /// L2 penalty on leaf values.
        public var lambda: Float = 1
        /// Least gain of a split.
        public var gamma: Float = 0
        /// Weight of a positive row relative to a negative one.
        public var scalePositiveWeight: Float = 1
        /// Seed of the row and feature draws.
        public var seed = 0
        /// Threads of libxgboost; 0 takes all cores.
        public var threads = 1
        /// Most bins a feature with `TreeMethod.hist`.
        public var maxBins = 256
        /// How candidate splits are found.
        public var treeMethod = TreeMethod.hist

        /// The defaults.
        /// One a feature: 1 where the prediction may only rise with it, -1 where it may only fall, 0 for free; empty for
        /// none at all.
        public var monotone: [Int] = []

        public init() {}
    }

    /// Trains a model and returns its JSON, which `Forest(xgboostJSON:)` reads.
    ///
    /// - Parameters:
    ///   - block: the training rows; NaN = missing, infinite values are refused.
    ///   - labels: 0 or 1, one a row.
    ///   - weights: row weights ≥ 0, or nil for 1 each.
    ///   - featureNames: one a feature; no control characters or blanks are needed, any text is kept as is.
    ///   - parameters: see `Parameters`.
    ///   - progress: called after each round with rounds done and rounds in all.
    /// - Throws: `ForestError.invalidTrainingData` when counts or values do not fit, `.libraryFailed` when libxgboost
    ///   refuses a parameter.
    public static func train(
        _ block: FeatureBlock,
        labels: [Float],
        weights: [Float]? = nil,
        featureNames: [String],
        parameters: Parameters = Parameters(),
        progress: ((Int, Int) -> Void)? = nil
    ) throws(ForestError) -> Data {
        try check(block, labels, weights, featureNames, parameters)
        let matrix = try XGBoostLibrary.Matrix(block)
        try matrix.set("label", labels)
        if let weights { try matrix.set("weight", weights) }
        let booster = try XGBoostLibrary.Booster(training: matrix)
        for (name, value) in settings(parameters) { try booster.set(name, value) }
        try booster.setFeatureNames(featureNames)
        for round in 0..<parameters.rounds {
            try booster.update(round: round, matrix)
            progress?(round + 1, parameters.rounds)
        }
        return try booster.json()
    }

    private static func settings(_ parameters: Parameters) -> [(String, String)] {
        var settings = [
            ("objective", "binary:logistic"),
            ("base_score", "0.5"),
            ("max_depth", "\(parameters.maxDepth)"),
            ("learning_rate", "\(parameters.learningRate)"),
            ("subsample", "\(parameters.subsample)"),
            ("colsample_bytree", "\(parameters.columnSample)"),
            ("min_child_weight", "\(parameters.minChildWeight)"),
            ("reg_lambda", "\(parameters.lambda)"),
            ("gamma", "\(parameters.gamma)"),
            ("scale_pos_weight", "\(parameters.scalePositiveWeight)"),
            ("seed", "\(parameters.seed)"),
            ("nthread", "\(parameters.threads)"),
            ("tree_method", parameters.treeMethod.rawValue),
            ("verbosity", "0"),
        ]
        if !parameters.monotone.isEmpty {
            let directions = parameters.monotone.map(String.init).joined(separator: ",")
            settings.append(("monotone_constraints", "(\(directions))"))
        }
        if parameters.treeMethod == .hist { settings.append(("max_bin", "\(parameters.maxBins)")) }
        return settings
    }

    private static func check(
        _ block: FeatureBlock,
        _ labels: [Float],
        _ weights: [Float]?,
        _ featureNames: [String],
        _ parameters: Parameters
    ) throws(ForestError) {
        func require(_ condition: Bool, _ reason: @autoclosure () -> String) throws(ForestError) {
            guard condition else { throw .invalidTrainingData(reason: reason()) }
        }
        try require(block.rows > 0 && block.features > 0, "the block is empty")
        try require(
            parameters.monotone.isEmpty || parameters.monotone.count == block.features,
            "\(parameters.monotone.count) monotone directions for \(block.features) features"
        )
        try require(labels.count == block.rows, "\(labels.count) labels for \(block.rows) rows")
        try require(labels.allSatisfy { $0 == 0 || $0 == 1 }, "a label is neither 0 nor 1")
        if let weights {
            try require(weights.count == block.rows, "\(weights.count) weights for \(block.rows) rows")
            try require(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "a weight is negative or not finite")
        }
        let names = featureNames.count
        try require(names == block.features, "\(names) feature names for \(block.features) features")
        try require(!block.values.contains { $0.isInfinite }, "a value is infinite; use NaN for missing")
        try require(parameters.rounds > 0, "rounds must be positive")
        try require(parameters.maxBins >= 2, "maxBins must be at least 2")
    }
}
