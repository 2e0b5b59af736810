//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Scores rows with a forest, in blocks or one at a time, on the calling thread.
///
/// Results equal those of libxgboost 1.7 to the last bit of a `Float`: leaf values are added to the base margin in tree
/// order, and the logistic function is computed in its order of operations. A LightGBM forest is added in `Double` and
/// rounded once.
///
/// Values are compared as bytes (see `BinnedColumns`), 256 rows at a time; nothing is allocated per row. A scorer is
/// immutable and may be shared between threads.
public struct ForestScorer: Sendable {
    private enum Engine: Sendable {
        case single(CompiledForest<Float>)
        case double(CompiledForest<Double>)
    }

    private let forest: Forest
    private let engine: Engine

    /// Lays a forest out for scoring; takes about as long as reading it.
    public init(_ forest: Forest) {
        self.forest = forest
        switch forest.precision {
        case .single: engine = .single(CompiledForest(forest, Float.init))
        case .double: engine = .double(CompiledForest(forest) { $0 })
        }
    }

    /// Margins (sums of base margin and leaf values), one a row, in row order.
    ///
    /// - Precondition: `block.features` equals the forest's `featureCount`.
    public func margins(_ block: FeatureBlock) -> [Float] {
        forest.check(block)
        return [Float](unsafeUninitializedCapacity: block.rows) { results, count in
            switch engine {
            case .single(let compiled): compiled.margins(block) { results.initializeElement(at: $0, to: $1) }
            case .double(let compiled): compiled.margins(block) { results.initializeElement(at: $0, to: Float($1)) }
            }
            count = block.rows
        }
    }

    /// Predictions, one a row: probabilities for a logistic objective, the margins themselves for a regression.
    ///
    /// - Precondition: `block.features` equals the forest's `featureCount`.
    public func probabilities(_ block: FeatureBlock) -> [Float] {
        var results = margins(block)
        let link = forest.link
        for index in results.indices { results[index] = link(results[index]) }
        return results
    }

    /// The margin of one row, given as one value a feature (NaN = missing).
    ///
    /// - Precondition: `row.count` equals the forest's `featureCount`.
    public func margin(row: [Float]) -> Float {
        precondition(row.count == forest.featureCount, "a row needs one value a feature")
        switch engine {
        case .single(let compiled): return compiled.margin(row: row)
        case .double(let compiled): return Float(compiled.margin(row: row))
        }
    }

    /// The prediction of one row: a probability for a logistic objective, the margin itself for a regression.
    ///
    /// - Precondition: `row.count` equals the forest's `featureCount`.
    public func probability(row: [Float]) -> Float {
        forest.link(margin(row: row))
    }
}
