//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation

extension Forest {
    /// Reads a model that XGBoost 1.x–3.x saved as JSON (`save_model("x.json")`).
    ///
    /// Booster `gbtree`, objectives `binary:logistic` and `reg:squarederror`, one output, numerical splits.
    /// `base_score` is accepted as `"5E-1"` and as `"[5E-1]"`, the form that 3.1 introduced.
    ///
    /// - Throws: `ForestError.unreadable` for damaged or cut bytes, `.unsupported` for another booster, objective or
    ///   kind of split, `.invalidTree` for a tree that contradicts itself.
    public init(xgboostJSON data: Data) throws(ForestError) {
        let learner = try Self.decodeXGBoost(data).learner
        let link: Link
        switch learner.objective.name {
        case "binary:logistic": link = .logistic
        case "reg:squarederror": link = .identity
        case let other: throw .unsupported(what: "objective \"\(other)\"")
        }
        guard learner.booster.name == "gbtree", let model = learner.booster.model else {
            throw .unsupported(what: "booster \"\(learner.booster.name)\"")
        }
        let parameters = learner.parameters
        for (name, text) in [("classes", parameters.classCount), ("targets", parameters.targetCount)] {
            if let text, let count = Int(text), count > 1 { throw .unsupported(what: "\(count) \(name)") }
        }
        guard let featureCount = Int(parameters.featureCount), featureCount >= 0, featureCount < 1 << 24 else {
            throw .unreadable(format: "XGBoost", reason: "num_feature is \"\(parameters.featureCount)\"")
        }
        let names = learner.featureNames ?? []
        guard names.isEmpty || names.count == featureCount else {
            throw .unreadable(
                format: "XGBoost",
                reason: "\(names.count) feature names for \(featureCount) features"
            )
        }
        var trees: [DecisionTree] = []
        trees.reserveCapacity(model.trees.count)
        for (index, tree) in model.trees.enumerated() {
            trees.append(try Self.assemble(tree, index: index, featureCount: featureCount))
        }
        let baseScore = try Self.baseScore(parameters.baseScore)
        if link == .logistic, !(baseScore > 0 && baseScore < 1) {
            throw .unreadable(format: "XGBoost", reason: "base_score \(baseScore) is not a probability")
        }
        try self.init(
            featureNames: names.isEmpty ? (0..<featureCount).map { "f\($0)" } : names,
            trees: trees,
            baseMargin: link.margin(ofBaseScore: baseScore),
            link: link,
            precision: .single,
            zeroIsMissing: [Bool](repeating: false, count: featureCount)
        )
    }

    private static func decodeXGBoost(_ data: Data) throws(ForestError) -> XGBoostModelFile {
        do {
            return try JSONDecoder().decode(XGBoostModelFile.self, from: data)
        } catch let error as DecodingError {
            throw .unreadable(format: "XGBoost", reason: reason(of: error))
        } catch {
            throw .unreadable(format: "XGBoost", reason: "\(error)")
        }
    }

    private static func reason(of error: DecodingError) -> String {
        func path(_ context: DecodingError.Context, _ last: String? = nil) -> String {
            let keys =
                context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue } + (last.map { [$0] } ?? [])
            return keys.isEmpty ? "the file" : keys.joined(separator: ".")
        }
        switch error {
        case .keyNotFound(let key, let context): return "\(path(context, key.stringValue)) is missing"
        case .typeMismatch(let type, let context): return "\(path(context)) is not \(type)"
        case .valueNotFound(_, let context): return "\(path(context)) is null"
        case .dataCorrupted(let context):
            let detail = context.underlyingError.map { ": \($0)" } ?? ""
            return "\(path(context)): \(context.debugDescription)\(detail)"
        @unknown default: return "\(error)"
        }
    }

    private static func baseScore(_ text: String) throws(ForestError) -> Float {
        var digits = Substring(text)
        if digits.hasPrefix("["), digits.hasSuffix("]") { digits = digits.dropFirst().dropLast() }
        if digits.contains(",") { throw .unsupported(what: "several base scores (\(text))") }
        guard let score = Float(digits), score.isFinite else {
            throw .unreadable(format: "XGBoost", reason: "base_score is \"\(text)\"")
        }
        return score
    }

    private static func assemble(
        _ tree: XGBoostModelFile.Tree,
        index: Int,
        featureCount: Int
    ) throws(ForestError) -> DecisionTree {
        let count = tree.left.count
        let sizes = [
            tree.right.count, tree.features.count, tree.thresholds.count, tree.defaultLeft.count, tree.cover.count,
        ]
        guard count > 0, sizes.allSatisfy({ $0 == count }), tree.splitTypes.isEmpty || tree.splitTypes.count == count
        else {
            throw .invalidTree(tree: index, node: 0, reason: "the node columns differ in length or are empty")
        }
        let assembly = TreeAssembly(tree: index, featureCount: featureCount, count: count)
        return try assembly.assemble { (node) throws(ForestError) in
            let cover = Double(tree.cover[node])
            if tree.left[node] == -1 { return .leaf(value: Double(tree.thresholds[node]), cover: cover) }
            if !tree.splitTypes.isEmpty, tree.splitTypes[node] != 0 {
                throw .unsupported(what: "categorical splits (tree \(index), node \(node))")
            }
            guard !tree.thresholds[node].isNaN else {
                throw .invalidTree(tree: index, node: node, reason: "the threshold is not a number")
            }
            return .split(
                feature: tree.features[node],
                threshold: BinnedColumns.key(tree.thresholds[node]),
                defaultLeft: tree.defaultLeft[node],
                left: Int(tree.left[node]),
                right: Int(tree.right[node]),
                cover: cover
            )
        }
    }
}
