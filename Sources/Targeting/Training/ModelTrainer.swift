//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Forest

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
        let folds = FoldCounts(rows, labelled, seed: settings.seed, definitions: schema.goods.count)
        let all = profiles.features(rows, order: order, learnsFindings: true, leaveOut: folds.counts)
        let places = order.indices.filter { rows.label[order[$0]] >= 0 }
        let labels = places.map { Float(rows.label[order[$0]]) }
        let kept = FeatureSieve.kept(all, places: places, labels: labels, schema: schema)
        let block = FeatureSieve.block(all, columns: kept, places: places)
        profiles.schema.features = kept.map { schema.features[$0] }

        let json: ForestJSON
        do {
            json = try ForestTrainer.train(
                block,
                labels: labels,
                weights: nil,
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

/// The counts of each fold alone, to be left out of a training row's own rates.
private struct FoldCounts {
    private let tables: [RateTable]
    private let rows: EncodedRows
    private let seed: UInt64

    init(_ rows: EncodedRows, _ labelled: [Int], seed: UInt64, definitions: Int) {
        self.rows = rows
        self.seed = seed
        tables = (0..<definitions).map { index in
            var table = RateTable()
            let keys = rows.goodsKeys[index]
            for row in labelled {
                table.add(
                    Self.key(keys[row], GoodsProfile.fold(rows.line[row], seed: seed)),
                    illicit: rows.label[row] == 1
                )
            }
            return table
        }
    }

    func counts(_ index: Int, _ row: Int) -> RateTable.Count {
        guard rows.label[row] >= 0 else { return RateTable.Count() }
        return tables[index][key: Self.key(rows.goodsKeys[index][row], GoodsProfile.fold(rows.line[row], seed: seed))]
    }

    private static func key(_ key: UInt64, _ fold: UInt64) -> UInt64 {
        key == 0 ? 0 : (key ^ (fold &+ 1) &* 0x9E37_79B9_7F4A_7C15) | 1
    }
}
