//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A database: the port that SQLite and PostgreSQL fit.
///
/// Bodies run on threads of the engine, never on those of Swift's concurrency, so they may block. They are not
/// cancelled: what was begun is brought to its end.
package protocol SQLEngine: Sendable {
    var dialect: SQLDialect { get }

    /// Reads in one transaction that sees the state of one moment.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value

    /// Writes in one transaction, durable when the call returns; what `body` throws undoes all of it.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value

    func close() async throws
}
