//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation
import Journal

/// An entity of a case as a row.
enum CaseEntityRow {
    static let selection = "SELECT content FROM case_entity"

    static func entity(_ row: any SQLRow) throws -> CaseEntity {
        do {
            return try JSONDecoder().decode(CaseEntity.self, from: Data(row.bytes(0)))
        } catch {
            throw PersistenceError.unreadable("an entity of a case: \(error)")
        }
    }

    static func save(_ entity: CaseEntity, key: String?, in connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO case_entity (id, number, kind, key, cleared_at, content) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET number = excluded.number, key = excluded.key,
                cleared_at = excluded.cleared_at, content = excluded.content
            """,
            [
                .text(entity.id), .text(entity.number.text), .text(entity.kind.rawValue), .optional(key),
                .optional(entity.clearedAt), .text(try JSONText.of(entity)),
            ]
        )
    }

    /// Gives the entities of a case, with who they are, to another.
    static func move(from source: CaseNumber, to target: CaseNumber, in connection: any SQLConnection) throws {
        let entities = try connection.all(selection + " WHERE number = ? ORDER BY id", [.text(source.text)], entity)
        for var entity in entities {
            entity.number = target
            try save(entity, key: entity.normalKey, in: connection)
        }
        try connection.execute(
            "UPDATE case_nominal SET number = ? WHERE number = ?",
            [.text(target.text), .text(source.text)]
        )
    }
}
