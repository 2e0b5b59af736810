//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation

/// libxgboost's own predictions: the oracle of the tests and the peer of the benchmarks. Production code scores with
/// `ForestScorer`.
///
/// Not to be used by two threads at once.
public final class LibXGBoostPredictor {
    private let booster: XGBoostLibrary.Booster

    /// Reads a model with the linked library.
    ///
    /// libxgboost 1.7 reads a file of 3.1 or later without complaint and takes 0 for its base margin.
    public init(model data: Data, threads: Int = 1) throws(ForestError) {
        booster = try XGBoostLibrary.Booster(model: data)
        try booster.set("nthread", "\(threads)")
    }

    /// Margins, one a row.
    public func margins(_ block: FeatureBlock) throws(ForestError) -> [Float] {
        try booster.predict(XGBoostLibrary.Matrix(block), .margin)
    }

    /// Predictions, one a row: probabilities for a logistic objective.
    public func probabilities(_ block: FeatureBlock) throws(ForestError) -> [Float] {
        try booster.predict(XGBoostLibrary.Matrix(block), .prediction)
    }

    /// Contributions, row-major rows × (features + 1); the last of a row is the bias.
    public func contributions(_ block: FeatureBlock) throws(ForestError) -> [Float] {
        try booster.predict(XGBoostLibrary.Matrix(block), .contributions)
    }

    /// The margin of one row through a matrix of one row.
    public func margin(row: [Float]) throws(ForestError) -> Float {
        try margins(FeatureBlock(rows: 1, features: row.count, values: row))[0]
    }

    /// Margins of row-major values read in place.
    public func marginsInPlace(rowMajor: [Float], features: Int) throws(ForestError) -> [Float] {
        try booster.marginsInPlace(rowMajor: rowMajor, features: features)
    }
}
