//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A node's database on a PostgreSQL server, 15 or later, through libpq.
package struct PostgresEngine: SQLEngine {
    /// Writers queue for the end of the journal anyway; a second one lets an import arrive beside them.
    private static let writers = 3
    private static let readers = 5

    private let writing: PostgresPool
    private let reading: PostgresPool

    package let dialect = SQLDialect.postgres

    /// Prepares the connections; each is opened when it is needed first.
    /// - Parameter connectionString: as libpq reads it, keywords and values or a `postgresql://` address
    package init(connectionString: String) {
        writing = PostgresPool(connectionString, size: Self.writers)
        reading = PostgresPool(connectionString, size: Self.readers)
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await reading.withSession {
            try await $0.transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
        }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await writing.withSession { try await $0.transaction("BEGIN ISOLATION LEVEL READ COMMITTED", body) }
    }

    package func close() async throws {
        await writing.close()
        await reading.close()
    }
}
