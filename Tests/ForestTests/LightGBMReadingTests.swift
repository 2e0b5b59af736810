//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Forest
import Foundation
import Testing

@Suite("Reading a LightGBM forest")
struct LightGBMReadingTests {
    /// Two splits: feature 0 at 1.5 (left: leaf 0), then feature 1 at `second` (leaves 1 and 2).
    private func model(types: String = "2 2", second: String = "0.1", objective: String = "binary sigmoid:1") -> Data {
        Data(
            """
            tree
            version=v4
            num_class=1
            num_tree_per_iteration=1
            max_feature_idx=1
            objective=\(objective)
            feature_names=mass price

            Tree=0
            num_leaves=3
            num_cat=0
            split_feature=0 1
            threshold=1.5 \(second)
            decision_type=\(types)
            left_child=-1 -2
            right_child=1 -3
            leaf_value=-0.5 0.25 0.75
            leaf_count=10 20 30
            is_linear=0
            shrinkage=1

            end of trees

            """.utf8
        )
    }

    private func margins(_ data: Data, _ rows: [[Float]]) throws -> [Float] {
        let scorer = ForestScorer(try Forest(lightGBMText: data))
        var block = FeatureBlock(rows: rows.count, features: 2)
        for (row, values) in rows.enumerated() {
            for (feature, value) in values.enumerated() { block[row: row, feature: feature] = value }
        }
        let margins = scorer.margins(block)
        #expect(rows.map { scorer.margin(row: $0) } == margins)
        return margins
    }

    @Test("a value equal to the threshold goes left, also when the threshold is no Float")
    func thresholds() throws {
        // Float(0.1) is above 0.1.
        let rows: [[Float]] = [[1.5, 0], [Float(1.5).nextUp, 0.1], [2, Float(0.1).nextDown], [2, -.infinity]]
        #expect(try margins(model(), rows) == [-0.5, 0.75, 0.25, 0.25])
    }

    @Test("an infinite threshold parts missing values from all others")
    func infiniteThreshold() throws {
        let rows: [[Float]] = [[2, .infinity], [2, .greatestFiniteMagnitude], [2, .nan]]
        #expect(try margins(model(types: "8 8", second: "inf"), rows) == [0.25, 0.25, 0.75])
    }

    @Test("missing values follow the missing type: none, zero, NaN")
    func missingTypes() throws {
        #expect(try margins(model(types: "0 0"), [[.nan, 0], [2, .nan]]) == [-0.5, 0.25])
        #expect(try margins(model(types: "0 0", second: "-1"), [[2, .nan]]) == [0.75])
        // Zero as missing, default right and left.
        #expect(
            try margins(model(types: "4 6"), [[0, 9], [2, 0], [2, .nan], [-1, 0]]) == [0.75, 0.25, 0.25, -0.5]
        )
        #expect(try margins(model(types: "8 10"), [[.nan, .nan], [0, 0], [2, 0.5]]) == [0.25, -0.5, 0.75])
    }

    @Test("contributions add up to the margin")
    func contributions() throws {
        let forest = try Forest(lightGBMText: model())
        let block = RandomTable(rows: 200, features: 2, seed: 3).block
        let margins = ForestScorer(forest).margins(block)
        let contributions = ShapleyExplainer(forest).contributions(block)
        for row in 0..<200 { #expect(abs(contributions[row * 3..<row * 3 + 3].reduce(0, +) - margins[row]) < 1e-5) }
    }

    @Test("foreign, cut and unsupported files are refused")
    func refused() {
        #expect(throws: ForestError.self) { try Forest(lightGBMText: Data("{}".utf8)) }
        #expect(throws: ForestError.self) { try Forest(lightGBMText: Data([0xFF, 0xFE])) }
        #expect(throws: ForestError.self) { try Forest(lightGBMText: model().prefix(300)) }
        #expect(throws: ForestError.self) { try Forest(lightGBMText: model(types: "1 2")) }
        #expect(throws: ForestError.self) { try Forest(lightGBMText: model(types: "2 x")) }
        #expect(throws: ForestError.self) { try Forest(lightGBMText: model(objective: "multiclass num_class:3")) }
        #expect(throws: ForestError.self) { try Forest(lightGBMText: model(objective: "regression sqrt")) }
        #expect(throws: ForestError.self) { try Forest(lightGBMText: model(second: "nan")) }
    }
}
