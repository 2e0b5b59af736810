//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation

extension Forest {
    /// Reads a model that LightGBM 3 or 4 saved as text (`save_model("x.txt")`).
    ///
    /// Objectives `binary` and `regression`, one output, numerical splits; missing values of the types None (NaN counts
    /// as 0), Zero (0 and NaN are missing) and NaN. Leaves are added in `Double`, margins rounded once.
    ///
    /// LightGBM asks `value <= threshold` in `Double`. Rows are `Float`, so the threshold is replaced by the value
    /// that follows the greatest `Float` that still goes left: no `Float` changes its way.
    ///
    /// - Throws: `ForestError.unreadable` for damaged or cut text, `.unsupported` for another objective, categorical
    ///   splits or linear leaves, `.invalidTree` for a tree that contradicts itself.
    public init(lightGBMText data: Data) throws(ForestError) {
        let file = try LightGBMModelFile(data)
        let link = try Self.lightGBMLink(file.header)
        guard let names = file.header["feature_names"]?.split(separator: " ").map(String.init),
            let last = file.header["max_feature_idx"].flatMap({ Int($0) }), names.count == last + 1
        else {
            throw LightGBMModelFile.unreadable("feature_names and max_feature_idx do not agree")
        }
        var zeroIsMissing = [Bool?](repeating: nil, count: names.count)
        var trees: [DecisionTree] = []
        for (index, section) in file.trees.enumerated() {
            trees.append(try Self.lightGBMTree(section, index: index, zeroIsMissing: &zeroIsMissing))
        }
        try self.init(
            featureNames: names,
            trees: trees,
            baseMargin: 0,
            link: link,
            precision: .double,
            zeroIsMissing: zeroIsMissing.map { $0 ?? false }
        )
    }

    private static func lightGBMLink(_ header: [Substring: Substring]) throws(ForestError) -> Link {
        for key in ["num_class", "num_tree_per_iteration"] where header[Substring(key)] != "1" {
            throw .unsupported(what: "\(key) = \(header[Substring(key)] ?? "?")")
        }
        if header["average_output"] != nil { throw .unsupported(what: "averaged output (random forest)") }
        let objective = header["objective"].map { $0.split(separator: " ") } ?? []
        switch objective.first {
        case "regression":
            guard objective.count == 1 else {
                throw .unsupported(what: "objective \"\(objective.joined(separator: " "))\"")
            }
            return .identity
        case "binary":
            let scale = objective.dropFirst().first { $0.hasPrefix("sigmoid:") }.flatMap { Double($0.dropFirst(8)) }
            guard let scale, scale > 0 else { throw LightGBMModelFile.unreadable("the objective has no sigmoid") }
            return .scaledLogistic(scale)
        case let other:
            throw .unsupported(what: "objective \"\(other ?? "none")\"")
        }
    }

    private static func lightGBMTree(
        _ section: [Substring: Substring],
        index: Int,
        zeroIsMissing: inout [Bool?]
    ) throws(ForestError) -> DecisionTree {
        if let count = section["num_cat"], count != "0" {
            throw .unsupported(what: "categorical splits (tree \(index))")
        }
        if let linear = section["is_linear"], linear != "0" {
            throw .unsupported(what: "linear leaves (tree \(index))")
        }
        let values: [Double] = try LightGBMModelFile.numbers("leaf_value", of: section, tree: index)
        guard values.count > 1 else {
            guard let value = values.first, value.isFinite else {
                throw .invalidTree(tree: index, node: 0, reason: "there is no leaf value")
            }
            return DecisionTree(leaf: value)
        }
        let splits = values.count - 1
        let features: [Int] = try LightGBMModelFile.numbers("split_feature", of: section, tree: index)
        let thresholds: [Double] = try LightGBMModelFile.numbers("threshold", of: section, tree: index)
        let types: [Int] = try LightGBMModelFile.numbers("decision_type", of: section, tree: index)
        let left: [Int] = try LightGBMModelFile.numbers("left_child", of: section, tree: index)
        let right: [Int] = try LightGBMModelFile.numbers("right_child", of: section, tree: index)
        let leafCover: [Double] = try LightGBMModelFile.numbers("leaf_count", of: section, tree: index)
        guard [features.count, thresholds.count, types.count, left.count, right.count].allSatisfy({ $0 == splits }),
            leafCover.count == values.count
        else { throw .invalidTree(tree: index, node: 0, reason: "the node columns differ in length") }
        for (node, feature) in features.enumerated() where zeroIsMissing.indices.contains(feature) {
            let isZero = types[node] >> 2 & 3 == 1
            guard zeroIsMissing[feature] ?? isZero == isZero else {
                throw .unsupported(
                    what: "zero as missing in some splits of a feature only (tree \(index), node \(node))"
                )
            }
            zeroIsMissing[feature] = isZero
        }
        // Splits come first, then leaves; a child < 0 is leaf number -child - 1.
        func entry(_ child: Int) -> Int { child >= 0 && child < splits ? child : child < 0 ? splits - child - 1 : -1 }
        var tree = try TreeAssembly(tree: index, featureCount: zeroIsMissing.count, count: splits + values.count)
            .assemble { (node) throws(ForestError) in
                if node >= splits { return .leaf(value: values[node - splits], cover: leafCover[node - splits]) }
                let type = types[node]
                if type & 1 != 0 { throw .unsupported(what: "categorical splits (tree \(index), node \(node))") }
                guard !thresholds[node].isNaN else {
                    throw .invalidTree(tree: index, node: node, reason: "the threshold is not a number")
                }
                return .split(
                    feature: features[node],
                    // Keys follow the order of Float without gaps: the next key is the next value, even after infinity.
                    threshold: BinnedColumns.key(Float(thresholds[node], roundedDown: ())) + 1,
                    // Missing type None: NaN is taken for 0.
                    defaultLeft: type >> 2 & 3 == 0 ? thresholds[node] >= 0 : type & 2 != 0,
                    left: entry(left[node]),
                    right: entry(right[node]),
                    cover: 0
                )
            }
        tree.sumCovers()
        return tree
    }
}

extension Float {
    /// The greatest `Float` that is not above a value.
    fileprivate init(_ value: Double, roundedDown: Void) {
        let nearest = Float(value)
        self = Double(nearest) > value ? nearest.nextDown : nearest
    }
}
