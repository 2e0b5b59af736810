//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Lookouts
import Rules
import Targeting

/// Everything that judges an arriving line: the forest with its past, and the rules with theirs.
struct LiveState: Sendable {
    var scorer: LiveScorer
    var rules: LiveRules
    var lookouts: LiveLookouts

    /// What was said of some lines.
    struct Judged: Sendable {
        var assessments: [Assessment] = []
        /// Of rules that decide lanes and of shadows, for the lines that were assessed.
        var hits: [RuleHit] = []
        /// Of look-outs, for the lines that were assessed.
        var lookoutHits: [LookoutHit] = []
    }

    /// Judges lines and lets them become the past.
    ///
    /// - Parameter wanted: the rows that shall be assessed; all when nil.
    mutating func assess(
        _ batch: DeclarationBatch,
        wanted: [Int]? = nil,
        learnsGoods: Bool = false,
        now: Int64
    ) -> Judged {
        var hits: [[RuleHit]] = []
        var met: [[LookoutHit]] = []
        if wanted?.isEmpty == true {
            rules.remember(batch, now: now)
        } else {
            hits = rules.judge(batch, now: now)
            met = lookouts.judge(batch, now: now)
        }
        let assessments = scorer.assess(
            batch,
            wanted: wanted,
            learnsGoods: learnsGoods,
            evidence: evidence(hits, met),
            now: now
        )
        let kept = wanted.map { rows in rows.flatMap { hits.isEmpty ? [] : hits[$0] } } ?? hits.flatMap(\.self)
        let keptMet = wanted.map { rows in rows.flatMap { met.isEmpty ? [] : met[$0] } } ?? met.flatMap(\.self)
        return Judged(assessments: assessments, hits: kept, lookoutHits: keptMet)
    }

    private func evidence(_ hits: [[RuleHit]], _ met: [[LookoutHit]]) -> [[Evidence]] {
        if met.isEmpty { return hits.map { rules.evidence($0) } }
        return met.indices.map { row in
            (hits.isEmpty ? [] : rules.evidence(hits[row])) + lookouts.evidence(met[row])
        }
    }
}
