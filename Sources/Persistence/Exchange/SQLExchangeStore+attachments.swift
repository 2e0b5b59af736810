//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
import Journal

extension SQLExchangeStore {
    package func attachments(of message: String) async throws -> [StoredAttachment] {
        try await storage.read { connection in
            try connection.all(
                "SELECT id, state FROM exchange_attachment WHERE message_id = ? ORDER BY id",
                [.text(message)]
            ) { row in
                guard let state = StoredAttachment.State(rawValue: row.text(1)) else {
                    throw PersistenceError.unreadable("the file \(row.text(0))")
                }
                return StoredAttachment(id: row.text(0), state: state)
            }
        }
    }

    package func isAttachment(_ id: String, sentTo partner: String) async throws -> Bool {
        try await storage.read { connection in
            try connection.first(
                """
                SELECT 1 FROM exchange_attachment a JOIN exchange_letter l ON l.id = a.message_id
                WHERE a.id = ? AND a.partner = ? AND a.state = 'sent' AND l.standing <> 'revoked'
                """,
                [.text(id), .text(partner)]
            ) { _ in true } ?? false
        }
    }

    package func sentAttachments(to partner: String, in sequences: ClosedRange<Int64>) async throws -> [String] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT a.id FROM exchange_attachment a JOIN exchange_letter l ON l.id = a.message_id
                WHERE l.partner = ? AND l.direction = 'sent' AND l.sequence BETWEEN ? AND ? AND a.state = 'sent'
                    AND l.standing <> 'revoked'
                ORDER BY l.sequence, a.id
                """,
                [.text(partner), .integer(sequences.lowerBound), .integer(sequences.upperBound)]
            ) { $0.text(0) }
        }
    }

    package func wantedAttachments(
        from partner: String,
        for offices: Set<String>,
        limit: Int
    ) async throws -> [(id: String, message: String)] {
        if offices.isEmpty { return [] }
        let wanted = offices.map { _ in "?" }.joined(separator: ", ")
        return try await storage.read { connection in
            try connection.all(
                """
                SELECT a.id, a.message_id FROM exchange_attachment a JOIN exchange_letter l ON l.id = a.message_id
                WHERE a.partner = ? AND a.state = 'wanted' AND l.own_office IN (\(wanted)) ORDER BY a.id LIMIT ?
                """,
                [.text(partner)] + offices.sorted().map { .text($0) } + [.integer(Int64(limit))]
            ) { (id: $0.text(0), message: $0.text(1)) }
        }
    }

    package func settle(attachment id: String, isWhole: Bool) async throws -> Bool {
        try await storage.write { connection in
            let settled = try connection.execute(
                "UPDATE exchange_attachment SET state = ? WHERE id = ? AND state = 'wanted'",
                [.text(isWhole ? "here" : "changed"), .text(id)]
            )
            return settled == 1
        }
    }

    package func overdueAttachments(limit: Int) async throws -> [String] {
        try await storage.read { connection in
            try connection.all(
                "SELECT id FROM exchange_attachment WHERE state = 'over' ORDER BY id LIMIT ?",
                [.integer(Int64(limit))]
            ) { $0.text(0) }
        }
    }

    package func markDeleted(attachment id: String, at time: Timestamp) async throws {
        try await storage.write { connection in
            let message = try connection.first(
                "SELECT message_id FROM exchange_attachment WHERE id = ? AND state = 'over'",
                [.text(id)]
            ) { $0.text(0) }
            guard let message else { return }
            try connection.execute("UPDATE exchange_attachment SET state = 'deleted' WHERE id = ?", [.text(id)])
            let detail = JournalDetail.object(["file": .text(id)])
            try Self.journal(
                "exchange.file.deleted",
                message,
                detail,
                by: Self.machine,
                at: time.seconds,
                in: connection
            )
        }
    }

    package func knownAttachments(among ids: [String]) async throws -> Set<String> {
        try await storage.read { connection in
            var known: Set<String> = []
            for id in ids {
                let isKnown = try connection.first(
                    "SELECT 1 FROM exchange_attachment WHERE id = ? AND state <> 'deleted'",
                    [.text(id)]
                ) { _ in true }
                if isKnown != nil { known.insert(id) }
            }
            for files in try connection.all("SELECT files FROM exchange_draft WHERE files <> ''", [], { $0.text(0) }) {
                known.formUnion(files.split(separator: " ").map(String.init))
            }
            return known.intersection(ids)
        }
    }

    /// Files of a message that is over are deleted next; the own ones of a message that was taken back stay until its
    /// last day, and are not handed out any more.
    static func retire(attachmentsOf message: String, in connection: any SQLConnection) throws {
        try connection.execute(
            """
            UPDATE exchange_attachment SET state = 'over'
            WHERE message_id = ? AND state <> 'deleted' AND EXISTS (
                SELECT 1 FROM exchange_letter l WHERE l.id = exchange_attachment.message_id
                    AND (l.standing = 'purged' OR l.standing = 'revoked' AND l.direction = 'received'))
            """,
            [.text(message)]
        )
    }
}
