//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Journal
package import Operations

extension SQLOperationStore {
    package func seizures(of operation: String?) async throws -> [OperationSeizure] {
        let condition = operation == nil ? "operation IS NULL" : "operation = ?"
        return try await storage.read { connection in
            try connection.all(
                "SELECT content FROM operation_seizure WHERE \(condition) ORDER BY COALESCE(day, 0) DESC, id",
                operation.map { [.text($0)] } ?? [],
                Self.seizure
            )
        }
    }

    package func seizure(_ id: String) async throws -> OperationSeizure? {
        try await storage.read {
            try $0.first("SELECT content FROM operation_seizure WHERE id = ?", [.text(id)], Self.seizure)
        }
    }

    package func seizures(fromPartner node: String) async throws -> [OperationSeizure] {
        try await storage.read { connection in
            try connection.all(
                "SELECT content FROM operation_seizure WHERE partner = ? AND standing = ? ORDER BY id",
                [.text(node), .text(OperationSeizure.Standing.current.rawValue)],
                Self.seizure
            )
        }
    }

    package func put(_ seizures: [OperationSeizure], position: SourcePosition?, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            for seizure in seizures {
                try Self.put(seizure, before: try Self.locked(seizure.id, connection), by: actor, at: now, connection)
            }
            guard let position else { return }
            try connection.execute(
                """
                INSERT INTO operation_source (source, place) VALUES (?, ?)
                ON CONFLICT (source) DO UPDATE SET place = excluded.place
                """,
                [.text(position.source), .integer(position.place)]
            )
        }
    }

    @discardableResult
    package func change(
        seizure id: String,
        by actor: String,
        _ change: @escaping @Sendable (inout OperationSeizure) throws -> Void
    ) async throws -> OperationSeizure {
        let now = storage.now()
        return try await storage.write { connection in
            guard let before = try Self.locked(id, connection) else { throw OperationError.unknown(id) }
            var seizure = before
            try change(&seizure)
            try Self.put(seizure, before: before, by: actor, at: now, connection)
            return seizure
        }
    }

    package func position(of source: String) async throws -> Int64 {
        try await storage.read { connection in
            try connection.first("SELECT place FROM operation_source WHERE source = ?", [.text(source)]) {
                try $0.integer(0)
            }
        } ?? 0
    }

    private static func locked(_ id: String, _ connection: any SQLConnection) throws -> OperationSeizure? {
        try connection.first(
            "SELECT content FROM operation_seizure WHERE id = ?" + connection.dialect.rowLock,
            [.text(id)],
            seizure
        )
    }

    private static func put(
        _ seizure: OperationSeizure,
        before: OperationSeizure?,
        by actor: String,
        at now: Int64,
        _ connection: any SQLConnection
    ) throws {
        guard seizure != before else { return }
        try connection.execute(
            """
            INSERT INTO operation_seizure (id, operation, partner, standing, day, content) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET operation = excluded.operation, partner = excluded.partner,
                standing = excluded.standing, day = excluded.day, content = excluded.content
            """,
            [
                .text(seizure.id), .optional(seizure.operation), .optional(seizure.partner),
                .text(seizure.standing.rawValue), .optional(seizure.facts.date?.daysSince1970),
                .text(try JSONText.of(seizure)),
            ]
        )
        try connection.appendJournal(
            JournalEntry.Draft(
                storing: actor,
                "operation.seizure",
                seizure.id,
                .change(before: try before.map(detail), after: try detail(seizure)),
                at: now
            )
        )
    }

    private static func detail(_ seizure: OperationSeizure) throws -> JournalDetail {
        .object([
            "operation": .optional(seizure.operation), "standing": .text(seizure.standing.rawValue),
            "facts": .text(ContentDigest.of(try JSONText.of(seizure.facts))),
            "twins": .list(
                seizure.twins.map {
                    .object(["other": .text($0.other), "same": .bool($0.isSame), "by": .text($0.by)])
                }
            ),
            "told": .list(seizure.told.map { .text($0.message) }),
        ])
    }

    private static func seizure(_ row: any SQLRow) throws -> OperationSeizure {
        try read(OperationSeizure.self, row, "a seizure of an operation")
    }
}
