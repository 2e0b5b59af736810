//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Forest
package import Foundation

/// The saved model's forest file.
package typealias ForestJSON = Data

/// A trained model: what it remembers and the forest that judges by it.
package struct TargetingModel: Sendable {
    package let profiles: ProfileSet
    package let forestJSON: ForestJSON
    package let scorer: ForestScorer
    package let forest: Forest
    /// Changes with every bit of the model.
    package let id: String
    package let seed: UInt64
    /// When the last line it was trained on was lodged, seconds since 1970; what came later is new to it.
    package let learnedUntil: Int64

    package init(
        profiles: ProfileSet,
        forestJSON: ForestJSON,
        seed: UInt64,
        learnedUntil: Int64,
        id: String? = nil
    ) throws(ForestError) {
        forest = try Forest(xgboostJSON: forestJSON)
        guard forest.featureCount == profiles.schema.features.count else {
            throw .unreadable(
                format: "LienQuan",
                reason: "\(forest.featureCount) columns, the profiles have \(profiles.schema.features.count)"
            )
        }
        scorer = ForestScorer(forest)
        self.profiles = profiles
        self.forestJSON = forestJSON
        self.seed = seed
        self.learnedUntil = learnedUntil
        self.id = id ?? ModelFile.identity(forestJSON: forestJSON, profiles: ProfileCoding.encode(profiles))
    }
}
