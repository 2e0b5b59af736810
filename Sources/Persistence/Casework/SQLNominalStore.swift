//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
package import Customs
import Foundation
import Journal

/// Names in the node's database, closed before they come here.
package struct SQLNominalStore: NominalStore {
    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func save(_ sealed: [UInt8], entity: String, of number: CaseNumber, by login: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            try connection.execute(
                """
                INSERT INTO case_nominal (entity, number, sealed) VALUES (?, ?, ?)
                ON CONFLICT (entity) DO UPDATE SET sealed = excluded.sealed
                """,
                [.text(entity), .text(number.text), .blob(sealed)]
            )
            try Self.journal("nominal.saved", number, [entity], nil, by: login, at: now, in: connection)
        }
    }

    package func sealed(_ entity: String) async throws -> [UInt8]? {
        try await storage.read { connection in
            try connection.first("SELECT sealed FROM case_nominal WHERE entity = ?", [.text(entity)]) {
                Array($0.blob(0))
            }
        }
    }

    package func sealed(of number: CaseNumber) async throws -> [String: [UInt8]] {
        try await storage.read { connection in
            let all = try connection.all(
                "SELECT entity, sealed FROM case_nominal WHERE number = ? ORDER BY entity",
                [.text(number.text)]
            ) { ($0.text(0), Array($0.blob(1))) }
            return Dictionary(all) { _, last in last }
        }
    }

    package func sealed(after entity: String?, limit: Int) async throws -> [(entity: String, sealed: [UInt8])] {
        try await storage.read { connection in
            try connection.all(
                "SELECT entity, sealed FROM case_nominal WHERE entity > ? ORDER BY entity LIMIT ?",
                [.text(entity ?? ""), .integer(Int64(limit))]
            ) { (entity: $0.text(0), sealed: Array($0.blob(1))) }
        }
    }

    package func noteLook(
        at number: CaseNumber,
        entities: [String],
        purpose: String,
        by login: String
    ) async throws {
        let now = storage.now()
        try await storage.write { connection in
            try Self.journal("nominal.seen", number, entities, purpose, by: login, at: now, in: connection)
        }
    }

    package func setPurgeDay(_ day: CalendarDate?, of number: CaseNumber, by login: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            if let day {
                try connection.execute(
                    """
                    INSERT INTO case_purge (number, purge_on) VALUES (?, ?)
                    ON CONFLICT (number) DO UPDATE SET purge_on = excluded.purge_on
                    """,
                    [.text(number.text), .integer(day.daysSince1970)]
                )
            } else {
                try connection.execute("DELETE FROM case_purge WHERE number = ?", [.text(number.text)])
            }
            try Self.journal("nominal.purge_day", number, [], day?.iso8601, by: login, at: now, in: connection)
        }
    }

    package func withoutPurgeDay(limit: Int) async throws -> [(number: CaseNumber, outcome: CaseOutcome)] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT number, outcome FROM case_file f WHERE stage = ? AND outcome IS NOT NULL AND outcome <> ?
                    AND EXISTS (SELECT 1 FROM case_nominal n WHERE n.number = f.number)
                    AND NOT EXISTS (SELECT 1 FROM case_purge p WHERE p.number = f.number)
                ORDER BY number LIMIT ?
                """,
                [
                    .text(CaseStage.closed.rawValue), .text(CaseOutcome.merged.rawValue), .integer(Int64(limit)),
                ]
            ) { row in
                guard let number = CaseNumber(row.text(0)), let outcome = CaseOutcome(rawValue: row.text(1)) else {
                    throw PersistenceError.unreadable("the end of a case")
                }
                return (number: number, outcome: outcome)
            }
        }
    }

    package func due(on day: CalendarDate, limit: Int) async throws -> [CaseNumber] {
        try await storage.read { connection in
            try connection.all(
                "SELECT number FROM case_purge WHERE purge_on <= ? ORDER BY purge_on, number LIMIT ?",
                [.integer(day.daysSince1970), .integer(Int64(limit))]
            ) { row in
                guard let number = CaseNumber(row.text(0)) else {
                    throw PersistenceError.unreadable("the day of a purge")
                }
                return number
            }
        }
    }

    @discardableResult
    package func purge(_ number: CaseNumber, entity: String?, by login: String) async throws -> Int {
        let now = storage.now()
        return try await storage.write { connection in
            let condition = " WHERE number = ?" + (entity == nil ? "" : " AND entity = ?")
            let merged = try Self.merged(into: number, in: connection)
            let values = [SQLValue.text(number.text)] + (entity.map { [.text($0)] } ?? [])
            let gone = try connection.all(
                "SELECT entity FROM case_nominal" + condition + " ORDER BY entity",
                values
            ) { $0.text(0) }
            try connection.execute("DELETE FROM case_nominal" + condition, values)
            if entity == nil {
                for number in merged {
                    try connection.execute(
                        "UPDATE case_correction SET sealed = ? WHERE number = ?",
                        [.blob([]), .text(number)]
                    )
                }
                try connection.execute("DELETE FROM case_purge WHERE number = ?", [.text(number.text)])
            }
            try Self.journal("nominal.purged", number, gone, nil, by: login, at: now, in: connection)
            return gone.count
        }
    }

    /// The case, and those that were merged into it: what was asked of them goes with its names.
    private static func merged(into number: CaseNumber, in connection: any SQLConnection) throws -> Set<String> {
        var numbers: Set<String> = [number.text]
        var open = [number.text]
        while let next = open.popLast() {
            let found = try connection.all(
                "SELECT subject FROM case_event WHERE number = ? AND kind = ? AND subject IS NOT NULL",
                [.text(next), .text(CaseEvent.Kind.mergedFrom.rawValue)]
            ) { $0.text(0) }
            for source in found where numbers.insert(source).inserted { open.append(source) }
        }
        return numbers
    }

    static func journal(
        _ action: String,
        _ number: CaseNumber,
        _ entities: [String],
        _ remark: String?,
        by login: String,
        at now: Int64,
        in connection: any SQLConnection
    ) throws {
        let detail = JournalDetail.object([
            "entities": .list(entities.map { .text($0) }), "remark": .optional(remark),
        ])
        try connection.appendJournal(
            JournalEntry.Draft(storing: login, action, number.text, .change(before: nil, after: detail), at: now)
        )
    }
}

extension SQLNominalStore {
    package func save(_ correction: Correction, sealed: [UInt8], by login: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let state = try connection.first(
                "SELECT state FROM case_correction WHERE id = ?",
                [.text(correction.id)]
            ) { $0.text(0) }
            // Of two who decide at once the second finds it decided.
            guard state == nil || state == Correction.State.received.rawValue else { throw CaseError.alreadyDecided }
            try connection.execute(
                """
                INSERT INTO case_correction (id, number, state, due, content, sealed) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET state = excluded.state, content = excluded.content
                """,
                [
                    .text(correction.id), .text(correction.number.text), .text(correction.state.rawValue),
                    .integer(correction.due.daysSince1970), .text(try JSONText.of(correction)), .blob(sealed),
                ]
            )
            try Self.journal(
                "case.correction",
                correction.number,
                correction.entity.map { [$0] } ?? [],
                correction.state.rawValue,
                by: login,
                at: now,
                in: connection
            )
        }
    }

    package func corrections(of number: CaseNumber) async throws -> [(correction: Correction, sealed: [UInt8])] {
        try await storage.read { connection in
            try connection.all(
                "SELECT content, sealed FROM case_correction WHERE number = ? ORDER BY id",
                [.text(number.text)],
                Self.correction
            )
        }
    }

    package func correction(_ id: String) async throws -> (correction: Correction, sealed: [UInt8])? {
        try await storage.read { connection in
            try connection.first(
                "SELECT content, sealed FROM case_correction WHERE id = ?",
                [.text(id)],
                Self.correction
            )
        }
    }

    package func openCorrections(limit: Int) async throws -> [Correction] {
        try await storage.read { connection in
            try connection.all(
                "SELECT content, sealed FROM case_correction WHERE state = 'received' ORDER BY due, id LIMIT ?",
                [.integer(Int64(limit))]
            ) { try Self.correction($0).correction }
        }
    }

    private static func correction(_ row: any SQLRow) throws -> (correction: Correction, sealed: [UInt8]) {
        do {
            let correction = try JSONDecoder().decode(Correction.self, from: Data(row.bytes(0)))
            return (correction: correction, sealed: Array(row.blob(1)))
        } catch {
            throw PersistenceError.unreadable("a correction: \(error)")
        }
    }
}
