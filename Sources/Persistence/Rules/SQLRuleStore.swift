//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Journal
package import Rules

package struct SQLRuleStore: RuleStore {
    let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func versions() async throws -> [RuleVersion] {
        try await storage.read {
            try $0.all(RuleVersion.selection + " ORDER BY rule_id, number", [], RuleVersion.init(_:))
        }
    }

    package func versions(of rule: String) async throws -> [RuleVersion] {
        try await storage.read { connection in
            try connection.all(
                RuleVersion.selection + " WHERE rule_id = ? ORDER BY number",
                [.text(rule)],
                RuleVersion.init(_:)
            )
        }
    }

    package func save(_ changes: [RuleChange], by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            for change in changes { try Self.save(change, by: actor, at: now, in: connection) }
        }
    }

    private static func save(
        _ change: RuleChange,
        by actor: String,
        at now: Int64,
        in connection: any SQLConnection
    ) throws {
        let version = change.version
        let key: [SQLValue] = [.text(version.ruleID), .integer(Int64(version.number))]
        let before = try connection.first(
            RuleVersion.selection + " WHERE rule_id = ? AND number = ?" + connection.dialect.rowLock,
            key,
            RuleVersion.init(_:)
        )
        guard before?.events.count ?? 0 == change.known else {
            throw RuleStoreError.changedMeanwhile(version.ruleID)
        }
        if before == nil {
            let added = try connection.execute(
                """
                INSERT INTO rule_version (rule_id, number, text, state, trial, review, events, event_count)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (rule_id, number) DO NOTHING
                """,
                key + (try version.changeable())
            )
            guard added == 1 else { throw RuleStoreError.changedMeanwhile(version.ruleID) }
        } else {
            try connection.execute(
                """
                UPDATE rule_version SET text = ?, state = ?, trial = ?, review = ?, events = ?, event_count = ?
                WHERE rule_id = ? AND number = ?
                """,
                try version.changeable() + key
            )
        }
        let isNewText = before?.text != version.text
        try connection.appendJournal(
            JournalEntry.Draft(
                storing: actor,
                "rule." + (version.events.last?.kind.rawValue ?? RuleEvent.Kind.written.rawValue),
                version.ruleID,
                .change(before: before?.detail(withText: isNewText), after: version.detail(withText: isNewText)),
                at: now
            )
        )
    }
}
