//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import GRDB
import GRDBSQLite

/// A prepared statement from binding to reset, and the row it stands on.
///
/// It binds and steps through SQLite itself: GRDB's own binding costs more than the insert of a wide row.
final class SQLiteStatementUse: SQLRow {
    /// `SQLITE_TRANSIENT`, a macro with a cast: tells SQLite to copy a text at once.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    private static let empty: StaticString = ""

    /// Owns the pointer.
    private let statement: Statement
    private let pointer: OpaquePointer

    init(_ statement: Statement) {
        self.statement = statement
        pointer = statement.sqliteStatement
    }

    /// Rows changed by the last step.
    var changes: Int { Int(sqlite3_changes(sqlite3_db_handle(pointer))) }

    func bind(_ arguments: [SQLValue]) throws(PersistenceError) {
        precondition(arguments.count == Int(sqlite3_bind_parameter_count(pointer)), "as many values as parameters")
        for (place, value) in arguments.enumerated() {
            switch value {
            case .null: try check(sqlite3_bind_null(pointer, Int32(place + 1)))
            case .integer(let number): try bind(place, number)
            case .real(let number): try bind(place, number)
            case .text(let text): try bind(place, text)
            case .blob(let bytes): try bind(place, bytes)
            }
        }
    }

    func bind(_ place: Int, _ number: Int64) throws(PersistenceError) {
        try check(sqlite3_bind_int64(pointer, Int32(place + 1), number))
    }

    func bind(_ place: Int, _ number: Double) throws(PersistenceError) {
        try check(sqlite3_bind_double(pointer, Int32(place + 1), number))
    }

    func bind(_ place: Int, _ text: String) throws(PersistenceError) {
        var text = text.utf8.contains(0) ? text.replacing("\u{0}", with: "\u{2400}") : text
        try check(
            text.withUTF8 { utf8 in
                // A null pointer would bind NULL.
                let start = UnsafeRawPointer(utf8.baseAddress ?? Self.empty.utf8Start)
                let characters = start.assumingMemoryBound(to: CChar.self)
                return sqlite3_bind_text(pointer, Int32(place + 1), characters, Int32(utf8.count), Self.copied)
            }
        )
    }

    func bind(_ place: Int, _ blob: [UInt8]) throws(PersistenceError) {
        try check(
            blob.withUnsafeBytes { bytes in
                // A null pointer would bind NULL.
                let start = bytes.baseAddress ?? UnsafeRawPointer(Self.empty.utf8Start)
                return sqlite3_bind_blob64(pointer, Int32(place + 1), start, UInt64(bytes.count), Self.copied)
            }
        )
    }

    /// Binds a text that stays where it is until the next step.
    func bind(_ place: Int, keeping text: UnsafeRawBufferPointer) throws(PersistenceError) {
        guard let start = text.baseAddress, !text.isEmpty else { return try bind(place, "") }
        if memchr(start, 0, text.count) != nil { return try bind(place, String(decoding: text, as: UTF8.self)) }
        let characters = start.assumingMemoryBound(to: CChar.self)
        // No destructor (`SQLITE_STATIC`): SQLite trusts that it stays.
        try check(sqlite3_bind_text(pointer, Int32(place + 1), characters, Int32(text.count), nil))
    }

    /// Goes to the next row; false when there is none.
    func step() throws(PersistenceError) -> Bool {
        switch sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure()
        }
    }

    /// Makes it ready to run again with other values.
    func reset() {
        // What a reset returns is the error of the last step, which was thrown then.
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
    }

    private func check(_ code: Int32) throws(PersistenceError) {
        guard code == SQLITE_OK else { throw failure() }
    }

    private func failure() -> PersistenceError {
        let database = sqlite3_db_handle(pointer)
        return PersistenceError(
            sqliteCode: sqlite3_extended_errcode(database),
            message: String(cString: sqlite3_errmsg(database))
        )
    }

    func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(pointer, Int32(column)) == SQLITE_NULL
    }

    func integer(_ column: Int) -> Int64 {
        sqlite3_column_int64(pointer, Int32(column))
    }

    func real(_ column: Int) -> Double {
        sqlite3_column_double(pointer, Int32(column))
    }

    func bytes(_ column: Int) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_text(pointer, Int32(column))
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, Int32(column))))
    }

    func blob(_ column: Int) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(pointer, Int32(column))
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, Int32(column))))
    }
}
