//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Journal

/// What a database of a node holds, for who keeps or checks a copy of it.
package struct DatabaseContents: Sendable, Hashable {
    package let nodeID: String
    /// The number of its newest migration.
    package let schema: Int64
    /// The end of its journal, whose every entry was read and found right.
    package let head: JournalHead
    /// Ids of sealed files that its messages and drafts name and that must lie beside it.
    package let files: [String]

    /// Reads the whole journal of a SQLite file in which nobody writes.
    /// - Throws: ``JournalFault`` where it is not what was written, ``PersistenceError``
    package static func verified(sqlite path: String) async throws -> DatabaseContents {
        let engine = try SQLiteFileEngine(path: path)
        do {
            let contents = try await engine.read { try verified($0) }
            try await engine.close()
            return contents
        } catch {
            try? await engine.close()
            throw error
        }
    }

    /// Reads the whole journal of a database on a server, as it stands at one moment.
    /// - Parameter during: runs while others can read the same moment by the name it is given
    package static func verified(
        postgres connectionString: String,
        during: @escaping @Sendable (String) throws -> Void
    ) async throws -> DatabaseContents {
        let engine = PostgresEngine(connectionString: connectionString)
        do {
            let contents = try await engine.read { connection in
                let moment = try connection.first("SELECT pg_export_snapshot()") { $0.text(0) }
                guard let moment else { throw PersistenceError.unreadable("the server names no snapshot") }
                try during(moment)
                return try verified(connection)
            }
            try await engine.close()
            return contents
        } catch {
            try? await engine.close()
            throw error
        }
    }

    /// Whether a database on a server holds a node.
    package static func holdsNode(postgres connectionString: String) async throws -> Bool {
        let engine = PostgresEngine(connectionString: connectionString)
        do {
            let count = try await engine.read { connection in
                try connection.first("SELECT COUNT(*) FROM pg_class WHERE oid = to_regclass('schema_version')") {
                    try $0.integer(0)
                }
            }
            try await engine.close()
            return count != 0
        } catch {
            try? await engine.close()
            throw error
        }
    }

    private static func verified(_ connection: any SQLConnection) throws -> DatabaseContents {
        guard let nodeID = try SQLNodeSettings.value(of: SQLNodeSettings.nodeID, in: connection) else {
            throw PersistenceError.unreadable("the database is not that of a node: it has no id")
        }
        var verifier = JournalVerifier(nodeID: nodeID)
        try SQLJournalReader.each(connection) { try verifier.read($0) }
        let head = try connection.journalHead()
        try verifier.finish(head: head)
        let schema = try connection.first("SELECT MAX(version) FROM schema_version") { try $0.integer(0) } ?? 0
        return DatabaseContents(nodeID: nodeID, schema: schema, head: head, files: try files(connection, schema))
    }

    private static func files(_ connection: any SQLConnection, _ schema: Int64) throws -> [String] {
        guard schema >= Migration.drafts.number else { return [] }
        var files = try connection.all(
            "SELECT id FROM exchange_attachment WHERE state IN ('sent', 'here') ORDER BY id"
        ) { $0.text(0) }
        for draft in try connection.all("SELECT files FROM exchange_draft WHERE files <> ''", [], { $0.text(0) }) {
            files += draft.split(separator: " ").map(String.init)
        }
        return files
    }
}
