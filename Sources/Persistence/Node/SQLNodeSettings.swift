//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal

/// Named texts that belong to the node, such as its time zone; every change is in the journal.
package struct SQLNodeSettings: Sendable {
    /// The name of the node's id, which never changes.
    static let nodeID = "node_id"

    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func value(of name: String) async throws -> String? {
        try await storage.read { try Self.value(of: name, in: $0) }
    }

    /// Sets or, with nil, removes a value.
    package func set(_ name: String, to value: String?, by actor: String) async throws {
        precondition(name != Self.nodeID, "the id of a node never changes")
        let now = storage.now()
        try await storage.write { connection in
            let before = try Self.value(of: name, in: connection)
            guard before != value else { return }
            if let value {
                try connection.execute(
                    """
                    INSERT INTO node_setting (name, value) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET value = excluded.value
                    """,
                    [.text(name), .text(value)]
                )
            } else {
                try connection.execute("DELETE FROM node_setting WHERE name = ?", [.text(name)])
            }
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "setting.changed",
                    name,
                    .change(before: .optional(before), after: .optional(value)),
                    at: now
                )
            )
        }
    }

    static func value(of name: String, in connection: any SQLConnection) throws -> String? {
        try connection.first("SELECT value FROM node_setting WHERE name = ?", [.text(name)]) { $0.text(0) }
    }
}
