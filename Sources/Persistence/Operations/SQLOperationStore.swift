//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Journal
package import Operations

/// Joint operations in the node's database. What they consist of stands as JSON beside the columns that are asked for.
package struct SQLOperationStore: OperationStore {
    let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func operations() async throws -> [JointOperation] {
        try await storage.read {
            try $0.all("SELECT content FROM joint_operation ORDER BY code", [], Self.operation)
        }
    }

    package func operation(_ code: String) async throws -> JointOperation? {
        try await storage.read {
            try $0.first("SELECT content FROM joint_operation WHERE code = ?", [.text(code)], Self.operation)
        }
    }

    package func save(_ operation: JointOperation, known: Int, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let before = try connection.first(
                "SELECT content FROM joint_operation WHERE code = ?" + connection.dialect.rowLock,
                [.text(operation.code)],
                Self.operation
            )
            if known == 0, before != nil { throw OperationError.taken(code: operation.code) }
            guard before?.revision ?? 0 == known else { throw OperationError.changedMeanwhile(operation.code) }
            let changed = try connection.execute(
                """
                INSERT INTO joint_operation (code, revision, state, content) VALUES (?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET revision = excluded.revision, state = excluded.state,
                    content = excluded.content WHERE joint_operation.revision = ?
                """,
                [
                    .text(operation.code), .integer(Int64(operation.revision)), .text(operation.state.rawValue),
                    .text(try JSONText.of(operation)), .integer(Int64(known)),
                ]
            )
            guard changed == 1 else { throw OperationError.changedMeanwhile(operation.code) }
            let kind = operation.events.last?.kind ?? .planned
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "operation." + kind.rawValue,
                    operation.code,
                    .change(before: try before.map(Self.detail), after: try Self.detail(operation)),
                    at: now
                )
            )
        }
    }

    /// State, reason of the step, and a digest of the plan: whom to call is not the journal's to keep.
    private static func detail(_ operation: JointOperation) throws -> JournalDetail {
        .object([
            "state": .text(operation.state.rawValue), "revision": .integer(Int64(operation.revision)),
            "plan": .text(ContentDigest.of(try JSONText.of(operation.plan))),
            "reason": .text(operation.events.last?.reason ?? ""),
        ])
    }

    private static func operation(_ row: any SQLRow) throws -> JointOperation {
        try read(JointOperation.self, row, "a joint operation")
    }

    static func read<Value: Decodable>(_ type: Value.Type, _ row: any SQLRow, _ what: String) throws -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(row.bytes(0)))
        } catch {
            throw PersistenceError.unreadable("\(what): \(error)")
        }
    }
}
