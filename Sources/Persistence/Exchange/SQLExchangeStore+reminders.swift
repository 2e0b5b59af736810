//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
import Journal

extension SQLExchangeStore {
    package func waiting(dueUntil time: Timestamp) async throws -> [WaitingLetter] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT id, direction, own_office, from_office, to_office, due_at FROM exchange_letter
                WHERE due_at IS NOT NULL AND due_at <= ? AND standing IN ('open', 'partly_answered')
                    AND type IN ('request', 'rule')
                ORDER BY due_at, id LIMIT 20000
                """,
                [.integer(time.milliseconds)]
            ) { row in
                guard let direction = StoredLetter.Direction(rawValue: row.text(1)) else {
                    throw PersistenceError.unreadable("the message \(row.text(0))")
                }
                return WaitingLetter(
                    message: row.text(0),
                    direction: direction,
                    office: row.text(2),
                    otherOffice: row.text(direction == .sent ? 4 : 3),
                    due: Timestamp(milliseconds: try row.integer(5))
                )
            }
        }
    }

    package func note(_ reminders: [DueReminder]) async throws -> [DueReminder] {
        if reminders.isEmpty { return [] }
        // Most were noted before: no transaction for those.
        let known = try await storage.read { connection in
            try reminders.map { reminder in
                try connection.first(
                    "SELECT 1 FROM exchange_reminder WHERE message_id = ? AND stage = ?",
                    [.text(reminder.message), .text(reminder.stage.rawValue)]
                ) { _ in true } ?? false
            }
        }
        let fresh = zip(reminders, known).filter { !$1 }.map(\.0)
        if fresh.isEmpty { return [] }
        let now = storage.now()
        return try await storage.write { connection in
            var noted: [DueReminder] = []
            for reminder in fresh {
                let added = try connection.execute(
                    """
                    INSERT INTO exchange_reminder (message_id, stage, reminded_at) VALUES (?, ?, ?)
                    ON CONFLICT (message_id, stage) DO NOTHING
                    """,
                    [
                        .text(reminder.message), .text(reminder.stage.rawValue),
                        .integer(reminder.at.milliseconds),
                    ]
                )
                guard added == 1 else { continue }
                noted.append(reminder)
                let detail = JournalDetail.object(["stage": .text(reminder.stage.rawValue)])
                try Self.journal(
                    "exchange.reminded",
                    reminder.message,
                    detail,
                    by: Self.machine,
                    at: now,
                    in: connection
                )
            }
            return noted
        }
    }

    package func reminders(of message: String) async throws -> [DueReminder] {
        try await storage.read { connection in
            try connection.all(
                "SELECT stage, reminded_at FROM exchange_reminder WHERE message_id = ? ORDER BY reminded_at, stage",
                [.text(message)]
            ) { row in
                guard let stage = DueStage(rawValue: row.text(0)) else {
                    throw PersistenceError.unreadable("a reminder of \(message)")
                }
                return DueReminder(message: message, stage: stage, at: Timestamp(milliseconds: try row.integer(1)))
            }
        }
    }
}
