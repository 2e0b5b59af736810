//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Where officers change rules: reads a version, lets it take a step, and keeps it with its journal entry.
package struct RuleDesk: Sendable {
    package let store: any RuleStore
    package let policy: RulePolicy
    /// Seconds since 1970.
    let now: @Sendable () -> Int64

    package init(store: any RuleStore, policy: RulePolicy, now: @escaping @Sendable () -> Int64) {
        self.store = store
        self.policy = policy
        self.now = now
    }

    /// The lists that come with the product, with those of the node in front of them, as they hold today.
    package func lists() async throws -> ReferenceLists {
        ReferenceLists(
            try RuleLibrary.lists() + (try await store.lists()),
            on: CalendarDate(nearestDaysSince1970: now() / 86_400)
        )
    }

    /// Writes a new rule, a new version of a running one, or a draft anew.
    ///
    /// - Throws: ``RuleRefusal``
    package func write(_ text: String, by officer: String) async throws -> RuleVersion {
        let lists = try await lists()
        let fresh = try RuleVersion(text, lists: lists, by: officer, at: now())
        let versions = try await store.versions(of: fresh.ruleID)
        guard var latest = versions.last else { return try await keep(fresh, known: 0, by: officer) }
        if latest.state == .draft || latest.state == .tested {
            let known = latest.events.count
            guard latest.text != text else { return latest }
            try latest.rewrite(text, lists: lists, by: officer, at: now())
            return try await keep(latest, known: known, by: officer)
        }
        let next = try RuleVersion(text, number: latest.number + 1, lists: lists, by: officer, at: now())
        return try await keep(next, known: 0, by: officer)
    }

    /// Keeps what a back-test of a version said.
    package func record(
        _ trial: RuleTrial,
        of rule: String,
        _ number: Int,
        by officer: String
    ) async throws -> RuleVersion {
        try await change(rule, number, by: officer) { version, at throws(RuleRefusal) in
            try version.record(trial, by: officer, at: at)
        }
    }

    package func shadow(_ rule: String, _ number: Int, by officer: String) async throws -> RuleVersion {
        try await change(rule, number, by: officer) { version, at throws(RuleRefusal) in
            try version.shadow(by: officer, at: at)
        }
    }

    /// Lets a version decide lanes; the one that did so before is replaced in the same step.
    package func publish(_ rule: String, _ number: Int, by officer: String) async throws -> RuleVersion {
        let versions = try await store.versions(of: rule)
        guard var version = versions.first(where: { $0.number == number }) else {
            throw RuleStoreError.unknown(rule)
        }
        let known = version.events.count
        try version.publish(by: officer, at: now(), policy: policy)
        var changes = [RuleChange(version, known: known)]
        for var old in versions where old.number != number && old.state.isRunning {
            let known = old.events.count
            try old.withdraw(by: officer, at: now(), reason: "version \(number)")
            changes.append(RuleChange(old, known: known))
        }
        try await store.save(changes, by: officer)
        return version
    }

    package func withdraw(
        _ rule: String,
        _ number: Int,
        by officer: String,
        reason: String
    ) async throws -> RuleVersion {
        try await change(rule, number, by: officer) { version, at throws(RuleRefusal) in
            try version.withdraw(by: officer, at: at, reason: reason)
        }
    }

    package func defend(
        _ rule: String,
        _ number: Int,
        by officer: String,
        reason: String,
        until review: CalendarDate
    ) async throws -> RuleVersion {
        try await change(rule, number, by: officer) { version, at throws(RuleRefusal) in
            try version.defend(by: officer, at: at, reason: reason, until: review)
        }
    }

    /// Ends the versions whose last day has passed.
    ///
    /// - Returns: whether any ended.
    package func expire() async throws -> Bool {
        var changes: [RuleChange] = []
        for var version in try await store.versions() {
            let known = version.events.count
            if version.expire(at: now()) { changes.append(RuleChange(version, known: known)) }
        }
        guard !changes.isEmpty else { return false }
        try await store.save(changes, by: "node")
        return true
    }

    private func change(
        _ rule: String,
        _ number: Int,
        by officer: String,
        _ step: (inout RuleVersion, Int64) throws(RuleRefusal) -> Void
    ) async throws -> RuleVersion {
        let versions = try await store.versions(of: rule)
        guard var version = versions.first(where: { $0.number == number }) else {
            throw RuleStoreError.unknown(rule)
        }
        let known = version.events.count
        try step(&version, now())
        return try await keep(version, known: known, by: officer)
    }

    private func keep(_ version: RuleVersion, known: Int, by officer: String) async throws -> RuleVersion {
        try await store.save([RuleChange(version, known: known)], by: officer)
        return version
    }
}
