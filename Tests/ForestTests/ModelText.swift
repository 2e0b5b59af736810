//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The text of a small XGBoost model, to be damaged at will.
struct ModelText {
    struct Tree {
        var left: [Int] = []
        var right: [Int] = []
        var features: [Int] = []
        var conditions: [Double] = []
        var defaultLeft: [Int] = []
        var cover: [Double] = []

        mutating func split(
            feature: Int,
            threshold: Double,
            defaultLeft: Bool = false,
            left: Int,
            right: Int,
            cover: Double = 2
        ) {
            self.left.append(left)
            self.right.append(right)
            features.append(feature)
            conditions.append(threshold)
            self.defaultLeft.append(defaultLeft ? 1 : 0)
            self.cover.append(cover)
        }

        mutating func leaf(_ value: Double, cover: Double = 1) {
            split(feature: 0, threshold: value, left: -1, right: -1, cover: cover)
        }

        fileprivate var json: String {
            let count = left.count
            let zeros = [Int](repeating: 0, count: count)
            var parents = [Int](repeating: 2_147_483_647, count: count)
            for node in 0..<count where left[node] >= 0 {
                if left[node] < count { parents[left[node]] = node }
                if right[node] >= 0, right[node] < count { parents[right[node]] = node }
            }
            return """
                {"base_weights":\(conditions),"categories":[],"categories_nodes":[],"categories_segments":[],
                "categories_sizes":[],"default_left":\(defaultLeft),"id":0,"left_children":\(left),
                "loss_changes":\(cover),"parents":\(parents),"right_children":\(right),"split_conditions":\(conditions),
                "split_indices":\(features),"split_type":\(zeros),"sum_hessian":\(cover),
                "tree_param":{"num_deleted":"0","num_feature":"20","num_nodes":"\(count)","size_leaf_vector":"0"}}
                """
        }
    }

    var features = 2
    var baseScore = "5E-1"
    var objective = "binary:logistic"
    var booster = "gbtree"
    var trees: [Tree] = []

    var json: String {
        """
        {"learner":{"attributes":{},"feature_names":[],"feature_types":[],"gradient_booster":{"model":{
        "gbtree_model_param":{"num_parallel_tree":"1","num_trees":"\(trees.count)","size_leaf_vector":"0"},
        "tree_info":\([Int](repeating: 0, count: trees.count)),"trees":[\(trees.map(\.json).joined(separator: ","))]},
        "name":"\(booster)"},"learner_model_param":{"base_score":"\(baseScore)","num_class":"0",
        "num_feature":"\(features)","num_target":"1"},"objective":{"name":"\(objective)",
        "reg_loss_param":{"scale_pos_weight":"1"}}},"version":[1,7,4]}
        """
    }

    /// One split of feature 1 at 2.5, missing values to the left, leaves -0.25 and 0.75.
    static var stump: String { ModelText(trees: [stumpTree]).json }

    static var stumpTree: Tree {
        var tree = Tree()
        tree.split(feature: 1, threshold: 2.5, defaultLeft: true, left: 1, right: 2)
        tree.leaf(-0.25)
        tree.leaf(0.75)
        return tree
    }
}
