//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal
package import SeaWatch

/// Alerts of the sea in the node's database.
package struct SQLSeaAlertStore: SeaAlertStore {
    /// Who keeps what the picture told.
    private static let actor = "sea"

    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    @discardableResult
    package func keep(_ events: [SeaEvent], at time: Int64) async throws -> [SeaAlertID] {
        guard !events.isEmpty else { return [] }
        return try await storage.write { connection in
            var new: [SeaAlertID] = []
            for alert in events.map(\.alert) where alert.canBeKept {
                if var known = try Self.known(alert, in: connection) {
                    let before = known
                    known.take(from: alert)
                    if known != before { try SeaAlertTable.update(known, in: connection) }
                } else {
                    try SeaAlertTable.insert(alert, at: time, in: connection)
                    new.append(alert.id)
                }
            }
            if !new.isEmpty {
                try connection.appendJournal(
                    JournalEntry.Draft(
                        storing: Self.actor,
                        "sea.alerts.kept",
                        "sea",
                        .change(before: nil, after: .list(new.map { .text($0.rawValue) })),
                        at: time
                    )
                )
            }
            return new
        }
    }

    /// The kept alert that an alert is, itself or by its period.
    private static func known(_ alert: SeaAlert, in connection: any SQLConnection) throws -> SeaAlert? {
        let itself = try connection.first(
            SeaAlertTable.selection + " WHERE a.alert_id = ?",
            [.text(alert.id.rawValue)],
            SeaAlertTable.read
        )
        if let itself { return itself.alert }
        // What is the same is SeaWatch's to say; the columns only leave few to ask about.
        return try connection.all(
            SeaAlertTable.selection + """
                 WHERE a.parties = ? AND a.behaviour = ? AND a.covers_until >= ? AND a.start_at <= ?
                    AND a.state IN ('new', 'taken')
                ORDER BY a.start_at, a.alert_id
                """,
            [
                .text(alert.parties), .text(alert.behaviour.rawValue), .integer(alert.start),
                .integer(alert.coversUntil),
            ],
            SeaAlertTable.read
        ).map(\.alert).first { $0.isSame(as: alert) }
    }

    package func find(_ id: SeaAlertID) async throws -> SeaAlertFile? {
        try await storage.read { try Self.find(id, in: $0) }
    }

    private static func find(_ id: SeaAlertID, in connection: any SQLConnection) throws -> SeaAlertFile? {
        try connection.first(
            SeaAlertTable.selection + " WHERE a.alert_id = ?",
            [.text(id.rawValue)],
            SeaAlertTable.read
        )
    }

    package func open() async throws -> [SeaAlert] {
        try await storage.read { connection in
            try connection.all(
                SeaAlertTable.selection + " WHERE a.end_at IS NULL ORDER BY a.start_at, a.alert_id",
                [],
                SeaAlertTable.read
            ).map(\.alert).filter(\.behaviour.lasts)
        }
    }

    package func drafted() async throws -> [SeaAlertFile] {
        try await storage.read { connection in
            try connection.all(
                SeaAlertTable.selection + " WHERE a.message_id IS NOT NULL AND a.message_sent = 0 ORDER BY a.alert_id",
                [],
                SeaAlertTable.read
            )
        }
    }

    package func vesselsWithOpenAlerts() async throws -> Set<UInt32> {
        try await storage.read { connection in
            Set(
                try connection.all(
                    """
                    SELECT DISTINCT v.mmsi FROM sea_alert AS a JOIN sea_alert_vessel AS v ON v.alert_id = a.alert_id
                    WHERE a.state IN ('new', 'taken')
                    """
                ) { UInt32(clamping: try $0.integer(0)) }
            )
        }
    }

    package func changed(since time: Int64) async throws -> [SeaAlertFile] {
        try await storage.read { connection in
            try connection.all(
                SeaAlertTable.selection + " WHERE a.kept_at >= ? OR a.changed_at >= ? ORDER BY a.alert_id",
                [.integer(time), .integer(time)],
                SeaAlertTable.read
            )
        }
    }

    package func list(_ filter: SeaAlertFilter) async throws -> [SeaAlertFile] {
        let query = SeaAlertQuery(filter)
        return try await storage.read { connection in
            try connection.all(
                SeaAlertTable.selection + query.condition + " ORDER BY a.raised_at DESC, a.alert_id LIMIT ? OFFSET ?",
                query.values + [.integer(Int64(filter.limit)), .integer(Int64(filter.offset))],
                SeaAlertTable.read
            )
        }
    }

    package func count(_ filter: SeaAlertFilter) async throws -> [SeaAlertFile.State: Int] {
        let query = SeaAlertQuery(filter)
        return try await storage.read { connection in
            var counts: [SeaAlertFile.State: Int] = [:]
            try connection.query(
                "SELECT a.state, COUNT(*) FROM sea_alert AS a" + query.condition + " GROUP BY a.state",
                query.values
            ) { row in
                guard let state = SeaAlertFile.State(rawValue: row.text(0)) else {
                    throw PersistenceError.unreadable("the state of a sea alert")
                }
                counts[state] = Int(try row.integer(1))
            }
            return counts
        }
    }

    package func update(
        _ id: SeaAlertID,
        seen revision: Int?,
        by login: String,
        _ change: @escaping @Sendable (inout SeaAlertFile) throws -> Void
    ) async throws -> SeaAlertFile {
        let now = storage.now()
        return try await storage.write { connection in
            guard let before = try Self.find(id, in: connection) else { throw SeaAlertError.unknown(id) }
            if let revision, revision != before.revision { throw SeaAlertError.changedMeanwhile(id) }
            var after = before
            try change(&after)
            guard after != before else { return before }
            try SeaAlertTable.update(after, in: connection)
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: login,
                    "sea.alert." + after.state.rawValue,
                    id.rawValue,
                    .change(before: Self.detail(before), after: Self.detail(after)),
                    at: now
                )
            )
            return after
        }
    }

    private static func detail(_ file: SeaAlertFile) -> JournalDetail {
        .object([
            "state": .text(file.state.rawValue), "note": .text(file.note), "case": .optional(file.caseNumber),
            "message": .optional(file.message), "sent": .bool(file.isSent),
        ])
    }
}
