//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Forest
import Foundation

/// A model with what was lodged and found since it was trained: what a running node scores by.
///
/// A value owned by one actor; walking the same lines in the same order always leads to the same state.
package struct LiveScorer: Sendable {
    /// From so many lines on a group is a run of its own that is ranked within itself; smaller groups are held
    /// against the scores of late (judgement).
    package static let runSize = 100

    package let model: TargetingModel
    private let policy: SelectionPolicy
    private let draw: RandomDraw
    private let reasons: ReasonBuilder
    /// How what rules and look-outs say is weighed.
    package var fusion: LaneFusion
    private var profiles: ProfileSet
    private var window = ScoreWindow()
    /// What an untaught model says of every line, as log-odds; nil for one that learned.
    private let usual: Float?

    package init(model: TargetingModel, policy: SelectionPolicy, fusion: LaneFusion = LaneFusion()) {
        self.model = model
        self.fusion = fusion
        self.policy = policy
        draw = RandomDraw(seed: policy.seed)
        reasons = ReasonBuilder(model: model)
        profiles = model.profiles
        let features = model.profiles.schema.features.count
        usual =
            model.isUntaught ? model.scorer.margins(FeatureBlock(rows: 1, features: features)).first : nil
    }

    /// Scores declarations as they arrive, chooses among them and lets them become the past.
    ///
    /// - Parameters:
    ///   - wanted: the rows that shall be assessed; the others only become the past. All when nil.
    ///   - learnsGoods: whether findings of these rows say at once what they say of goods, as when the past is walked
    ///     again; of parties they speak when they become known, by themselves.
    ///   - evidence: what rules and look-outs say, by row of the batch; empty for nothing.
    ///   - now: seconds since 1970; also taken as the time of lodging where none is given.
    /// - Returns: one assessment a wanted row, in their order.
    package mutating func assess(
        _ batch: DeclarationBatch,
        wanted: [Int]? = nil,
        learnsGoods: Bool = false,
        evidence: [[Evidence]] = [],
        now: Int64
    ) -> [Assessment] {
        guard batch.count > 0 else { return [] }
        var rows = profiles.encoder.encode(batch)
        for row in 0..<rows.count where rows.lodged[row] == 0 { rows.lodged[row] = now }
        let order = rows.timeOrder()
        let block = profiles.features(rows, order: order, learnsFindings: true)
        if learnsGoods {
            for row in 0..<rows.count where rows.label[row] >= 0 { profiles.goods.add(rows, row) }
        }
        let margins = model.scorer.margins(block)
        var placeOf = [Int](repeating: 0, count: order.count)
        for (place, row) in order.enumerated() { placeOf[row] = place }

        let wanted = wanted ?? Array(0..<batch.count)
        let places = wanted.map { placeOf[$0] }
        let said = wanted.map { evidence.isEmpty ? [] : evidence[$0] }
        let own = places.map { margins[$0] }
        let scores = zip(own, said).map { fusion.margin($0, $1) }
        let verdicts = select(scores, own: own, said, lines: wanted.map { rows.line[$0] })
        window.add(scores)

        let chosen = verdicts.indices.filter { verdicts[$0].origin != .none }
        var forest = explain(block, places: chosen.map { places[$0] }, batch.keeping(chosen.map { wanted[$0] }))[...]
        return wanted.indices.map { index in
            let verdict = verdicts[index]
            return Assessment(
                line: batch.line(at: wanted[index]),
                score: Self.probability(scores[index]),
                rank: verdict.rank,
                lane: verdict.lane,
                selectedBy: verdict.origin,
                reasons: fusion.reasons(verdict.origin == .none ? [] : forest.popFirst() ?? [], said[index]),
                modelID: model.id,
                assessedAt: now
            )
        }
    }

    /// Why a line has its score, as far as what is known now tells; nothing becomes the past.
    package mutating func reasons(for batch: DeclarationBatch, row: Int) -> [Reason] {
        let one = batch.keeping([row])
        let block = profiles.features(profiles.encoder.encode(one), order: [0], lodges: false)
        return reasons.reasons(block, one, most: nil).first ?? []
    }

    /// Takes in what inspectors found of lines that became the past before.
    package mutating func learn(_ batch: DeclarationBatch) {
        let rows = profiles.encoder.encode(batch)
        for row in 0..<rows.count where rows.label[row] >= 0 {
            profiles.goods.add(rows, row)
            profiles.past.learn(rows, row)
        }
    }

    /// Shows the scores of lines that the model knows already, so that the next ones have something to be held
    /// against; nothing becomes the past.
    package mutating func prime(_ batch: DeclarationBatch) {
        let rows = profiles.encoder.encode(batch)
        window.add(model.scorer.margins(profiles.features(rows, order: Array(0..<rows.count), lodges: false)))
    }

    private struct Verdict {
        let rank: Int
        let lane: Lane
        let origin: SelectionOrigin
    }

    /// - Parameters:
    ///   - scores: with what evidence adds.
    ///   - own: the forest's alone.
    private func select(_ scores: [Float], own: [Float], _ evidence: [[Evidence]], lines: [UInt64]) -> [Verdict] {
        let plain = plainVerdicts(scores, lines)
        guard evidence.contains(where: { !$0.isEmpty }) else { return plain }
        let byItself = plainVerdicts(own, lines)
        return plain.indices.map { index in
            let settled = fusion.settle(
                lane: plain[index].lane,
                origin: plain[index].origin,
                isAboveByItself: byItself[index].origin == .model,
                evidence[index]
            )
            return Verdict(rank: plain[index].rank, lane: settled.lane, origin: settled.origin)
        }
    }

    /// Where nothing was learned yet only what somebody knows is worth a look, and what chance draws.
    private func untaughtVerdicts(_ scores: [Float], _ lines: [UInt64]) -> [Verdict] {
        let share = policy.rate - policy.explore
        return zip(scores, lines).map { score, line in
            let rank = window.rank(of: score)
            if draw.draws(line, share: policy.explore) { return Verdict(rank: rank, lane: .red, origin: .random) }
            guard score > usual ?? .infinity, !window.isFull || window.isAmongTop(share, score) else {
                return Verdict(rank: rank, lane: .green, origin: .none)
            }
            return Verdict(rank: rank, lane: .yellow, origin: .model)
        }
    }

    private func plainVerdicts(_ scores: [Float], _ lines: [UInt64]) -> [Verdict] {
        if usual != nil { return untaughtVerdicts(scores, lines) }
        if scores.count >= Self.runSize,
            let run = try? InspectionSelection(scores: scores, lines: lines, policy: policy)
        {
            return scores.indices.map {
                Verdict(rank: Int(run.ranks[$0]), lane: run.lanes[$0], origin: run.origins[$0])
            }
        }
        let share = policy.rate - policy.explore
        return zip(scores, lines).map { score, line in
            let rank = window.rank(of: score)
            if draw.draws(line, share: policy.explore) { return Verdict(rank: rank, lane: .red, origin: .random) }
            guard window.isAmongTop(share, score) else { return Verdict(rank: rank, lane: .green, origin: .none) }
            let isUpper = window.isAmongTop(policy.rate / 2, score)
            return Verdict(rank: rank, lane: isUpper ? .red : .yellow, origin: .model)
        }
    }

    private func explain(_ block: FeatureBlock, places: [Int], _ batch: DeclarationBatch) -> [[Reason]] {
        guard !places.isEmpty else { return [] }
        var chosen = FeatureBlock(rows: places.count, features: block.features)
        for feature in 0..<block.features {
            for (row, place) in places.enumerated() {
                chosen.values[feature * places.count + row] = block.values[feature * block.rows + place]
            }
        }
        return reasons.reasons(chosen, batch)
    }

    private static func probability(_ margin: Float) -> Double {
        Double(1 / (1 + exp(-margin)))
    }
}
