//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A block of rows in columns: one `Float` per row and feature, NaN where the value is missing.
///
/// Values lie feature by feature: `values[feature * rows + row]`. That order lets the scorer read sixteen rows of one
/// feature with one load.
public struct FeatureBlock: Sendable {
    /// Number of rows; may be zero.
    public let rows: Int
    /// Number of features (columns).
    public let features: Int
    /// All values, feature-major, `rows * features` of them; NaN = missing. The count must not be changed.
    public var values: [Float]

    /// Makes a block in which every value is missing.
    ///
    /// - Precondition: `rows` and `features` are not negative.
    public init(rows: Int, features: Int) {
        precondition(rows >= 0 && features >= 0, "a block has no negative side")
        self.rows = rows
        self.features = features
        values = [Float](repeating: .nan, count: rows * features)
    }

    /// Makes a block from values that already lie feature by feature.
    ///
    /// - Precondition: `values.count == rows * features`.
    public init(rows: Int, features: Int, values: [Float]) {
        precondition(rows >= 0 && features >= 0, "a block has no negative side")
        precondition(values.count == rows * features, "a block needs rows × features values")
        self.rows = rows
        self.features = features
        self.values = values
    }

    /// The value of one feature in one row.
    public subscript(row row: Int, feature feature: Int) -> Float {
        get { values[feature * rows + row] }
        set { values[feature * rows + row] = newValue }
    }

    /// One row as the scorer's single-row calls take it: one value a feature.
    public func row(_ row: Int) -> [Float] {
        precondition(row >= 0 && row < rows, "row out of range")
        return (0..<features).map { values[$0 * rows + row] }
    }

    /// The rows of this block and then those of another of the same features.
    public func followed(by other: FeatureBlock) -> FeatureBlock {
        precondition(features == other.features, "the blocks differ in features")
        var values: [Float] = []
        values.reserveCapacity(self.values.count + other.values.count)
        for feature in 0..<features {
            values += self.values[feature * rows..<(feature + 1) * rows]
            values += other.values[feature * other.rows..<(feature + 1) * other.rows]
        }
        return FeatureBlock(rows: rows + other.rows, features: features, values: values)
    }
}
