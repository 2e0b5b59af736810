//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Journal

/// Writes down in a node's journal that its data was copied, or that it was made from a copy.
///
/// It opens the database as it is and migrates nothing: a copy is taken before an upgrade, too.
package enum BackupNote {
    static let lastBackup = "last_backup"

    /// What happened to the data of the node.
    package enum Event: String, Sendable {
        case made = "backup.made"
        case restored = "backup.restored"
    }

    package static func write(
        _ event: Event,
        sqlite path: String,
        manifest: String,
        of head: JournalHead,
        at time: Int64,
        by actor: String
    ) async throws {
        try await write(event, try SQLiteEngine(path: path), manifest: manifest, of: head, at: time, by: actor)
    }

    package static func write(
        _ event: Event,
        postgres connectionString: String,
        manifest: String,
        of head: JournalHead,
        at time: Int64,
        by actor: String
    ) async throws {
        let engine = PostgresEngine(connectionString: connectionString)
        try await write(event, engine, manifest: manifest, of: head, at: time, by: actor)
    }

    private static func write(
        _ event: Event,
        _ engine: any SQLEngine,
        manifest: String,
        of head: JournalHead,
        at time: Int64,
        by actor: String
    ) async throws {
        do {
            try await engine.write { connection in
                try connection.lockJournal()
                if event == .made {
                    try connection.execute(
                        """
                        INSERT INTO node_setting (name, value) VALUES (?, ?)
                        ON CONFLICT (name) DO UPDATE SET value = excluded.value
                        """,
                        [.text(lastBackup), .text(String(time))]
                    )
                }
                let detail = JournalDetail.object([
                    "manifest": .text(manifest), "journal": .text("\(head.sequence):\(head.hash.hexadecimal)"),
                ])
                try connection.appendJournal(
                    JournalEntry.Draft(storing: actor, event.rawValue, "node", detail, at: time)
                )
            }
            try await engine.close()
        } catch {
            try? await engine.close()
            throw error
        }
    }
}
