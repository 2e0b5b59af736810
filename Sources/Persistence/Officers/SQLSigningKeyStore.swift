//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Custody
import Journal
package import Officers

/// ``OfficerSigningKeyStore`` on either engine.
package struct SQLSigningKeyStore: OfficerSigningKeyStore {
    let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func signingKeys(of officerID: String) async throws -> [OfficerSigningKey] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT key_id, officer_id, certificate, occasion, made_at, wrapped FROM officer_signing_key
                WHERE officer_id = ? ORDER BY made_at, wrapped IS NOT NULL, key_id
                """,
                [.text(officerID)]
            ) { row in
                guard let occasion = CustodyStatement.Certificate.Occasion(rawValue: row.text(3)) else {
                    throw PersistenceError.unreadable("a signing key")
                }
                return OfficerSigningKey(
                    id: row.text(0),
                    officerID: row.text(1),
                    certificate: Array(row.blob(2)),
                    occasion: occasion,
                    madeAt: try row.integer(4),
                    wrapped: row.optionalText(5)
                )
            }
        }
    }

    package func add(_ key: OfficerSigningKey, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            guard let officer = try SQLOfficerStore.officer(key.officerID, in: connection) else {
                throw OfficerError.unknownOfficer(key.officerID)
            }
            let retired = try connection.execute(
                "UPDATE officer_signing_key SET wrapped = NULL WHERE officer_id = ? AND wrapped IS NOT NULL",
                [.text(key.officerID)]
            )
            try connection.execute(
                """
                INSERT INTO officer_signing_key (key_id, officer_id, certificate, occasion, made_at, wrapped)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(key.id), .text(key.officerID), .blob(key.certificate), .text(key.occasion.rawValue),
                    .integer(key.madeAt), .optional(key.wrapped),
                ]
            )
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "officer.key.made",
                    officer.login,
                    .change(
                        before: nil,
                        after: .object([
                            "key": .text(key.id), "occasion": .text(key.occasion.rawValue),
                            "retired": .integer(Int64(retired)),
                        ])
                    ),
                    at: now
                )
            )
        }
    }

    package func rewrap(_ id: String, as wrapped: String, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let changed = try connection.execute(
                "UPDATE officer_signing_key SET wrapped = ? WHERE key_id = ? AND wrapped IS NOT NULL",
                [.text(wrapped), .text(id)]
            )
            // A retired key stays retired.
            guard changed == 1 else { return }
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "officer.key.rewrapped",
                    actor,
                    .change(before: nil, after: .object(["key": .text(id)])),
                    at: now
                )
            )
        }
    }
}
