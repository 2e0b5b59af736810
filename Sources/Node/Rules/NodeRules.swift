//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
import Customs
package import Rules
package import Targeting

/// The node's rules as the console sees them: every step of a life goes through the desk, and what runs follows.
package actor NodeRules: RuleService {
    package nonisolated let desk: RuleDesk
    private let scoring: NodeScoring
    private let store: any TargetingStore
    private let vessels: VesselShelf
    /// Seconds since 1970.
    private let now: @Sendable () -> Int64
    private var tests: [Place: BackTestProgress] = [:]
    private var running: Task<Void, Never>?

    private struct Place: Hashable {
        let rule: String
        let number: Int
    }

    package init(
        desk: RuleDesk,
        scoring: NodeScoring,
        store: any TargetingStore,
        vessels: VesselShelf = VesselShelf(),
        now: @escaping @Sendable () -> Int64
    ) {
        self.desk = desk
        self.scoring = scoring
        self.store = store
        self.vessels = vessels
        self.now = now
    }

    package func shadow(_ rule: String, _ number: Int, by officer: String) async throws {
        _ = try await desk.shadow(rule, number, by: officer)
        try await scoring.reloadRules()
    }

    package func publish(_ rule: String, _ number: Int, by officer: String) async throws {
        _ = try await desk.publish(rule, number, by: officer)
        try await scoring.reloadRules()
    }

    package func withdraw(_ rule: String, _ number: Int, by officer: String, reason: String) async throws {
        let before = try await desk.store.versions(of: rule).first { $0.number == number }
        _ = try await desk.withdraw(rule, number, by: officer, reason: reason)
        if before?.state.isRunning == true { try await scoring.reloadRules() }
    }

    package func activateList(_ proposed: KeptList.Text, by officer: String) async throws {
        try await desk.activateList(proposed, by: officer)
        try await scoring.reloadRules()
    }

    package func learnedWeight(of rule: String) async -> Double? {
        await scoring.learnedWeight(ofRule: rule)
    }

    package func backTest(_ rule: String, _ number: Int) -> BackTestProgress? {
        tests[Place(rule: rule, number: number)]
    }

    /// One runs at a time; those that officers start meanwhile wait for their turn.
    package func startBackTest(_ rule: String, _ number: Int, by officer: String) async throws {
        let place = Place(rule: rule, number: number)
        if case .running = tests[place] { return }
        guard let version = try await desk.store.versions(of: rule).first(where: { $0.number == number }) else {
            throw RuleStoreError.unknown(rule)
        }
        guard !version.state.isFinal else { throw RuleRefusal.notFrom(version.state, to: .tested) }
        let lines = try await store.extent()?.lines ?? 0
        tests[place] = .running(done: 0, of: lines)
        let before = running
        running = Task {
            await before?.value
            await self.run(version, place, lines: lines, by: officer)
        }
    }

    /// Waits until all back-tests have ended.
    package func finishBackTests() async {
        await running?.value
    }

    private func run(_ version: RuleVersion, _ place: Place, lines: Int, by officer: String) async {
        do {
            let published = try await desk.store.versions().filter { $0.state == .published }.map(\.rule)
            let run = BackTestRun(store: store, lists: try await desk.lists(), now: now(), vessels: vessels.past)
            let report = try await run.report(of: version.rule, beside: published) { done in
                Task { await self.note(place, done: done, of: lines) }
            }
            _ = try await desk.record(
                RuleTrial(report, of: version.text),
                of: version.ruleID,
                version.number,
                by: officer
            )
            tests[place] = .done
        } catch {
            tests[place] = .failed("\(error)")
        }
    }

    private func note(_ place: Place, done: Int, of lines: Int) {
        if case .running = tests[place] { tests[place] = .running(done: done, of: max(done, lines)) }
    }
}
