//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange

extension SQLTAXIIStore {
    /// A message about which something may have to be decided.
    package struct ExportCandidate: Hashable, Sendable {
        package let id: String
        /// When it came into the node.
        package let kept: Timestamp
    }

    /// Messages about which nothing was decided yet, or on other grounds than there are now, the oldest first.
    ///
    /// - Parameters:
    ///   - settings: see ``ExportStep``
    ///   - today: days since 1970
    ///   - keptSince: only those that came into the node since then; all where nil, which reads every message's row
    ///   - last: only those after this one
    package func exportCandidates(
        settings: String,
        today: Int64,
        keptSince: Timestamp? = nil,
        after last: ExportCandidate? = nil,
        limit: Int
    ) async throws -> [ExportCandidate] {
        var conditions = [
            "l.type <> 'acknowledgement' AND l.type <> 'minute_draft'",
            """
            (e.message_id IS NULL OR e.settings <> ? OR e.standing <> l.standing OR e.spoken_standing <> s.standing
                OR e.changes_on <= ? OR e.grants <> (SELECT COUNT(*) FROM exchange_grant g WHERE g.message_id = s.id))
            """,
        ]
        var values: [SQLValue] = [.text(settings), .integer(today)]
        if let keptSince {
            conditions.append("l.kept_at >= ?")
            values.append(.integer(keptSince.milliseconds))
        }
        if let last {
            // The first condition is what an index is entered by.
            conditions.append("l.kept_at >= ? AND (l.kept_at > ? OR l.id > ?)")
            values += [.integer(last.kept.milliseconds), .integer(last.kept.milliseconds), .text(last.id)]
        }
        let query =
            """
            SELECT l.id, l.kept_at FROM exchange_letter l
            LEFT JOIN taxii_export e ON e.message_id = l.id
            LEFT JOIN exchange_letter s ON s.id = e.spoken_id
            WHERE \(conditions.joined(separator: " AND "))
            ORDER BY l.kept_at, l.id LIMIT ?
            """
        let arguments = values + [.integer(Int64(limit))]
        return try await storage.read { connection in
            try connection.all(query, arguments) { row in
                ExportCandidate(id: row.text(0), kept: Timestamp(milliseconds: try row.integer(1)))
            }
        }
    }

    /// Messages whose handling is that of another.
    package func exports(speakingOf message: String) async throws -> [String] {
        try await storage.read { connection in
            try connection.all(
                "SELECT message_id FROM taxii_export WHERE spoken_id = ? AND spoken_id <> message_id ORDER BY message_id",
                [.text(message)]
            ) { $0.text(0) }
        }
    }

    /// Whether anything of any message is shown.
    package func showsExports() async throws -> Bool {
        try await storage.read { connection in
            try connection.first("SELECT 1 FROM taxii_unit WHERE state = 'shown' LIMIT 1") { _ in true } ?? false
        }
    }

    /// The unit of a message about which something was decided before.
    package func exportUnitID(of message: String) async throws -> String? {
        try await storage.read { connection in
            try connection.first(
                "SELECT unit FROM taxii_export WHERE message_id = ?",
                [.text(message)]
            ) { $0.text(0) }
        }
    }

    package func exportUnit(_ id: String) async throws -> ExportUnit? {
        try await storage.read { try Self.unit(id, in: $0) }
    }

    static func unit(_ id: String, in connection: any SQLConnection) throws -> ExportUnit? {
        let objects = try connection.all(
            "SELECT object_id FROM taxii_unit_object WHERE unit = ?",
            [.text(id)]
        ) { $0.text(0) }
        return try connection.first(
            """
            SELECT message_id, sent_at, generation, created_at, modified_at, digest, subject, state FROM taxii_unit
            WHERE unit = ?
            """,
            [.text(id)]
        ) { row in
            guard let state = ExportUnit.State(rawValue: row.text(7)) else {
                throw PersistenceError.unreadable("what is shown of \(id)")
            }
            return ExportUnit(
                id: id,
                message: row.text(0),
                sent: Timestamp(milliseconds: try row.integer(1)),
                generation: try row.integer(2),
                created: Timestamp(milliseconds: try row.integer(3)),
                modified: Timestamp(milliseconds: try row.integer(4)),
                digest: row.text(5),
                subject: row.text(6),
                state: state,
                objects: Set(objects)
            )
        }
    }
}
