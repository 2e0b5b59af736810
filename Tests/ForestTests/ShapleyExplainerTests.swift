//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Forest
import Foundation
import Testing

@Suite("Contributions of a forest")
struct ShapleyExplainerTests {
    @Test(
        "equal libxgboost's and add up to the margin",
        arguments: [
            (6, 5, 600), (6, 12, 300), (1, 3, 10), (2, 3, 40), (3, 2, 97), (4, 20, 500), (9, 14, 200), (12, 2, 150),
        ]
    )
    func contributions(depth: Int, features: Int, rows: Int) throws {
        let table = RandomTable(rows: 1500, features: features, seed: UInt64(depth))
        var parameters = ForestTrainer.Parameters()
        parameters.rounds = 15
        parameters.maxDepth = depth
        parameters.treeMethod = .exact
        let model = try ForestTrainer.train(
            table.block,
            labels: table.labels,
            featureNames: RandomTable.names(features),
            parameters: parameters
        )
        let forest = try Forest(xgboostJSON: model)
        let fresh = RandomTable(rows: rows, features: features, seed: 77).block
        let explainer = ShapleyExplainer(forest)
        let oracle = try LibXGBoostPredictor(model: model).contributions(fresh)
        let margins = ForestScorer(forest).margins(fresh)
        // Twice: a small block is first explained without tables.
        for _ in 0..<12 {
            let contributions = explainer.contributions(fresh)
            #expect(contributions.count == oracle.count)
            #expect(zip(contributions, oracle).allSatisfy { abs($0 - $1) < 1e-4 })
            for (row, margin) in margins.enumerated() {
                let sum = contributions[row * (features + 1)..<(row + 1) * (features + 1)].reduce(0.0) {
                    $0 + Double($1)
                }
                #expect(abs(sum - Double(margin)) < 1e-5)
            }
        }
    }

    @Test("a way over more than eight features is explained exactly")
    func longWays() throws {
        // A chain that asks twenty features in turn; the last leaf is worth 1.
        let splits = 20
        var tree = ModelText.Tree()
        for depth in 0..<splits {
            tree.split(
                feature: depth,
                threshold: 0.5,
                left: 2 * depth + 1,
                right: 2 * depth + 2,
                cover: Double(splits - depth + 1)
            )
            tree.leaf(Double(depth % 3), cover: 1)
        }
        tree.leaf(1, cover: 1)
        let model = Data(ModelText(features: splits, trees: [tree]).json.utf8)
        let forest = try Forest(xgboostJSON: model)
        let block = RandomTable(rows: 64, features: splits, seed: 4).block
        let oracle = try LibXGBoostPredictor(model: model).contributions(block)
        let ours = ShapleyExplainer(forest).contributions(block)
        #expect(zip(ours, oracle).allSatisfy { abs($0 - $1) < 1e-5 })
    }

    @Test("no rows give no contributions")
    func noRows() throws {
        let forest = try Forest(xgboostJSON: Data(ModelText.stump.utf8))
        #expect(ShapleyExplainer(forest).contributions(FeatureBlock(rows: 0, features: 2)).isEmpty)
    }
}
