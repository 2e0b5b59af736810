//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Logging
import Rules
import Synchronization
import Targeting

/// Makes the rules that run, with the past that their questions look at.
struct LiveRulesBuild: Sendable {
    let desk: RuleDesk
    let store: any TargetingStore
    let vessels: VesselShelf
    let logger: Logger

    private static let readAtOnce = 8_192

    /// The published rules and shadows, without a past. A rule that can no longer be used, because a list it asks is
    /// gone, is left out and reported; it never keeps the others from running.
    func rules() async throws -> LiveRules {
        let lists = try await desk.lists()
        var versions = try await desk.store.versions().filter(\.state.isRunning)
        while true {
            do throws(RuleFaults) {
                return try LiveRules(versions, lists: lists, vessels: vessels)
            } catch {
                logger.error("a published rule can no longer be used", metadata: ["rule": "\(error.rule)"])
                let id = error.rule.prefix { $0 != "~" }
                let left = versions.filter { $0.ruleID != id }
                guard left.count < versions.count else { throw error }
                versions = left
            }
        }
    }

    /// Walks over what was lodged before a time, as far back as any question looks.
    func remember(_ rules: LiveRules, before: Int64) async throws -> LiveRules {
        guard rules.reach > 0 else { return rules }
        let walked = Mutex(rules)
        try await store.eachBatch(from: before - rules.reach, to: before, size: Self.readAtOnce) { batch in
            try Task.checkCancellation()
            walked.withLock { $0.remember(batch, now: before) }
        }
        return walked.withLock { $0 }
    }

    /// What evidence is worth, from what inspections found.
    func fusion() async throws -> LaneFusion {
        let outcomes = try await store.evidenceOutcomes(limit: 50_000)
        var owners: [String: Int] = [:]
        for version in try await desk.store.versions() where version.state == .published {
            owners[Evidence.Source.rule.rawValue + ":" + version.ruleID] = version.rule.weight
        }
        return LaneFusion(EvidenceWeights(outcomes, owners: owners))
    }
}
