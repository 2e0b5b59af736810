//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Forest
import Foundation
import Testing

@Suite("Scores of a forest")
struct ForestScorerTests {
    struct Shape: CustomTestStringConvertible, Sendable {
        var rows = 500
        var features = 5
        var rounds = 20
        var depth = 6
        var method = ForestTrainer.TreeMethod.exact
        var missing = 0.1

        var testDescription: String {
            "\(rows) × \(features), \(rounds) × depth \(depth), \(method), missing \(missing)"
        }
    }

    static let shapes = [
        Shape(rows: 1), Shape(rows: 15), Shape(rows: 16), Shape(rows: 17), Shape(rows: 255), Shape(rows: 256),
        Shape(rows: 257), Shape(rows: 3000, features: 18, rounds: 60), Shape(depth: 1), Shape(depth: 2),
        Shape(depth: 3), Shape(depth: 4), Shape(depth: 5), Shape(depth: 7), Shape(depth: 8),
        Shape(rows: 2000, depth: 9), Shape(rows: 3000, depth: 12), Shape(rows: 4000, features: 1, depth: 16),
        Shape(rows: 2000, missing: 0), Shape(rows: 2000, missing: 0.9), Shape(rows: 2000, method: .hist),
        Shape(rows: 800, features: 90, rounds: 40, depth: 4), Shape(rows: 5000, features: 3, rounds: 200, depth: 6),
    ]

    @Test("margins and probabilities equal libxgboost's to the last bit", arguments: shapes)
    func bitEquality(_ shape: Shape) throws {
        let table = RandomTable(
            rows: max(shape.rows, 300),
            features: shape.features,
            missing: shape.missing,
            seed: UInt64(shape.rows * 31 + shape.depth)
        )
        var parameters = ForestTrainer.Parameters()
        parameters.rounds = shape.rounds
        parameters.maxDepth = shape.depth
        parameters.treeMethod = shape.method
        parameters.minChildWeight = 0.1
        let model = try ForestTrainer.train(
            table.block,
            labels: table.labels,
            featureNames: RandomTable.names(shape.features),
            parameters: parameters
        )
        let forest = try Forest(xgboostJSON: model)
        #expect(forest.treeCount == shape.rounds)
        #expect(forest.featureNames == RandomTable.names(shape.features))
        let fresh = RandomTable(
            rows: shape.rows,
            features: shape.features,
            missing: shape.missing,
            seed: UInt64(shape.depth + 99)
        ).block
        let scorer = ForestScorer(forest)
        let oracle = try LibXGBoostPredictor(model: model)
        let margins = scorer.margins(fresh)
        let probabilities = scorer.probabilities(fresh)
        #expect(try bits(margins) == bits(oracle.margins(fresh)))
        #expect(try bits(probabilities) == bits(oracle.probabilities(fresh)))
        for row in stride(from: 0, to: shape.rows, by: 7) {
            let values = fresh.row(row)
            #expect(scorer.margin(row: values).bitPattern == margins[row].bitPattern)
            #expect(scorer.probability(row: values).bitPattern == probabilities[row].bitPattern)
        }
    }

    private func bits(_ values: [Float]) -> [UInt32] { values.map(\.bitPattern) }
}
