//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CPostgres

/// The first row of a result in binary form; owns the result.
final class PostgresRow: SQLRow {
    /// Object ids of types from `pg_type.dat`, which never change.
    private enum TypeID {
        static let bool: UInt32 = 16
        static let int8: UInt32 = 20
        static let int2: UInt32 = 21
        static let int4: UInt32 = 23
        static let float4: UInt32 = 700
        static let float8: UInt32 = 701
    }

    private let result: OpaquePointer

    init(_ result: OpaquePointer) {
        self.result = result
    }

    deinit {
        PQclear(result)
    }

    func isNull(_ column: Int) -> Bool {
        PQgetisnull(result, 0, Int32(column)) != 0
    }

    func integer(_ column: Int) throws(PersistenceError) -> Int64 {
        if isNull(column) { return 0 }
        let bytes = bytes(column)
        switch PQftype(result, Int32(column)) {
        case TypeID.int8: return Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
        case TypeID.int4: return Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
        case TypeID.int2: return Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
        case TypeID.bool: return bytes.first == 0 ? 0 : 1
        case let type: throw .unreadable("column \(column) of a result has type \(type), not an integer")
        }
    }

    func real(_ column: Int) throws(PersistenceError) -> Double {
        if isNull(column) { return 0 }
        let bytes = bytes(column)
        switch PQftype(result, Int32(column)) {
        case TypeID.float8:
            return Double(bitPattern: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)))
        case TypeID.float4:
            return Double(Float(bitPattern: UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self))))
        default: return Double(try integer(column))
        }
    }

    func bytes(_ column: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: PQgetvalue(result, 0, Int32(column)),
            count: Int(PQgetlength(result, 0, Int32(column)))
        )
    }

    func blob(_ column: Int) -> UnsafeRawBufferPointer { bytes(column) }
}
