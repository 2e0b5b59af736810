//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal
package import Officers

extension SQLOfficerStore {
    package func open(_ session: OfficerSession) async throws {
        let now = storage.now()
        try await storage.write { connection in
            guard let officer = try Self.officer(session.officerID, in: connection) else {
                throw OfficerError.unknownOfficer(session.officerID)
            }
            // Nobody can use them any more.
            try connection.execute("DELETE FROM officer_session WHERE expires_at <= ?", [.integer(session.openedAt)])
            try connection.execute(
                """
                INSERT INTO officer_session (token_hash, officer_id, csrf_token, opened_at, expires_at)
                VALUES (?, ?, ?, ?, ?)
                """,
                [
                    .text(session.tokenHash), .text(session.officerID), .text(session.csrfToken),
                    .integer(session.openedAt), .integer(session.expiresAt),
                ]
            )
            try connection.execute(
                "UPDATE officer SET last_login_at = ? WHERE id = ?",
                [.integer(session.openedAt), .text(session.officerID)]
            )
            let after = JournalDetail.object(["expires_at": .integer(session.expiresAt)])
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: officer.login,
                    "session.opened",
                    officer.login,
                    .change(before: nil, after: after),
                    at: now
                )
            )
        }
    }

    package func session(tokenHash: String, now: Int64) async throws -> OfficerSession? {
        try await storage.read { connection in
            try connection.first(
                """
                SELECT token_hash, officer_id, csrf_token, opened_at, expires_at, delegation_id FROM officer_session
                WHERE token_hash = ? AND expires_at > ?
                """,
                [.text(tokenHash), .integer(now)]
            ) { row in
                OfficerSession(
                    tokenHash: row.text(0),
                    officerID: row.text(1),
                    csrfToken: row.text(2),
                    openedAt: try row.integer(3),
                    expiresAt: try row.integer(4),
                    delegationID: row.optionalText(5)
                )
            }
        }
    }

    package func act(_ delegation: String?, tokenHash: String, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let before = try connection.first(
                "SELECT delegation_id FROM officer_session WHERE token_hash = ?",
                [.text(tokenHash)]
            ) { $0.optionalText(0) }
            guard let before, before != delegation else { return }
            try connection.execute(
                "UPDATE officer_session SET delegation_id = ? WHERE token_hash = ?",
                [.optional(delegation), .text(tokenHash)]
            )
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "session.acting",
                    actor,
                    .change(before: .optional(before), after: .optional(delegation)),
                    at: now
                )
            )
        }
    }

    package func lastLogins() async throws -> [String: Int64] {
        try await storage.read { connection in
            let logins = try connection.all("SELECT id, last_login_at FROM officer WHERE last_login_at IS NOT NULL") {
                ($0.text(0), try $0.integer(1))
            }
            return Dictionary(uniqueKeysWithValues: logins)
        }
    }

    package func close(tokenHash: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let session = try connection.first(
                """
                SELECT o.login, s.expires_at FROM officer_session AS s JOIN officer AS o ON o.id = s.officer_id
                WHERE s.token_hash = ?
                """,
                [.text(tokenHash)]
            ) { (login: $0.text(0), expiresAt: try $0.integer(1)) }
            guard let session else { return }
            try connection.execute("DELETE FROM officer_session WHERE token_hash = ?", [.text(tokenHash)])
            let before = JournalDetail.object(["expires_at": .integer(session.expiresAt)])
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: session.login,
                    "session.closed",
                    session.login,
                    .change(before: before, after: nil),
                    at: now
                )
            )
        }
    }
}
