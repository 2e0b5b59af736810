//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Forest
import Foundation
import Testing

@Suite("Reading a forest")
struct ForestReadingTests {
    private func read(_ text: String) throws(ForestError) -> Forest { try Forest(xgboostJSON: Data(text.utf8)) }

    private func refusal(_ text: String) -> ForestError? {
        do {
            _ = try read(text)
            return nil
        } catch { return error }
    }

    @Test("base_score is read as a plain number and in brackets", arguments: ["2.5E-1", "[2.5E-1]"])
    func baseScore(_ text: String) throws {
        let model = ModelText(baseScore: text, trees: [ModelText.stumpTree])
        let scorer = ForestScorer(try read(model.json))
        #expect(abs(scorer.margin(row: [0, 0]) - (log(0.25 / 0.75) - 0.25)) < 1e-6)
    }

    @Test("a regression predicts its margin")
    func regression() throws {
        let model = ModelText(baseScore: "3", objective: "reg:squarederror", trees: [ModelText.stumpTree])
        let scorer = ForestScorer(try read(model.json))
        #expect(scorer.probability(row: [0, 9]) == 3.75)
    }

    @Test("a threshold itself, infinities, both zeros and missing values go the right way")
    func edges() throws {
        let scorer = ForestScorer(try read(ModelText.stump))
        let cases: [(Float, Float)] = [
            (2.5, 0.75), (Float(2.5).nextDown, -0.25), (.infinity, 0.75), (-.infinity, -0.25), (.nan, -0.25),
            (-.nan, -0.25), (.greatestFiniteMagnitude, 0.75), (.leastNonzeroMagnitude, -0.25),
        ]
        var block = FeatureBlock(rows: cases.count, features: 2)
        for (row, (value, _)) in cases.enumerated() { block[row: row, feature: 1] = value }
        #expect(scorer.margins(block) == cases.map(\.1))
        #expect(cases.allSatisfy { scorer.margin(row: [.nan, $0.0]) == $0.1 })
        var tree = ModelText.Tree()
        tree.split(feature: 0, threshold: 0, left: 1, right: 2)
        tree.leaf(-1)
        tree.leaf(1)
        let atZero = ForestScorer(try read(ModelText(trees: [tree]).json))
        #expect(atZero.margin(row: [0, 0]) == 1)
        #expect(atZero.margin(row: [-0.0, 0]) == 1)
        #expect(atZero.margin(row: [-.leastNonzeroMagnitude, 0]) == -1)
        #expect(atZero.margin(row: [.nan, 0]) == 1)
    }

    @Test("trees of one leaf and forests of no tree are scored and explained")
    func smallest() throws {
        var leaf = ModelText.Tree()
        leaf.leaf(0.5)
        let block = RandomTable(rows: 300, features: 2, seed: 1).block
        let one = try read(ModelText(trees: [leaf]).json)
        #expect(ForestScorer(one).margins(block) == [Float](repeating: 0.5, count: 300))
        #expect(ForestScorer(one).margin(row: [1, 1]) == 0.5)
        #expect(ShapleyExplainer(one).contributions(block).prefix(3) == [0, 0, 0.5])
        let none = try read(ModelText(baseScore: "0.75").json)
        #expect(none.treeCount == 0)
        #expect(abs(ForestScorer(none).probabilities(block)[0] - 0.75) < 1e-6)
        #expect(ForestScorer(none).margins(FeatureBlock(rows: 0, features: 2)).isEmpty)
    }

    @Test("a model cut anywhere is refused, never scored")
    func truncated() {
        let bytes = Array(ModelText.stump.utf8)
        for length in stride(from: 0, to: bytes.count, by: 13) {
            #expect(throws: ForestError.self) { try Forest(xgboostJSON: Data(bytes[..<length])) }
        }
    }

    @Test("another booster, objective or kind of split is refused by name")
    func unsupported() {
        #expect(refusal(ModelText(booster: "dart").json) == .unsupported(what: "booster \"dart\""))
        #expect(refusal(ModelText(objective: "rank:ndcg").json) == .unsupported(what: "objective \"rank:ndcg\""))
        let categorical = ModelText.stump.replacingOccurrences(
            of: "\"split_type\":[0, 0, 0]",
            with: "\"split_type\":[1, 0, 0]"
        )
        #expect(refusal(categorical) == .unsupported(what: "categorical splits (tree 0, node 0)"))
        let classes = ModelText.stump.replacingOccurrences(of: "\"num_class\":\"0\"", with: "\"num_class\":\"3\"")
        #expect(refusal(classes) == .unsupported(what: "3 classes"))
    }

    @Test("a tree that contradicts itself is refused with tree and node")
    func brokenTrees() {
        func refusal(_ change: (inout ModelText.Tree) -> Void) -> ForestError? {
            var tree = ModelText.stumpTree
            change(&tree)
            return self.refusal(ModelText(trees: [tree]).json)
        }
        func isInvalid(_ error: ForestError?) -> Bool {
            if case .invalidTree(tree: 0, _, _) = error { true } else { false }
        }
        #expect(isInvalid(refusal { $0.right[0] = 9 }))
        #expect(isInvalid(refusal { $0.right[0] = -7 }))
        #expect(isInvalid(refusal { $0.right[0] = 0 }))
        #expect(isInvalid(refusal { $0.right[0] = 1 }))
        #expect(isInvalid(refusal { $0.features[0] = 2 }))
        #expect(isInvalid(refusal { $0.features[0] = -1 }))
        #expect(isInvalid(refusal { $0.cover.removeLast() }))
        #expect(isInvalid(refusal { $0 = ModelText.Tree() }))
    }

    @Test("random damage is refused or read, never a crash")
    func damaged() {
        var random = SplitMix(seed: 5)
        let bytes = Array(ModelText.stump.utf8)
        for _ in 0..<2000 {
            var damaged = bytes
            for _ in 0...Int.random(in: 0..<3, using: &random) {
                damaged[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 32..<127, using: &random)
            }
            guard let forest = try? Forest(xgboostJSON: Data(damaged)) else { continue }
            _ = ForestScorer(forest).margins(FeatureBlock(rows: 3, features: forest.featureCount))
        }
    }
}
