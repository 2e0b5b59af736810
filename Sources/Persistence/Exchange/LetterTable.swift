//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Exchange

/// Messages as rows.
enum LetterTable {
    static let selection = """
        SELECT id, partner, direction, sequence, from_office, to_office, sent_at, kept_at, opened_at, read_at, type,
            thread, in_reply_to, replaces, reference, due_at, use_by, urgency, standing,
            (SELECT kept FROM exchange_content k WHERE k.id = exchange_letter.id),
            (SELECT MIN(confirmed_at) FROM exchange_confirmation c
             WHERE c.partner = exchange_letter.partner AND c.sequence >= exchange_letter.sequence),
            applied_at
        FROM exchange_letter
        """

    static func letter(_ row: any SQLRow) throws -> StoredLetter {
        guard let direction = StoredLetter.Direction(rawValue: row.text(2)),
            let standing = StoredLetter.Standing(rawValue: row.text(18))
        else { throw PersistenceError.unreadable("the message \(row.text(0))") }
        func time(_ column: Int) throws -> Timestamp? {
            try row.optionalInteger(column).map(Timestamp.init(milliseconds:))
        }
        return StoredLetter(
            id: row.text(0),
            partner: row.text(1),
            direction: direction,
            sequence: try row.integer(3),
            from: row.text(4),
            to: row.text(5),
            sent: Timestamp(milliseconds: try row.integer(6)),
            delivered: direction == .received ? try time(7) : try time(20),
            opened: try time(8),
            applied: try time(21),
            read: try time(9),
            facts: LetterFacts(
                type: MessageType(rawValue: row.text(10)),
                thread: row.text(11),
                inReplyTo: row.optionalText(12),
                replaces: row.optionalText(13),
                reference: row.optionalText(14),
                due: try time(15),
                useBy: try row.optionalInteger(16),
                urgency: row.optionalText(17).flatMap(Message.Urgency.init(rawValue:))
            ),
            standing: standing,
            kept: row.isNull(19) ? nil : Array(row.blob(19))
        )
    }

    /// - Returns: false where a message of this id was there before.
    static func insert(
        _ header: EnvelopeHeader,
        _ facts: LetterFacts,
        _ kept: [UInt8],
        _ direction: StoredLetter.Direction,
        partner: String,
        at time: Int64,
        in connection: any SQLConnection
    ) throws -> Bool {
        let added = try connection.execute(
            """
            INSERT INTO exchange_letter
                (id, partner, direction, sequence, from_office, to_office, own_office, sent_at, kept_at, opened_at, type,
                thread, in_reply_to, replaces, reference, due_at, use_by, urgency, standing)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING
            """,
            [
                .text(header.id), .text(partner), .text(direction.rawValue), .integer(header.sequence),
                .text(header.from), .text(header.to), .text(direction == .sent ? header.from : header.to),
                .integer(header.sent.milliseconds), .integer(time), direction == .received ? .integer(time) : .null,
                .text(facts.type.rawValue), .text(facts.thread), .optional(facts.inReplyTo), .optional(facts.replaces),
                .optional(facts.reference), .optional(facts.due?.milliseconds), .optional(facts.useBy),
                .optional(facts.urgency?.rawValue), .text(StoredLetter.Standing.open.rawValue),
            ]
        )
        guard added == 1 else { return false }
        for id in facts.attachments {
            try connection.execute(
                """
                INSERT INTO exchange_attachment (id, message_id, partner, state) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING
                """,
                [.text(id), .text(header.id), .text(partner), .text(direction == .sent ? "sent" : "wanted")]
            )
        }
        // Acknowledgements have done their work, and stand in the envelope for who wants to prove them.
        guard facts.type != .acknowledgement else { return true }
        try connection.execute(
            "INSERT INTO exchange_content (id, kept) VALUES (?, ?)",
            [.text(header.id), .blob(kept)]
        )
        return true
    }
}
