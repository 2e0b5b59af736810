//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One connection inside one transaction, used by one thread at a time.
///
/// Statements are the same for every engine: values stand as `?` and are bound, never written into the text.
/// Statements are prepared once for each connection and kept.
package protocol SQLConnection: AnyObject {
    var dialect: SQLDialect { get }
    /// False when the engine gave the whole transaction up, as SQLite does on a full disk.
    var isInTransaction: Bool { get }

    /// Runs a statement that yields no rows and returns how many rows it changed.
    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws(PersistenceError) -> Int

    /// Runs a query and hands over its rows one by one as they arrive.
    func query(_ sql: String, _ arguments: [SQLValue], _ row: (any SQLRow) throws -> Void) throws

    /// Runs statements of a migration, separated by semicolons, without values.
    func define(_ statements: String) throws(PersistenceError)

    /// Undoes what `body` did when it throws, and nothing else.
    func savepoint(_ body: () throws -> Void) throws

    /// Starts to fill a table quickly.
    func bulkInsert(into target: BulkTarget) throws(PersistenceError) -> any BulkInsert
}

extension SQLConnection {
    @discardableResult
    package func execute(_ sql: String) throws(PersistenceError) -> Int {
        try execute(sql, [])
    }

    /// What `read` makes of the first row, nil where there is none.
    package func first<Value>(
        _ sql: String,
        _ arguments: [SQLValue] = [],
        _ read: (any SQLRow) throws -> Value
    ) throws -> Value? {
        var found: Value?
        try query(sql, arguments) { row in
            if found == nil { found = try read(row) }
        }
        return found
    }

    /// What `read` makes of every row.
    package func all<Value>(
        _ sql: String,
        _ arguments: [SQLValue] = [],
        _ read: (any SQLRow) throws -> Value
    ) throws -> [Value] {
        var all: [Value] = []
        try query(sql, arguments) { all.append(try read($0)) }
        return all
    }
}
