//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import GRDB

/// A SQLite file that is only read, where nothing can be written beside it: a copy in a backup.
struct SQLiteFileEngine: SQLEngine {
    private let queue: DatabaseQueue

    let dialect = SQLDialect.sqlite

    init(path: String) throws(PersistenceError) {
        var configuration = Configuration()
        configuration.readonly = true
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw .cannotOpen(path, reason: (error as? DatabaseError)?.message ?? "\(error)")
        }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await Blocking.run { [queue] in
            do {
                return try queue.read { try body(SQLiteConnection($0)) }
            } catch let error as DatabaseError {
                throw PersistenceError(sqlite: error)
            }
        }
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        throw PersistenceError.readOnly("a copy")
    }

    func close() async throws {
        try await Blocking.run { [queue] in try queue.close() }
    }
}
