//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Lookouts
import Rules
import Synchronization
import Targeting

/// Brings a model up to the present of a node: walks over what was lodged since it was trained, day by day, and
/// assesses the lines that nobody has assessed or inspected.
struct ScorerBuild: Sendable {
    let store: any TargetingStore
    let rules: LiveRulesBuild
    let lookouts: any LookoutStore
    let screen: LookoutScreen
    let policy: SelectionPolicy
    /// Seconds east of UTC at which days begin.
    let dayOffset: Int64
    /// Seconds since 1970.
    let now: @Sendable () -> Int64

    /// Lines of a day above this are several runs, to bound memory.
    private static let largestRun = 65_536
    private static let savedAtOnce = 8_192
    /// The last days that the model knows show what scores are usual (judgement).
    private static let primingSeconds: Int64 = 3 * 86_400

    /// - Parameter progress: called with the number of lines assessed so far.
    func state(for model: TargetingModel, progress: @Sendable (Int) -> Void) async throws -> LiveState {
        let learned = model.learnedUntil
        let scorer = LiveScorer(model: model, policy: policy, fusion: try await rules.fusion())
        let known = try await rules.remember(try await rules.rules(), before: learned + 1)
        let walk = Mutex(Walk(state: LiveState(scorer: scorer, rules: known, lookouts: LiveLookouts(screen))))
        guard let extent = try await store.extent() else { return walk.withLock { $0.state } }
        try await store.eachBatch(from: learned - Self.primingSeconds, to: learned + 1, size: Self.savedAtOnce) {
            batch in walk.withLock { $0.state.scorer.prime(batch) }
        }
        let open = Set(try await store.unassessed(after: learned))
        walk.withLock { $0.open = open }

        var from = max(learned + 1, extent.first)
        var assessed = 0
        while from <= extent.last {
            // A day at a time: assessments are saved between two readings, not within one.
            let to = ((from + dayOffset) / 86_400 + 1) * 86_400 - dayOffset
            let time = now()
            try await store.eachBatch(from: from, to: to, size: Self.largestRun) { batch in
                try Task.checkCancellation()
                walk.withLock { $0.assess(batch, now: time) }
            }
            let judged = walk.withLock { $0.take() }
            for start in stride(from: 0, to: judged.assessments.count, by: Self.savedAtOnce) {
                let end = min(start + Self.savedAtOnce, judged.assessments.count)
                try await store.save(Array(judged.assessments[start..<end]), by: NodeScoring.actor)
                assessed += end - start
                progress(assessed)
            }
            try await rules.desk.store.record(judged.hits, by: NodeScoring.actor)
            try await lookouts.record(judged.lookoutHits, by: NodeScoring.actor)
            from = to
        }
        return walk.withLock { $0.state }
    }

    /// How far a walk through a node's days is.
    private struct Walk {
        var state: LiveState
        var open: Set<DeclarationLineID> = []
        private var judged = LiveState.Judged()

        init(state: LiveState) {
            self.state = state
        }

        mutating func assess(_ batch: DeclarationBatch, now: Int64) {
            let wanted = open.isEmpty ? [] : (0..<batch.count).filter { open.contains(batch.line(at: $0)) }
            let new = state.assess(batch, wanted: wanted, learnsGoods: true, now: now)
            judged.assessments += new.assessments
            judged.hits += new.hits
            judged.lookoutHits += new.lookoutHits
        }

        mutating func take() -> LiveState.Judged {
            defer { judged = LiveState.Judged() }
            return judged
        }
    }
}
