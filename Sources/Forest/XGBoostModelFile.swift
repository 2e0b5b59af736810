//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The parts of an XGBoost model file (JSON, 1.x to 3.x) that scoring needs, under the file's own names.
///
/// Source: XGBoost documentation, "Introduction to Model IO", JSON schema.
struct XGBoostModelFile: Decodable {
    struct Learner: Decodable {
        struct ModelParameters: Decodable {
            let baseScore: String
            let featureCount: String
            let classCount: String?
            let targetCount: String?

            enum CodingKeys: String, CodingKey {
                case baseScore = "base_score"
                case featureCount = "num_feature"
                case classCount = "num_class"
                case targetCount = "num_target"
            }
        }

        struct Objective: Decodable {
            let name: String
        }

        let parameters: ModelParameters
        let objective: Objective
        let booster: Booster
        let featureNames: [String]?

        enum CodingKeys: String, CodingKey {
            case parameters = "learner_model_param"
            case objective
            case booster = "gradient_booster"
            case featureNames = "feature_names"
        }
    }

    struct Booster: Decodable {
        struct Model: Decodable {
            let trees: [Tree]
        }

        let name: String
        /// Absent in other boosters (`gblinear`, `dart`), which are refused by name.
        let model: Model?

        enum CodingKeys: String, CodingKey {
            case name
            case model
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            name = try container.decode(String.self, forKey: .name)
            model = name == "gbtree" ? try container.decode(Model.self, forKey: .model) : nil
        }
    }

    struct Tree: Decodable {
        let left: [Int32]
        let right: [Int32]
        let features: [Int]
        let thresholds: [Float]
        let defaultLeft: [Bool]
        let cover: [Float]
        let splitTypes: [Int]

        enum CodingKeys: String, CodingKey {
            case left = "left_children"
            case right = "right_children"
            case features = "split_indices"
            case thresholds = "split_conditions"
            case defaultLeft = "default_left"
            case cover = "sum_hessian"
            case splitTypes = "split_type"
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            left = try container.decode([Int32].self, forKey: .left)
            right = try container.decode([Int32].self, forKey: .right)
            features = try container.decode([Int].self, forKey: .features)
            thresholds = try container.decode([Float].self, forKey: .thresholds)
            cover = try container.decode([Float].self, forKey: .cover)
            splitTypes = try container.decodeIfPresent([Int].self, forKey: .splitTypes) ?? []
            // Written as 0/1 since 1.6, as false/true before.
            if let numbers = try? container.decode([Int].self, forKey: .defaultLeft) {
                defaultLeft = numbers.map { $0 != 0 }
            } else {
                defaultLeft = try container.decode([Bool].self, forKey: .defaultLeft)
            }
        }
    }

    let learner: Learner
}
