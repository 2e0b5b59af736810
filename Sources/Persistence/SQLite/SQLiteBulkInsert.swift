//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Fills a table with one prepared statement, bound anew for each row.
final class SQLiteBulkInsert: BulkInsert, BulkRowWriter {
    private let statement: SQLiteStatementUse
    private var place = 0
    private var added = 0

    init(_ statement: SQLiteStatementUse) {
        self.statement = statement
    }

    static func statement(for target: BulkTarget) -> String {
        let names = target.columns.map(\.name)
        let key = target.key.joined(separator: ", ")
        let values = Array(repeating: "?", count: names.count).joined(separator: ", ")
        let action =
            switch target.conflict {
            case .keep: "DO NOTHING"
            case .replace:
                "DO UPDATE SET "
                    + names.filter { !target.key.contains($0) }.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
            }
        return "INSERT INTO \(target.table) (\(names.joined(separator: ", "))) VALUES (\(values)) "
            + "ON CONFLICT (\(key)) \(action)"
    }

    func append(_ fill: (any BulkRowWriter) throws -> Void) throws {
        defer { statement.reset() }
        place = 0
        try fill(self)
        while try statement.step() {}
        added += statement.changes
    }

    func finish(_ lock: () throws -> Void) throws -> Int {
        try lock()
        return added
    }

    func null() {
        place += 1
    }

    func integer(_ value: Int64) throws(PersistenceError) {
        try statement.bind(place, value)
        place += 1
    }

    func real(_ value: Double) throws(PersistenceError) {
        try statement.bind(place, value)
        place += 1
    }

    func text(_ bytes: UnsafeRawBufferPointer) throws(PersistenceError) {
        try statement.bind(place, keeping: bytes)
        place += 1
    }

    func text(_ text: String) throws(PersistenceError) {
        try statement.bind(place, text)
        place += 1
    }
}
