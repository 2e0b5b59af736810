//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Persistence

/// All that a node keeps for a time, and what is over.
package struct Retention: Sendable {
    /// What a rule found or deleted.
    package struct Outcome: Sendable, Hashable, Encodable {
        package let rule: String
        package let days: Int
        /// Seconds since 1970.
        package let before: Int64
        package let count: Int
    }

    package let rules: [any RetentionRule]
    private let store: SQLRetention
    private let now: @Sendable () -> Int64

    package init(
        _ rules: [any RetentionRule],
        store: SQLRetention,
        now: @escaping @Sendable () -> Int64 = NodeDatabase.systemTime
    ) {
        self.rules = rules
        self.store = store
        self.now = now
    }

    /// The rules that a node's configuration sets.
    package init(of node: Node, now: @escaping @Sendable () -> Int64 = NodeDatabase.systemTime) {
        let configuration = node.configuration.retention
        let store = node.database.retention
        let stored: [(SQLRetention.Kind, Int?)] = [
            (.declarations, configuration.declarations), (.drafts, configuration.drafts),
            (.sessions, configuration.sessions),
        ]
        let files = [
            ("uploads", node.folder.uploads, configuration.uploads),
            ("rejects", node.folder.rejects, configuration.rejects),
        ]
        var rules: [any RetentionRule] = stored.compactMap { kind, days in
            days.map { StoredRetention(kind: kind, days: $0, store: store) }
        }
        rules += files.compactMap { name, folder, days -> (any RetentionRule)? in
            days.map { FileRetention(name: name, days: $0, folder: folder, store: store) }
        }
        self.init(rules, store: store, now: now)
    }

    /// What the rules would delete now.
    package func look() async throws -> [Outcome] {
        try await each { rule, before in try await rule.count(before: before) }
    }

    /// Deletes what is over.
    package func run(by actor: String) async throws -> [Outcome] {
        let outcomes = try await each { rule, before in try await rule.purge(before: before, by: actor) }
        try await store.noteRun()
        return outcomes
    }

    /// Whether a day has passed since it ran last.
    func isDue() async throws -> Bool {
        guard let last = try await store.lastRun() else { return true }
        return now() - last >= 86_400
    }

    private func each(_ body: (any RetentionRule, Int64) async throws -> Int) async throws -> [Outcome] {
        let time = now()
        var outcomes: [Outcome] = []
        for rule in rules {
            let before = rule.cutoff(at: time)
            outcomes.append(
                Outcome(rule: rule.name, days: rule.days, before: before, count: try await body(rule, before))
            )
        }
        return outcomes
    }
}
