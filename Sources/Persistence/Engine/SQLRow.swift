//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A row that was read. It is valid only while the closure it was given to runs; columns count from 0.
package protocol SQLRow: AnyObject {
    func isNull(_ column: Int) -> Bool
    /// 0 for null.
    func integer(_ column: Int) throws(PersistenceError) -> Int64
    /// 0 for null.
    func real(_ column: Int) throws(PersistenceError) -> Double
    /// The UTF-8 of a text, empty for null; valid until the next call.
    func bytes(_ column: Int) -> UnsafeRawBufferPointer
    /// The bytes of a blob, empty for null; valid until the next call.
    func blob(_ column: Int) -> UnsafeRawBufferPointer
}

extension SQLRow {
    /// Empty for null.
    package func text(_ column: Int) -> String {
        String(decoding: bytes(column), as: UTF8.self)
    }

    package func optionalText(_ column: Int) -> String? {
        isNull(column) ? nil : text(column)
    }

    package func optionalInteger(_ column: Int) throws(PersistenceError) -> Int64? {
        isNull(column) ? nil : try integer(column)
    }

    package func optionalReal(_ column: Int) throws(PersistenceError) -> Double? {
        isNull(column) ? nil : try real(column)
    }

    package func bool(_ column: Int) throws(PersistenceError) -> Bool {
        try integer(column) != 0
    }
}
