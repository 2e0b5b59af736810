//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal

/// Deletes from the database of a node what is kept no longer; each part in one transaction with its journal entry.
package struct SQLRetention: Sendable {
    /// What can be told apart.
    package enum Kind: String, Sendable, CaseIterable {
        /// Lines by the day of lodging, with their assessments, findings, hits and lanes.
        case declarations
        /// Messages that never went, by the last change.
        case drafts
        /// Sessions and tokens, by the day they expired.
        case sessions
    }

    /// Nobody else writes while a part is deleted, so parts are small.
    private static let part = 1_000
    static let lastRun = "last_retention"
    private static let children = [
        "assessment", "inspection_finding", "lookout_hit", "rule_hit", "lane_override",
    ]

    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    /// How much there is from before a time, in seconds since 1970.
    package func count(_ kind: Kind, before: Int64) async throws -> Int {
        try await storage.read { connection in
            let query =
                switch kind {
                case .declarations: "SELECT COUNT(*) FROM declaration_line WHERE lodged_at < ?"
                case .drafts: "SELECT COUNT(*) FROM exchange_draft WHERE changed_at < ?"
                case .sessions: "SELECT COUNT(*) FROM officer_session WHERE expires_at < ?"
                }
            return Int(try connection.first(query, [Self.bound(kind, before)]) { try $0.integer(0) } ?? 0)
        }
    }

    /// Deletes what is from before a time.
    /// - Returns: how much was deleted
    package func purge(_ kind: Kind, before: Int64, by actor: String) async throws -> Int {
        var all = 0
        while true {
            let count = try await purgePart(kind, before: before, by: actor)
            all += count
            guard count >= Self.part else { return all }
            // Whoever waits to write comes first.
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// Writes down what a rule deleted outside the database.
    package func note(_ rule: String, before: Int64, count: Int, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { try Self.journal(rule, before, count, actor, now, in: $0) }
    }

    /// When retention ran last, in seconds since 1970.
    package func lastRun() async throws -> Int64? {
        try await storage.read { try SQLNodeSettings.value(of: Self.lastRun, in: $0) }.flatMap { Int64($0) }
    }

    /// Notes that it ran; what it did stands in the journal already.
    package func noteRun() async throws {
        let now = storage.now()
        try await storage.write { connection in
            _ = try connection.execute(
                """
                INSERT INTO node_setting (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """,
                [.text(Self.lastRun), .text(String(now))]
            )
        }
    }

    private func purgePart(_ kind: Kind, before: Int64, by actor: String) async throws -> Int {
        let now = storage.now()
        return try await storage.writeAlone { connection in
            try connection.lockJournal()
            let count =
                switch kind {
                case .declarations: try Self.purgeLines(before, in: connection)
                case .drafts:
                    try connection.execute(
                        "DELETE FROM exchange_draft WHERE changed_at < ?",
                        [Self.bound(kind, before)]
                    )
                case .sessions:
                    try connection.execute(
                        "DELETE FROM officer_session WHERE expires_at < ?",
                        [Self.bound(kind, before)]
                    )
                }
            if count > 0 { try Self.journal(kind.rawValue, before, count, actor, now, in: connection) }
            return kind == .declarations ? count : min(count, Self.part - 1)
        }
    }

    private static func bound(_ kind: Kind, _ before: Int64) -> SQLValue {
        .integer(kind == .drafts ? before.multipliedReportingOverflow(by: 1_000).partialValue : before)
    }

    private static func purgeLines(_ before: Int64, in connection: any SQLConnection) throws -> Int {
        let lines = try connection.all(
            "SELECT declaration_no, item_no FROM declaration_line WHERE lodged_at < ? ORDER BY lodged_at LIMIT ?",
            [.integer(before), .integer(Int64(part))]
        ) { ($0.text(0), try $0.integer(1)) }
        guard !lines.isEmpty else { return 0 }
        for table in children + ["declaration_line"] {
            for (number, item) in lines {
                try connection.execute(
                    "DELETE FROM \(table) WHERE declaration_no = ? AND item_no = ?",
                    [.text(number), .integer(item)]
                )
            }
        }
        try noteGone(Set(lines.map(\.0)), in: connection)
        // The columns hold what the rows held.
        try connection.execute(
            "DELETE FROM line_segment_column WHERE segment_id IN (SELECT id FROM line_segment WHERE first_lodged_at < ?)",
            [.integer(before)]
        )
        try connection.execute("DELETE FROM line_segment WHERE first_lodged_at < ?", [.integer(before)])
        try connection.execute("UPDATE line_mirror SET changes = changes + 1 WHERE id = 1")
        return lines.count
    }

    /// Writes down of which declarations no line is left, for those who made something of them.
    private static func noteGone(_ numbers: Set<String>, in connection: any SQLConnection) throws {
        var place =
            try connection.first("SELECT COALESCE(MAX(place), 0) FROM declaration_gone") { try $0.integer(0) } ?? 0
        for number in numbers.sorted() {
            let left = try connection.first(
                "SELECT 1 FROM declaration_line WHERE declaration_no = ? LIMIT 1",
                [.text(number)]
            ) { _ in true }
            guard left == nil else { continue }
            place += 1
            try connection.execute(
                "INSERT INTO declaration_gone (place, declaration_no) VALUES (?, ?)",
                [.integer(place), .text(number)]
            )
        }
    }

    private static func journal(
        _ rule: String,
        _ before: Int64,
        _ count: Int,
        _ actor: String,
        _ now: Int64,
        in connection: any SQLConnection
    ) throws {
        let detail = JournalDetail.object(["before": .integer(before), "count": .integer(Int64(count))])
        try connection.appendJournal(JournalEntry.Draft(storing: actor, "retention.purged", rule, detail, at: now))
    }
}
