//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
import Customs
import Foundation
import Journal

extension SQLCaseStore {
    package func entities(of number: CaseNumber) async throws -> [CaseEntity] {
        try await storage.read { connection in
            try connection.all(
                CaseEntityRow.selection + " WHERE number = ? ORDER BY id",
                [.text(number.text)],
                CaseEntityRow.entity
            )
        }
    }

    package func entity(_ id: String) async throws -> CaseEntity? {
        try await storage.read { connection in
            try connection.first(CaseEntityRow.selection + " WHERE id = ?", [.text(id)], CaseEntityRow.entity)
        }
    }

    package func entities(_ kind: EntityKind, key: String) async throws -> [CaseEntity] {
        try await storage.read { connection in
            try connection.all(
                CaseEntityRow.selection + " WHERE kind = ? AND key = ? AND cleared_at IS NULL ORDER BY id LIMIT 1000",
                [.text(kind.rawValue), .text(key)],
                CaseEntityRow.entity
            )
        }
    }

    package func save(_ entity: CaseEntity, key: String?, event: CaseEvent?) async throws {
        let now = storage.now()
        try await storage.write { connection in
            _ = try Self.locked(entity.number, seen: nil, in: connection)
            try CaseEntityRow.save(entity, key: key, in: connection)
            if let event { try Self.add(event, to: entity.number, in: connection) }
            // What it is called stays out: a journal can't forget.
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: event?.by.login ?? entity.addedBy,
                    "case.entity",
                    entity.number.text,
                    .change(
                        before: nil,
                        after: .object([
                            "entity": .text(entity.id), "kind": .text(entity.kind.rawValue),
                            "role": .text(entity.role.rawValue), "cleared": .bool(entity.clearedAt != nil),
                        ])
                    ),
                    at: now
                )
            )
        }
    }

    private static let matchSelection =
        "SELECT first, second, kind, score, reasons, state, login, name, judged_at FROM case_match"

    private static func match(_ row: any SQLRow) throws -> EntityMatch {
        guard let kind = EntityKind(rawValue: row.text(2)), let state = EntityMatch.State(rawValue: row.text(5)) else {
            throw PersistenceError.unreadable("a match of entities")
        }
        let person = row.optionalText(6).map { CasePerson(login: $0, name: row.text(7)) }
        return EntityMatch(
            stored: row.text(0),
            row.text(1),
            kind: kind,
            score: try row.real(3),
            reasons: row.text(4).split(separator: " ").map(String.init),
            state: state,
            by: person,
            at: try row.optionalInteger(8)
        )
    }

    package func matches(of entity: String) async throws -> [EntityMatch] {
        try await storage.read { connection in
            try connection.all(
                Self.matchSelection + " WHERE first = ? OR second = ? ORDER BY score DESC, first, second",
                [.text(entity), .text(entity)],
                Self.match
            )
        }
    }

    package func match(_ first: String, _ second: String) async throws -> EntityMatch? {
        try await storage.read { connection in
            try connection.first(
                Self.matchSelection + " WHERE first = ? AND second = ?",
                [.text(min(first, second)), .text(max(first, second))],
                Self.match
            )
        }
    }

    package func openMatches(limit: Int) async throws -> [EntityMatch] {
        try await storage.read { connection in
            try connection.all(
                Self.matchSelection + " WHERE state = 'proposed' ORDER BY score DESC, first, second LIMIT ?",
                [.integer(Int64(limit))],
                Self.match
            )
        }
    }

    package func propose(_ matches: [EntityMatch]) async throws {
        try await storage.write { connection in
            for match in matches {
                try connection.execute(
                    """
                    INSERT INTO case_match (first, second, kind, score, reasons, state) VALUES (?, ?, ?, ?, ?, 'proposed')
                    ON CONFLICT (first, second) DO NOTHING
                    """,
                    [
                        .text(match.first), .text(match.second), .text(match.kind.rawValue), .real(match.score),
                        .text(match.reasons.joined(separator: " ")),
                    ]
                )
            }
        }
    }

    package func save(_ match: EntityMatch, by login: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            try connection.execute(
                "UPDATE case_match SET state = ?, login = ?, name = ?, judged_at = ? WHERE first = ? AND second = ?",
                [
                    .text(match.state.rawValue), .optional(match.by?.login), .optional(match.by?.name),
                    .optional(match.at), .text(match.first), .text(match.second),
                ]
            )
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: login,
                    "case.match",
                    match.first,
                    .change(
                        before: nil,
                        after: .object(["other": .text(match.second), "state": .text(match.state.rawValue)])
                    ),
                    at: now
                )
            )
        }
    }

    package func copies(of number: CaseNumber) async throws -> [CaseCopy] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT message_id, office, at, revision, state FROM case_copy WHERE number = ?
                ORDER BY at, message_id, office
                """,
                [.text(number.text)]
            ) { row in
                guard let state = CaseCopy.State(rawValue: row.text(4)) else {
                    throw PersistenceError.unreadable("a copy of the case \(number)")
                }
                return CaseCopy(
                    of: number,
                    message: row.text(0),
                    office: row.text(1),
                    at: try row.integer(2),
                    revision: Int(try row.integer(3)),
                    state: state
                )
            }
        }
    }

    package func save(_ copy: CaseCopy, by login: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            try connection.execute(
                """
                INSERT INTO case_copy (number, message_id, office, at, revision, state) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (number, message_id, office) DO UPDATE SET revision = excluded.revision,
                    state = excluded.state
                """,
                [
                    .text(copy.number.text), .text(copy.message), .text(copy.office), .integer(copy.at),
                    .integer(Int64(copy.revision)), .text(copy.state.rawValue),
                ]
            )
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: login,
                    "case.copy",
                    copy.number.text,
                    .change(
                        before: nil,
                        after: .object([
                            "message": .text(copy.message), "office": .text(copy.office),
                            "revision": .integer(Int64(copy.revision)), "state": .text(copy.state.rawValue),
                        ])
                    ),
                    at: now
                )
            )
        }
    }
}
