//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Forest
import Foundation

/// Learns profiles and a forest from declarations of which some carry findings.
package struct ModelTrainer: Sendable {
    /// What an office may change about training.
    package struct Settings: Sendable, Hashable, Codable {
        package var rounds = 80
        /// Depth of the trees; nil for 4, and 5 from ``deeperFrom`` inspected lines on (chosen on the public set's
        /// first year by time-ordered replay, where deeper trees learn few findings by heart).
        package var depth: Int?
        package var learningRate: Float = 0.05
        package var deeperFrom = 8_000
        package var seed: UInt64 = 1
        /// After so many weeks a finding counts half, as when schemes have changed; nil where all count alike.
        package var findingHalfLifeWeeks: Float?
        /// Fewest inspected lines, and fewest of either kind, to learn anything from (judgement).
        package var leastInspected = 50
        package var leastOfEither = 5

        package init() {}
    }

    package let settings: Settings

    package init(settings: Settings = Settings()) {
        self.settings = settings
    }

    /// Trains on all rows; those without a finding teach peers and the past only.
    ///
    /// - Throws: ``TargetingError/tooFewFindings(inspected:illicit:)``
    ///
    /// - Parameter order: the rows to learn from, by time; all of them when nil.
    package func train(
        _ rows: EncodedRows,
        order: [Int]? = nil,
        schema: FeatureSchema,
        progress: ((_ done: Int, _ total: Int) -> Void)? = nil
    ) throws(TargetingError) -> TargetingModel {
        let order = order ?? rows.timeOrder()
        let labelled = order.filter { rows.label[$0] >= 0 }
        let illicit = labelled.count { rows.label[$0] == 1 }
        guard
            labelled.count >= settings.leastInspected, illicit >= settings.leastOfEither,
            labelled.count - illicit >= settings.leastOfEither
        else { throw .tooFewFindings(inspected: labelled.count, illicit: illicit) }

        var profiles = ProfileSet(schema: schema)
        profiles.learnPeers(rows, among: order)
        profiles.goods.learn(rows, among: labelled)
        let finest = profiles.goods.finest
        func leftOut(_ pass: TrainingPass) -> (Int, Int) -> RateTable.Count {
            FoldCounts(rows, labelled, pass: pass, finest: finest, seed: settings.seed).counts
        }
        let all = profiles.features(rows, order: order, learnsFindings: true, leaveOut: leftOut(.lines))
        let places = order.indices.filter { rows.label[order[$0]] >= 0 }
        let labels = places.map { Float(rows.label[order[$0]]) }
        let surprises = profiles.goods.surprises(rows, labelled)
        let kept = FeatureSieve.kept(all, places: places, surprises: surprises, schema: schema)
        profiles.schema.features = kept.map { schema.features[$0] }
        let met = FeatureSieve.block(all, columns: kept, places: places)
        var unmet = met
        profiles.writeGoods(rows, order: labelled, leaveOut: leftOut(.goods), to: &unmet)
        let ages = weights(of: labelled, rows)
        let json: ForestJSON
        do {
            json = try ForestTrainer.train(
                met.followed(by: unmet),
                labels: labels + labels,
                weights: ages + zip(labelled, ages).map { profiles.goods.share(rows, $0) * $1 },
                featureNames: profiles.schema.features.map(profiles.schema.name),
                parameters: parameters(for: profiles.schema, inspected: labelled.count),
                progress: progress
            )
            return try TargetingModel(
                profiles: profiles,
                forestJSON: json,
                seed: settings.seed,
                learnedUntil: order.last.map { rows.lodged[$0] } ?? 0
            )
        } catch {
            throw .forest(error)
        }
    }

    /// How much each finding counts by its age.
    private func weights(of labelled: [Int], _ rows: EncodedRows) -> [Float] {
        guard let halfLife = settings.findingHalfLifeWeeks, let last = labelled.last else {
            return labelled.map { _ in 1 }
        }
        return labelled.map { exp2(-Float(rows.lodged[last] - rows.lodged[$0]) / (7 * 86_400) / halfLife) }
    }

    private func parameters(for schema: FeatureSchema, inspected: Int) -> ForestTrainer.Parameters {
        var parameters = ForestTrainer.Parameters()
        parameters.rounds = settings.rounds
        parameters.maxDepth = settings.depth ?? (inspected < settings.deeperFrom ? 4 : 5)
        parameters.learningRate = settings.learningRate
        parameters.subsample = 0.8
        parameters.columnSample = 0.8
        parameters.minChildWeight = 2
        parameters.monotone = schema.features.map(\.direction)
        parameters.seed = Int(truncatingIfNeeded: settings.seed & 0x7FFF_FFFF)
        return parameters
    }
}
