//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal
package import Officers

/// Delegations in the database of a node.
package struct SQLDelegationStore: DelegationStore {
    private static let selection = """
        SELECT id, from_officer, to_officer, role, office, starts_at, ends_at, reason, given_by, given_at, revoked_at,
            revoked_by
        FROM officer_delegation
        """

    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func add(_ delegation: Delegation) async throws {
        try await storage.write { connection in
            let overlapping = try connection.first(
                """
                SELECT id FROM officer_delegation WHERE from_officer = ? AND to_officer = ? AND revoked_at IS NULL
                    AND starts_at < ? AND ends_at > ?
                """,
                [
                    .text(delegation.from), .text(delegation.to), .integer(delegation.end),
                    .integer(delegation.start),
                ]
            ) { $0.text(0) }
            guard overlapping == nil else { throw DelegationError.overlaps }
            try connection.execute(
                """
                INSERT INTO officer_delegation
                    (id, from_officer, to_officer, role, office, starts_at, ends_at, reason, given_by, given_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(delegation.id), .text(delegation.from), .text(delegation.to),
                    .text(delegation.role.rawValue), .optional(delegation.office), .integer(delegation.start),
                    .integer(delegation.end), .text(delegation.reason), .text(delegation.givenBy),
                    .integer(delegation.givenAt),
                ]
            )
            let detail = JournalDetail.object([
                "from": .text(try Self.login(delegation.from, connection)),
                "to": .text(try Self.login(delegation.to, connection)), "role": .text(delegation.role.rawValue),
                "office": .optional(delegation.office), "starts_at": .integer(delegation.start),
                "ends_at": .integer(delegation.end), "reason": .text(delegation.reason),
            ])
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: delegation.givenBy,
                    "delegation.given",
                    delegation.id,
                    .change(before: nil, after: detail),
                    at: delegation.givenAt
                )
            )
        }
    }

    package func delegation(id: String) async throws -> Delegation? {
        try await storage.read { try $0.first(Self.selection + " WHERE id = ?", [.text(id)], Self.delegation) }
    }

    package func delegations(notOverAt time: Int64) async throws -> [Delegation] {
        try await storage.read { connection in
            try connection.all(
                Self.selection + " WHERE ends_at > ? AND revoked_at IS NULL ORDER BY starts_at, id",
                [.integer(time)],
                Self.delegation
            )
        }
    }

    package func revoke(_ id: String, at time: Int64, by actor: String) async throws {
        try await storage.write { connection in
            let found = try connection.first(Self.selection + " WHERE id = ?", [.text(id)], Self.delegation)
            guard let found else { throw DelegationError.unknown(id) }
            guard !found.isOver(at: time) else { return }
            try connection.execute(
                "UPDATE officer_delegation SET revoked_at = ?, revoked_by = ? WHERE id = ?",
                [.integer(time), .text(actor), .text(id)]
            )
            let after = JournalDetail.object(["revoked_at": .integer(time)])
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "delegation.revoked",
                    id,
                    .change(before: .object(["ends_at": .integer(found.end)]), after: after),
                    at: time
                )
            )
        }
    }

    private static func login(_ officer: String, _ connection: any SQLConnection) throws -> String {
        try connection.first("SELECT login FROM officer WHERE id = ?", [.text(officer)]) { $0.text(0) } ?? officer
    }

    private static func delegation(_ row: any SQLRow) throws -> Delegation {
        guard let role = Officer.Role(rawValue: row.text(3)) else {
            throw PersistenceError.unreadable("the delegation \(row.text(0))")
        }
        return Delegation(
            id: row.text(0),
            from: row.text(1),
            to: row.text(2),
            role: role,
            office: row.optionalText(4),
            start: try row.integer(5),
            end: try row.integer(6),
            reason: row.text(7),
            givenBy: row.text(8),
            givenAt: try row.integer(9),
            revokedAt: try row.optionalInteger(10),
            revokedBy: row.optionalText(11)
        )
    }
}
