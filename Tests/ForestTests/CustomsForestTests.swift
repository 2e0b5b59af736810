//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Forest
import Foundation
import Testing

@Suite("Forests of the public customs set")
struct CustomsForestTests {
    /// The folder of the shared data: `LIENQUAN_DATA`, else `shared/data` beside the checkout.
    static let table: URL? = {
        let data =
            ProcessInfo.processInfo.environment["LIENQUAN_DATA"].map { URL(fileURLWithPath: $0) }
            ?? (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
            .appending(path: "shared/data")
        let file = data.appending(path: "customs/kcs-2022/valid.csv")
        return FileManager.default.fileExists(atPath: file.path) ? file : nil
    }()

    @Test(
        "scores equal libxgboost's to the last bit, contributions nearly",
        .enabled(if: table != nil, "kcs-2022 is not beside the checkout"),
        arguments: [ForestTrainer.TreeMethod.exact, .hist]
    )
    func customs(_ method: ForestTrainer.TreeMethod) throws {
        let file = try #require(Self.table)
        let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
        // Office, mode, HS code, tax rate, net mass, price.
        let columns = [2, 7, 12, 15, 18, 19]
        var block = FeatureBlock(rows: lines.count, features: columns.count)
        var labels: [Float] = []
        for (row, line) in lines.enumerated() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            for (feature, column) in columns.enumerated() {
                block[row: row, feature: feature] = Float(fields[column]) ?? .nan
            }
            labels.append(fields[20] == "1" ? 1 : 0)
        }
        var parameters = ForestTrainer.Parameters()
        parameters.rounds = 100
        parameters.treeMethod = method
        let names = ["office", "mode", "HS code", "tax rate", "net mass", "price"]
        let model = try ForestTrainer.train(block, labels: labels, featureNames: names, parameters: parameters)
        let again = try ForestTrainer.train(block, labels: labels, featureNames: names, parameters: parameters)
        #expect(model == again, "the same seed gives the same model")
        let forest = try Forest(xgboostJSON: model)
        let oracle = try LibXGBoostPredictor(model: model)
        let margins = ForestScorer(forest).margins(block)
        #expect(try margins == oracle.margins(block))
        #expect(try ForestScorer(forest).probabilities(block) == oracle.probabilities(block))
        let contributions = ShapleyExplainer(forest).contributions(block)
        #expect(try zip(contributions, oracle.contributions(block)).allSatisfy { abs($0 - $1) < 1e-4 })
        for (row, margin) in margins.enumerated() {
            #expect(abs(contributions[row * 7..<row * 7 + 7].reduce(0.0) { $0 + Double($1) } - Double(margin)) < 1e-5)
        }
    }

    @Test("training data that do not fit together are refused")
    func refusals() {
        let table = RandomTable(rows: 10, features: 2, seed: 1)
        func refused(_ block: FeatureBlock, _ labels: [Float], _ names: [String]) -> Bool {
            do {
                _ = try ForestTrainer.train(block, labels: labels, featureNames: names)
                return false
            } catch {
                if case .invalidTrainingData = error { return true }
                return false
            }
        }
        #expect(refused(table.block, [1], ["a", "b"]))
        #expect(refused(table.block, table.labels, ["a"]))
        #expect(refused(table.block, [Float](repeating: 2, count: 10), ["a", "b"]))
        #expect(refused(FeatureBlock(rows: 0, features: 2), [], ["a", "b"]))
        var infinite = table.block
        infinite[row: 0, feature: 0] = .infinity
        #expect(refused(infinite, table.labels, ["a", "b"]))
    }
}
