//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Journal
import Statistics

extension SQLStatisticsStore {
    /// Each piece is one transaction that also moves the position, so a crash between two loses nothing and books
    /// nothing twice.
    @discardableResult
    package func project() async throws -> Int {
        var read = 0
        while true {
            // A look first: most reports find nothing new, and then nobody waits for the journal.
            let isNew = try await storage.read { try Self.booked($0) < $0.journalHead().sequence }
            guard isNew else { return read }
            read += try await storage.writeAlone { connection in
                try connection.lockJournal()
                return try Self.projectPiece(connection)
            }
        }
    }

    package func rebuild() async throws {
        try await storage.writeAlone { connection in
            try connection.lockJournal()
            for table in ["booking", "line", "word", "fault", "state"] {
                try connection.execute("DELETE FROM statistics_\(table)")
            }
        }
        try await project()
    }

    private static func projectPiece(_ connection: any SQLConnection) throws -> Int {
        let from = try booked(connection, rowLock: connection.dialect.rowLock)
        let to = min(from + piece, try connection.journalHead().sequence)
        guard to > from else { return 0 }
        var bookings: [Booking] = []
        var faults: [(Int64, String)] = []
        var read = 0
        try connection.query(
            "SELECT sequence, detail FROM journal_entry WHERE sequence > ? AND sequence <= ? AND action = ? ORDER BY sequence",
            [.integer(from), .integer(to), .text(LedgerRecord.action)]
        ) { row in
            let sequence = try row.integer(0)
            read += 1
            do {
                let entry = try LedgerChange(detail: row.text(1))
                let new = Bookings.of(before: entry.before, after: entry.after, sequence: sequence)
                if new.contains(where: { $0.record.lines.count > BookingTable.mostLines }) {
                    faults.append((sequence, "too many lines"))
                } else {
                    bookings += new
                }
            } catch {
                // One entry that nobody can read must not stop all figures; reports say that there is one.
                faults.append((sequence, "\(error)"))
            }
        }
        try save(bookings, connection)
        for (sequence, reason) in faults {
            try connection.execute(
                "INSERT INTO statistics_fault (sequence, reason) VALUES (?, ?)",
                [.integer(sequence), .text(String(reason.prefix(500)))]
            )
        }
        try connection.execute(
            """
            INSERT INTO statistics_state (id, sequence) VALUES (1, ?)
            ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence
            """,
            [.integer(to)]
        )
        return read
    }

    private static func save(_ bookings: [Booking], _ connection: any SQLConnection) throws {
        guard !bookings.isEmpty else { return }
        var words = try StoredWords(connection)
        let bulk = try connection.bulkInsert(into: BookingTable.bookings)
        for booking in bookings {
            try bulk.append { try BookingTable.write(booking, to: $0, &words) }
        }
        _ = try bulk.finish {}
        let lines = try connection.bulkInsert(into: BookingTable.lines)
        for booking in bookings {
            for (place, line) in booking.record.lines.enumerated() {
                try lines.append { try BookingTable.write(line, place, of: booking, to: $0, &words) }
            }
        }
        _ = try lines.finish {}
        try words.save(connection)
    }
}
