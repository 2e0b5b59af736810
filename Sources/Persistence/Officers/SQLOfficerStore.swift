//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Journal
package import Officers

/// Officers, their password hashes and sessions in the database of a node.
package struct SQLOfficerStore: OfficerStore {
    let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func add(_ officer: Officer, passwordHash: String, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let added = try connection.execute(
                """
                INSERT INTO officer
                    (id, login, name, role, office, language, is_active, must_change_password, password_hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (login) DO NOTHING
                """,
                [.text(officer.id), .text(officer.login)] + officer.changeable + [.text(passwordHash)]
            )
            guard added == 1 else { throw OfficerError.loginTaken(officer.login) }
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "officer.added",
                    officer.login,
                    .change(before: nil, after: officer.detail),
                    at: now
                )
            )
        }
    }

    package func officer(login: String) async throws -> Officer? {
        try await storage.read {
            try $0.first(Officer.selection + " WHERE login = ?", [.text(login)], Officer.init(_:))
        }
    }

    package func officer(id: String) async throws -> Officer? {
        try await storage.read { try Self.officer(id, in: $0) }
    }

    package func officers() async throws -> [Officer] {
        try await storage.read { try $0.all(Officer.selection + " ORDER BY login", [], Officer.init(_:)) }
    }

    package func update(_ officer: Officer, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            guard let before = try Self.officer(officer.id, in: connection) else {
                throw OfficerError.unknownOfficer(officer.id)
            }
            try connection.execute(
                """
                UPDATE officer SET name = ?, role = ?, office = ?, language = ?, is_active = ?,
                    must_change_password = ?
                WHERE id = ?
                """,
                officer.changeable + [.text(officer.id)]
            )
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "officer.updated",
                    before.login,
                    .change(before: before.detail, after: officer.detail),
                    at: now
                )
            )
        }
    }

    package func passwordHash(of officerID: String) async throws -> String? {
        try await storage.read { connection in
            try connection.first("SELECT password_hash FROM officer WHERE id = ?", [.text(officerID)]) { $0.text(0) }
        }
    }

    package func setPasswordHash(
        _ hash: String,
        of officerID: String,
        mustChange: Bool,
        by actor: String
    ) async throws {
        let now = storage.now()
        try await storage.write { connection in
            guard let officer = try Self.officer(officerID, in: connection) else {
                throw OfficerError.unknownOfficer(officerID)
            }
            try connection.execute(
                "UPDATE officer SET password_hash = ?, must_change_password = ? WHERE id = ?",
                [.text(hash), .bool(mustChange), .text(officerID)]
            )
            let ended = try connection.execute("DELETE FROM officer_session WHERE officer_id = ?", [.text(officerID)])
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "officer.password.set",
                    officer.login,
                    .change(
                        before: .object(["must_change_password": .bool(officer.mustChangePassword)]),
                        after: .object([
                            "must_change_password": .bool(mustChange), "sessions_ended": .integer(Int64(ended)),
                        ])
                    ),
                    at: now
                )
            )
        }
    }

    static func officer(_ id: String, in connection: any SQLConnection) throws -> Officer? {
        try connection.first(Officer.selection + " WHERE id = ?", [.text(id)], Officer.init(_:))
    }
}
