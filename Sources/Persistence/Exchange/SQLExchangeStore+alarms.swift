//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
import Journal

extension SQLExchangeStore {
    package func raise(_ alarm: LinkAlarm, about partner: String, at time: Timestamp) async throws {
        try await storage.write { try Self.raise(alarm, partner, at: time, in: $0) }
    }

    /// Of one kind no more alarms of a partner wait for a person: a flood of them would tell nothing more, and each costs
    /// a look at those that are open.
    static let mostOpen = 500

    /// The same alarm again, while the first is not settled, is not told twice.
    static func raise(
        _ alarm: LinkAlarm,
        _ partner: String,
        at time: Timestamp,
        in connection: any SQLConnection
    ) throws {
        let isKnown = try connection.first(
            """
            SELECT 1 FROM exchange_alarm WHERE partner = ? AND kind = ? AND detail = ? AND settled_by IS NULL
            """,
            [.text(partner), .text(alarm.kind.rawValue), .text(alarm.detail)]
        ) { _ in true }
        if isKnown == true { return }
        let open = try connection.first(
            "SELECT COUNT(*) FROM exchange_alarm WHERE partner = ? AND kind = ? AND settled_by IS NULL",
            [.text(partner), .text(alarm.kind.rawValue)]
        ) { try $0.integer(0) }
        guard alarm.kind.stopsTheLink || open ?? 0 < Self.mostOpen else { return }
        let id = MessageID.make(at: time)
        try connection.execute(
            "INSERT INTO exchange_alarm (id, partner, kind, detail, raised_at) VALUES (?, ?, ?, ?, ?)",
            [
                .text(id), .text(partner), .text(alarm.kind.rawValue), .text(alarm.detail),
                .integer(time.milliseconds),
            ]
        )
        if alarm.kind.stopsTheLink {
            try connection.execute(
                "UPDATE exchange_partner SET state = 'halted' WHERE node = ? AND state = 'active'",
                [.text(partner)]
            )
        }
        let detail = JournalDetail.object(["kind": .text(alarm.kind.rawValue), "detail": .text(alarm.detail)])
        try journal("exchange.alarm", partner, detail, by: machine, at: time.seconds, in: connection)
    }

    package func alarms(of partner: String?, limit: Int) async throws -> [StoredAlarm] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT id, partner, kind, detail, raised_at, settled_by, note FROM exchange_alarm
                """ + (partner == nil ? "" : " WHERE partner = ?")
                    + " ORDER BY settled_by IS NOT NULL, raised_at DESC, id LIMIT ?",
                (partner.map { [.text($0)] } ?? []) + [.integer(Int64(limit))]
            ) { row in
                guard let kind = LinkAlarm.Kind(rawValue: row.text(2)) else {
                    throw PersistenceError.unreadable("the alarm \(row.text(0))")
                }
                return StoredAlarm(
                    id: row.text(0),
                    partner: row.text(1),
                    alarm: LinkAlarm(kind, row.text(3)),
                    at: Timestamp(milliseconds: try row.integer(4)),
                    settledBy: row.optionalText(5),
                    note: row.optionalText(6)
                )
            }
        }
    }

    package func settle(alarm id: String, by actor: String, note: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let partner = try connection.first(
                "SELECT partner FROM exchange_alarm WHERE id = ? AND settled_by IS NULL" + connection.dialect.rowLock,
                [.text(id)]
            ) { $0.text(0) }
            guard let partner else { throw ExchangeStoreError.unknownMessage(id) }
            try connection.execute(
                "UPDATE exchange_alarm SET settled_by = ?, settled_at = ?, note = ? WHERE id = ?",
                [.text(actor), .integer(now * 1_000), .text(note), .text(id)]
            )
            let stopping = LinkAlarm.Kind.allCases.filter(\.stopsTheLink).map { "'\($0.rawValue)'" }
            try connection.execute(
                """
                UPDATE exchange_partner SET state = 'active' WHERE node = ? AND state = 'halted' AND NOT EXISTS
                    (SELECT 1 FROM exchange_alarm WHERE partner = ? AND settled_by IS NULL
                     AND kind IN (\(stopping.joined(separator: ", "))))
                """,
                [.text(partner), .text(partner)]
            )
            try Self.journal(
                "exchange.alarm.settled",
                partner,
                .object(["alarm": .text(id), "note": .text(note)]),
                by: actor,
                at: now,
                in: connection
            )
        }
    }
}
