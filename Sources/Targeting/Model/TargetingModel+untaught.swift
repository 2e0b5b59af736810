//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Forest
import Foundation

extension TargetingModel {
    /// The id of a model that knows nothing.
    package static let untaughtID = "untaught"
    /// What it says of every line: about what a border without targeting finds (judgement).
    private static let usualShare = "2E-2"

    /// A model of an office that has no findings yet: the same for every line, so that rules, look-outs and chance decide.
    ///
    /// - Parameter learnedUntil: lines lodged up to then are past and not assessed; seconds since 1970.
    package static func untaught(learnedUntil: Int64) throws(ForestError) -> TargetingModel {
        let profiles = ProfileSet(schema: FeatureSchema(fields: []))
        let file = """
            {"learner": {"learner_model_param": {"base_score": "\(usualShare)",
            "num_feature": "\(profiles.schema.features.count)"}, "objective": {"name": "binary:logistic"},
            "gradient_booster": {"name": "gbtree", "model": {"trees": []}}}}
            """
        return try TargetingModel(
            profiles: profiles,
            forestJSON: Data(file.utf8),
            seed: 0,
            learnedUntil: learnedUntil,
            id: untaughtID
        )
    }

    /// Whether it says the same of every line.
    package var isUntaught: Bool { id == Self.untaughtID }
}
