//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Journal
package import Operations

/// Conferences in the node's database.
package struct SQLConferenceStore: ConferenceStore {
    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func conferences() async throws -> [Conference] {
        try await storage.read { connection in
            let ids = try connection.all("SELECT id FROM conference ORDER BY begun_at DESC, id DESC", []) { $0.text(0) }
            return try ids.compactMap { try ConferenceTable.conference($0, in: connection) }
        }
    }

    package func conference(_ id: String) async throws -> Conference? {
        try await storage.read { try ConferenceTable.conference(id, in: $0) }
    }

    package func add(_ conference: Conference, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let isNew = try connection.execute(
                """
                INSERT INTO conference
                    (id, side, partner, own_office, other_office, is_shared, revision, begun_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING
                """,
                [
                    .text(conference.id), .text(conference.side), .text(conference.partner), .text(conference.office),
                    .text(conference.otherOffice), .bool(conference.isShared), .integer(conference.revision),
                    .integer(now),
                ]
            )
            guard isNew == 1 else { throw ConferenceError.exists(conference.id) }
            let detail = JournalDetail.object([
                "office": .text(conference.office), "other_office": .text(conference.otherOffice),
            ])
            let note = ConferenceNote(conference: conference.id, actor: actor, at: now)
            try note.write("conference.begun", detail, in: connection)
            try ConferenceTable.write(conference, over: nil, note, in: connection)
        }
    }

    @discardableResult
    package func update(
        _ id: String,
        by actor: String,
        _ change: @escaping @Sendable (inout Conference) throws -> Void
    ) async throws -> Conference {
        let now = storage.now()
        return try await storage.write { connection in
            try connection.lockJournal()
            guard let before = try ConferenceTable.conference(id, in: connection) else {
                throw ConferenceError.unknown(id)
            }
            var after = before
            try change(&after)
            guard after != before else { return after }
            after.nextRevision(after: before)
            try connection.execute(
                "UPDATE conference SET is_shared = ?, revision = ? WHERE id = ?",
                [.bool(after.isShared), .integer(after.revision), .text(id)]
            )
            let note = ConferenceNote(conference: id, actor: actor, at: now)
            if after.isShared != before.isShared { try note.write("conference.shared", .object([:]), in: connection) }
            try ConferenceTable.write(after, over: before, note, in: connection)
            return after
        }
    }

    package func contactPoints() async throws -> [RegisteredContact] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT conference_id, item, body, signed_at FROM contact_point
                ORDER BY office, valid_from, signed_at, conference_id, item
                """,
                [],
                ConferenceTable.contact
            )
        }
    }
}
