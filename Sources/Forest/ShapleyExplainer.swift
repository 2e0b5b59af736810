//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Says how much each feature moved each row's margin: exact path-dependent Shapley values, as XGBoost's
/// `pred_contribs`.
///
/// A row's contributions and its bias add up to its margin (within 1e-5 for margins of ordinary size). Rows enter only
/// as bits: for each group of leaves a byte says which conditions a row meets, and the contributions of that byte come
/// from a table, see `ShapleyGroup`. The tables are computed once, when enough rows have been asked for; copies of an
/// explainer share them. May be used by several threads.
public struct ShapleyExplainer: Sendable {
    private let forest: Forest
    private let bias: Double
    private let columns: BinnedColumns
    private let plan: ShapleyPlan
    private let rule: ShapleyRule
    private let tables = ShapleyTables()

    /// Prepares a forest for explanation.
    public init(_ forest: Forest) {
        self.forest = forest
        bias = forest.trees.reduce(Double(forest.baseMargin)) { $0 + $1.mean }
        columns = forest.columns
        plan = ShapleyPlan(forest, forest.columns)
        rule = ShapleyRule(mostFeatures: plan.mostFeatures)
    }

    /// Contributions in margin units, row-major rows × (features + 1); the last of a row is the bias, the same for all.
    ///
    /// - Precondition: `block.features` equals the forest's `featureCount`.
    public func contributions(_ block: FeatureBlock) -> [Float] {
        forest.check(block)
        let contents = tables.contents(forRows: block.rows, plan, rule)
        let width = block.features + 1
        let size = BinnedColumns.blockRows
        return [Float](unsafeUninitializedCapacity: block.rows * width) { results, initialized in
            withUnsafeTemporaryAllocation(byteCount: (columns.columnCount + 1) * size, alignment: 64) { scratch in
                withUnsafeTemporaryAllocation(of: Double.self, capacity: size * width) { sums in
                    guard let start = scratch.baseAddress, let sums = sums.baseAddress else { return }
                    scratch.initializeMemory(as: UInt8.self, repeating: 0)
                    let bytes = (start + size).assumingMemoryBound(to: Int8.self)
                    var first = 0
                    while first < block.rows {
                        let count = min(size, block.rows - first)
                        columns.fill(bytes, from: block, first: first, count: count)
                        sums.initialize(repeating: 0, count: count * width)
                        let pass = ShapleyPass(bytes: bytes, rows: count, width: width, sums: sums, rule: rule)
                        pass.add(plan.groups, contents, patterns: start.assumingMemoryBound(to: UInt8.self))
                        for leaf in plan.longLeaves { pass.add(leaf) }
                        for row in 0..<count {
                            sums[row * width + block.features] = bias
                            for place in row * width..<(row + 1) * width {
                                results.initializeElement(at: first * width + place, to: Float(sums[place]))
                            }
                        }
                        first += count
                    }
                }
            }
            initialized = block.rows * width
        }
    }
}
