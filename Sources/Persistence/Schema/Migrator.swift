//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Brings a database to the schema this program knows.
struct Migrator: Sendable {
    /// Serialises programs that open one PostgreSQL database at the same time; the number is ours alone.
    private static let lock = "SELECT pg_advisory_xact_lock(7214580012)"

    let migrations: [Migration]

    init(_ migrations: [Migration] = Migration.all) {
        self.migrations = migrations
    }

    private var newest: Int64 { migrations.last?.number ?? 0 }

    /// Runs what is missing, in one transaction.
    /// - Throws: ``PersistenceError/newerSchema(found:known:)``
    func migrate(_ engine: any SQLEngine) async throws {
        // A look first, so that a node opens beside an import that holds the writing lock.
        let found = try await engine.read { try version(of: $0) }
        if found == newest { return }
        try await engine.write { connection in
            if connection.dialect == .postgres { try connection.define(Self.lock) }
            let found = try version(of: connection)
            guard found <= newest else { throw PersistenceError.newerSchema(found: found, known: newest) }
            if found == 0 {
                let table = "CREATE TABLE schema_version (version BIGINT NOT NULL PRIMARY KEY) STRICT"
                try connection.define(connection.dialect.schema(table))
            }
            for migration in migrations where migration.number > found {
                try connection.define(connection.dialect.schema(migration.statements))
                if let own = migration.own[connection.dialect] { try connection.define(own) }
                try connection.execute(
                    "INSERT INTO schema_version (version) VALUES (?)",
                    [.integer(migration.number)]
                )
            }
        }
    }

    /// 0 for an empty database.
    private func version(of connection: any SQLConnection) throws -> Int64 {
        let exists =
            switch connection.dialect {
            case .sqlite: "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = ?"
            case .postgres: "SELECT COUNT(*) FROM pg_class WHERE oid = to_regclass(?)"
            }
        guard try connection.first(exists, ["schema_version"], { try $0.integer(0) }) ?? 0 > 0 else { return 0 }
        return try connection.first("SELECT MAX(version) FROM schema_version") { try $0.integer(0) } ?? 0
    }
}
