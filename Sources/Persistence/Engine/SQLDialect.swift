//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the two engines write differently; everything else is the same SQL.
package enum SQLDialect: Hashable, Sendable {
    case sqlite
    case postgres

    /// Ends a SELECT whose rows no one else may change before the transaction is over. On SQLite a writing
    /// transaction is alone anyway.
    package var rowLock: String {
        switch self {
        case .sqlite: ""
        case .postgres: " FOR UPDATE"
        }
    }

    /// A migration says `TEXT`, `BIGINT`, `DOUBLE`, `BLOB` and ends a table with `STRICT`, or with `STRICT, WITHOUT ROWID`
    /// where SQLite is to keep the rows in the order of their key. PostgreSQL compares texts by
    /// their bytes as SQLite does.
    package func schema(_ statement: String) -> String {
        let words: [(String, String)] =
            switch self {
            case .sqlite: [("BIGINT", "INTEGER"), ("DOUBLE", "REAL")]
            case .postgres:
                [
                    ("TEXT", "TEXT COLLATE \"C\""), ("DOUBLE", "DOUBLE PRECISION"), (" BLOB ", " BYTEA "),
                    (") STRICT, WITHOUT ROWID", ")"), (") STRICT", ")"),
                ]
            }
        return words.reduce(statement) { $0.replacing($1.0, with: $1.1) }
    }
}
