//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One split ready to be asked of sixteen rows at a time.
struct ByteSplit {
    private let column: UnsafeRawPointer
    private let threshold: SIMD16<Int8>

    /// - Parameters:
    ///   - code: column and byte, see `BinnedColumns.code(of:)`.
    ///   - bytes: the quantised block.
    @inline(__always)
    init(_ code: UInt32, _ bytes: UnsafePointer<Int8>) {
        // Column times 256 rows: the code without its low byte.
        column = UnsafeRawPointer(bytes + Int(code & ~0xFF))
        threshold = SIMD16(repeating: Int8(truncatingIfNeeded: code))
    }

    /// All bits of a lane set where that row goes right; `row` is a multiple of 16.
    @inline(__always)
    func goesRight(_ row: Int) -> SIMD16<UInt8> {
        let values = column.load(fromByteOffset: row, as: SIMD16<Int8>.self)
        return unsafeBitCast(values .> threshold, to: SIMD16<UInt8>.self)
    }

    /// 1 where the row goes right, else 0: the sign of a difference, because the compiler makes a branch of a comparison.
    @inline(__always)
    static func bit(_ byte: Int8, _ threshold: Int8) -> Int {
        Int(truncatingIfNeeded: UInt32(bitPattern: Int32(threshold) &- Int32(byte)) >> 31)
    }
}
