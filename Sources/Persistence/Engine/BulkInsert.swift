//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where a bulk insert goes.
package struct BulkTarget: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case integer
        case real
        case text
    }

    package struct Column: Hashable, Sendable {
        package let name: String
        package let kind: Kind
    }

    /// What happens to a row whose key is there already.
    package enum Conflict: Hashable, Sendable {
        /// It is left as it was.
        case keep
        /// It is replaced.
        case replace
    }

    package let table: String
    package let columns: [Column]
    package let key: [String]
    package let conflict: Conflict
}

/// A bulk insert under way. Until ``finish()`` the connection may run nothing else.
package protocol BulkInsert: AnyObject {
    /// Adds a row; `fill` gives the writer one value for each column, in order. The bytes of texts must stay in
    /// place until `fill`'s caller returns from this call.
    func append(_ fill: (any BulkRowWriter) throws -> Void) throws
    /// Ends it and returns how many rows were new. With ``BulkTarget/Conflict/replace`` replaced rows count too.
    /// - Parameter lock: runs once before the engine holds others up, if it can: PostgreSQL gathers the rows first.
    func finish(_ lock: () throws -> Void) throws -> Int
}

/// Takes the values of one row of a bulk insert, column after column.
package protocol BulkRowWriter: AnyObject {
    func null() throws(PersistenceError)
    func integer(_ value: Int64) throws(PersistenceError)
    func real(_ value: Double) throws(PersistenceError)
    /// UTF-8 that stays where it is until the row is appended.
    func text(_ bytes: UnsafeRawBufferPointer) throws(PersistenceError)
    func text(_ text: String) throws(PersistenceError)
}
