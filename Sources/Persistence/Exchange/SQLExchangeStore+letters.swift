//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import Exchange
import Journal

extension SQLExchangeStore: ExchangeStore {
    package func letter(_ id: String) async throws -> StoredLetter? {
        try await storage.read { connection in
            try connection.first(LetterTable.selection + " WHERE id = ?", [.text(id)], LetterTable.letter)
        }
    }

    package func letters(_ filter: LetterFilter) async throws -> [StoredLetter] {
        var conditions = ["type <> 'acknowledgement'"]
        var values: [SQLValue] = []
        func require(_ condition: String, _ value: SQLValue...) {
            conditions.append(condition)
            values += value
        }
        func requireOne(of column: String, _ texts: [String]) {
            conditions.append("\(column) IN (\(texts.map { _ in "?" }.joined(separator: ", ")))")
            values += texts.sorted().map { .text($0) }
        }
        if let offices = filter.offices {
            if offices.isEmpty { return [] }
            requireOne(of: "own_office", Array(offices))
        }
        if let partner = filter.partner { require("partner = ?", .text(partner)) }
        if let direction = filter.direction { require("direction = ?", .text(direction.rawValue)) }
        if let types = filter.types, !types.isEmpty { requireOne(of: "type", types.map(\.rawValue)) }
        if let thread = filter.thread { require("thread = ?", .text(thread)) }
        if let isUnread = filter.isUnread { require(isUnread ? "read_at IS NULL" : "read_at IS NOT NULL") }
        if let isApplied = filter.isApplied { require("applied_at IS \(isApplied ? "NOT " : "")NULL") }
        if filter.isDue { require("due_at IS NOT NULL AND standing IN ('open', 'partly_answered')") }
        if let before = filter.before { require("sent_at < ?", .integer(before.milliseconds)) }
        let isOldestFirst = filter.thread != nil || filter.isApplied == false
        let order = filter.isDue ? "due_at, id" : isOldestFirst ? "sent_at, id" : "sent_at DESC, id DESC"
        let query =
            LetterTable.selection + " WHERE " + conditions.joined(separator: " AND ") + " ORDER BY \(order) LIMIT ?"
        let arguments = values + [.integer(Int64(min(max(filter.limit, 1), 1_000)))]
        return try await storage.read { try $0.all(query, arguments, LetterTable.letter) }
    }

    package func envelope(_ id: String) async throws -> Envelope? {
        try await storage.read { connection in
            try connection.first(
                EnvelopeTable.selection
                    + " WHERE e.message_id = ? AND e.state <> 'repeated' AND b.ciphertext IS NOT NULL ORDER BY e.kept_at",
                [.text(id)],
                EnvelopeTable.envelope
            )
        }
    }

    package func signedHeader(of id: String) async throws -> String? {
        try await storage.read { connection in
            try connection.first(
                EnvelopeTable.selection + " WHERE e.message_id = ? AND e.state <> 'repeated' ORDER BY e.kept_at",
                [.text(id)]
            ) { $0.text(0) }
        }
    }

    package func markRead(_ id: String, by actor: String, at time: Timestamp) async throws -> Bool {
        let now = storage.now()
        return try await storage.write { connection in
            let changed = try connection.execute(
                """
                UPDATE exchange_letter SET read_at = ?, read_by = ?
                WHERE id = ? AND direction = 'received' AND read_at IS NULL
                """,
                [.integer(time.milliseconds), .text(actor), .text(id)]
            )
            guard changed == 1 else { return false }
            try Self.journal("exchange.read", id, .object([:]), by: actor, at: now, in: connection)
            return true
        }
    }

    package func markSeen(_ ids: [String], by actor: String, at time: Timestamp) async throws {
        let now = storage.now()
        let day = time.seconds / 86_400
        // Most pages are opened again: no transaction for what is known.
        let known = try await storage.read { connection in
            try ids.filter { id in
                try connection.first(
                    "SELECT 1 FROM exchange_seen WHERE message_id = ? AND officer = ? AND day = ?",
                    [.text(id), .text(actor), .integer(day)]
                ) { _ in true } ?? false
            }
        }
        let fresh = Set(ids).subtracting(known).sorted()
        if fresh.isEmpty { return }
        try await storage.write { connection in
            for id in fresh {
                let added = try connection.execute(
                    """
                    INSERT INTO exchange_seen (message_id, officer, day) VALUES (?, ?, ?)
                    ON CONFLICT (message_id, officer, day) DO NOTHING
                    """,
                    [.text(id), .text(actor), .integer(day)]
                )
                if added == 1 {
                    try Self.journal("exchange.seen", id, .object([:]), by: actor, at: now, in: connection)
                }
            }
        }
    }

    package func grants(for message: String) async throws -> [HandlingGrant] {
        try await storage.read { connection in
            try connection.all(
                "SELECT acts, until_day FROM exchange_grant WHERE message_id = ?",
                [.text(message)]
            ) { row in
                HandlingGrant(
                    acts: Set(row.text(0).split(separator: " ").compactMap { HandlingAct(rawValue: String($0)) }),
                    until: try row.optionalInteger(1).flatMap(CalendarDate.init(daysSince1970:))
                )
            }
        }
    }

    package func exchanged(
        with partner: String,
        from start: Timestamp,
        until end: Timestamp
    ) async throws -> [ExchangeStatement.Line] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT e.sequence, e.message_id, e.from_office, e.to_office, e.sent_at, e.hash,
                    CASE WHEN e.state IN ('unreadable', 'repeated') OR l.standing = 'unreadable' THEN NULL ELSE l.type END
                FROM exchange_envelope e
                JOIN exchange_partner p ON p.node = e.partner
                LEFT JOIN exchange_letter l ON l.id = e.message_id
                WHERE e.partner = ? AND e.sent_at >= ? AND e.sent_at < ?
                    AND (e.direction = 'received' OR e.sequence <= p.confirmed_sequence)
                ORDER BY e.direction, e.sequence
                """,
                [.text(partner), .integer(start.milliseconds), .integer(end.milliseconds)]
            ) { row in
                guard let hash = Digest32(text: row.text(5)) else { throw PersistenceError.unreadable("a hash") }
                return ExchangeStatement.Line(
                    node: EnvelopeHeader.node(of: row.text(2)),
                    sequence: try row.integer(0),
                    id: row.text(1),
                    from: row.text(2),
                    to: row.text(3),
                    sent: Timestamp(milliseconds: try row.integer(4)),
                    hash: hash,
                    type: row.optionalText(6).map(MessageType.init(rawValue:))
                )
            }
        }
    }
}
