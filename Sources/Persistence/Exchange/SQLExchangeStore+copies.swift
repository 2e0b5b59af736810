//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
import Journal

extension SQLExchangeStore {
    package func note(_ copy: LetterCopy, of message: String) async throws {
        try await storage.write { try Self.note(copy, of: message, in: $0) }
    }

    /// The same within a transaction that makes the copy.
    static func note(_ copy: LetterCopy, of message: String, in connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO exchange_copy (id, message_id, act, place, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .text(MessageID.make(at: copy.at)), .text(message), .text(copy.place.rawValue),
                .text(copy.target), .text(copy.by), .integer(copy.at.milliseconds),
            ]
        )
        let action =
            switch copy.place {
            case .printed: "exchange.printed"
            case .file: "exchange.exported"
            case .forwarded: "exchange.forwarded"
            case .disclosed: "exchange.disclosed"
            case .watchlist: "exchange.listed"
            }
        let detail = JournalDetail.object(["to": .text(copy.target)])
        try Self.journal(action, message, detail, by: copy.by, at: copy.at.seconds, in: connection)
    }

    package func copies(of message: String) async throws -> [LetterCopy] {
        try await storage.read { connection in
            try connection.all(
                "SELECT act, place, made_by, made_at FROM exchange_copy WHERE message_id = ? ORDER BY made_at, id",
                [.text(message)]
            ) { row in
                guard let place = LetterCopy.Place(rawValue: row.text(0)) else {
                    throw PersistenceError.unreadable("a copy of \(message)")
                }
                return LetterCopy(
                    place,
                    target: row.text(1),
                    by: row.text(2),
                    at: Timestamp(milliseconds: try row.integer(3))
                )
            }
        }
    }

    package func markApplied(_ ids: [String], at time: Timestamp) async throws {
        try await storage.write { connection in
            for id in ids {
                try connection.execute(
                    "UPDATE exchange_letter SET applied_at = ? WHERE id = ? AND direction = 'received'",
                    [.integer(time.milliseconds), .text(id)]
                )
            }
        }
    }

    package func purge(before day: Int64, at time: Timestamp) async throws -> Int {
        try await storage.write { connection in
            // What the partner has not confirmed yet must still be carried.
            let over = try connection.all(
                """
                SELECT l.id, l.partner, l.direction, l.sequence FROM exchange_letter l
                JOIN exchange_partner p ON p.node = l.partner
                WHERE l.use_by IS NOT NULL AND l.standing <> 'purged' AND l.use_by < ?
                    AND (l.direction = 'received' OR l.sequence <= p.confirmed_sequence)
                ORDER BY l.use_by LIMIT 1000
                """,
                [.integer(day)]
            ) { (id: $0.text(0), key: [SQLValue.text($0.text(1)), .text($0.text(2)), .integer(try $0.integer(3))]) }
            for letter in over {
                try connection.execute("DELETE FROM exchange_content WHERE id = ?", [.text(letter.id)])
                try connection.execute(
                    """
                    UPDATE exchange_envelope_bytes SET encapsulated = NULL, ciphertext = NULL
                    WHERE partner = ? AND direction = ? AND sequence = ?
                    """,
                    letter.key
                )
                try connection.execute(
                    "UPDATE exchange_letter SET standing = 'purged' WHERE id = ?",
                    [.text(letter.id)]
                )
                try Self.retire(attachmentsOf: letter.id, in: connection)
                try Self.journal(
                    "exchange.purged",
                    letter.id,
                    .object([:]),
                    by: Self.machine,
                    at: time.seconds,
                    in: connection
                )
            }
            return over.count
        }
    }
}
