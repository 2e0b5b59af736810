//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import GRDB
import GRDBSQLite

/// A connection of the pool while GRDB lends it to us.
final class SQLiteConnection: SQLConnection {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    var dialect: SQLDialect { .sqlite }
    var isInTransaction: Bool { database.isInsideTransaction }

    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(PersistenceError) -> Int {
        let statement = try prepared(sql)
        defer { statement.reset() }
        try statement.bind(arguments)
        while try statement.step() {}
        return statement.changes
    }

    func query(_ sql: String, _ arguments: [SQLValue], _ row: (any SQLRow) throws -> Void) throws {
        let statement = try prepared(sql)
        defer { statement.reset() }
        try statement.bind(arguments)
        while try statement.step() { try row(statement) }
    }

    func define(_ statements: String) throws(PersistenceError) {
        do {
            try database.execute(sql: statements)
        } catch {
            throw PersistenceError(sqlite: error)
        }
    }

    func savepoint(_ body: () throws -> Void) throws {
        do {
            try database.inSavepoint {
                try body()
                return .commit
            }
        } catch let error as DatabaseError {
            throw PersistenceError(sqlite: error)
        }
    }

    func bulkInsert(into target: BulkTarget) throws(PersistenceError) -> any BulkInsert {
        SQLiteBulkInsert(try prepared(SQLiteBulkInsert.statement(for: target)))
    }

    private func prepared(_ sql: String) throws(PersistenceError) -> SQLiteStatementUse {
        do {
            return SQLiteStatementUse(try database.cachedStatement(sql: sql))
        } catch {
            throw PersistenceError(sqlite: error)
        }
    }
}
