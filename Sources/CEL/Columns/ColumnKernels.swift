//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The inner loops over rows. All take pointers to at least `count` values and are free of branches.
enum ColumnKernels {
    /// Writes 1 for every value of which the test is true, else 0.
    @inline(__always)
    static func test<T>(
        _ values: UnsafePointer<T>,
        _ count: Int,
        _ flags: UnsafeMutablePointer<UInt8>,
        _ test: (T) -> Bool
    ) {
        for row in 0..<count { flags[row] = test(values[row]) ? 1 : 0 }
    }

    /// Writes how a comparison of every value with a constant comes out.
    @inline(__always)
    static func compare<T: Comparable>(
        _ comparison: ComparisonOperation,
        _ values: UnsafePointer<T>,
        _ constant: T,
        _ count: Int,
        _ flags: UnsafeMutablePointer<UInt8>
    ) {
        switch comparison {
        case .equal: test(values, count, flags) { $0 == constant }
        case .notEqual: test(values, count, flags) { $0 != constant }
        case .less: test(values, count, flags) { $0 < constant }
        case .lessOrEqual: test(values, count, flags) { $0 <= constant }
        case .greater: test(values, count, flags) { $0 > constant }
        case .greaterOrEqual: test(values, count, flags) { $0 >= constant }
        }
    }

    /// Writes how a comparison of the values of two columns comes out.
    @inline(__always)
    static func compare<T: Comparable>(
        _ comparison: ComparisonOperation,
        _ left: UnsafePointer<T>,
        _ right: UnsafePointer<T>,
        _ count: Int,
        _ flags: UnsafeMutablePointer<UInt8>
    ) {
        switch comparison {
        case .equal: for row in 0..<count { flags[row] = left[row] == right[row] ? 1 : 0 }
        case .notEqual: for row in 0..<count { flags[row] = left[row] != right[row] ? 1 : 0 }
        case .less: for row in 0..<count { flags[row] = left[row] < right[row] ? 1 : 0 }
        case .lessOrEqual: for row in 0..<count { flags[row] = left[row] <= right[row] ? 1 : 0 }
        case .greater: for row in 0..<count { flags[row] = left[row] > right[row] ? 1 : 0 }
        case .greaterOrEqual: for row in 0..<count { flags[row] = left[row] >= right[row] ? 1 : 0 }
        }
    }

    /// Writes the entry of a table for every code.
    static func gather(
        _ codes: UnsafePointer<UInt32>,
        _ table: UnsafePointer<UInt8>,
        _ count: Int,
        _ flags: UnsafeMutablePointer<UInt8>
    ) {
        for row in 0..<count { flags[row] = table[Int(codes[row])] }
    }

    /// Packs one bit of each flag into words, 64 flags a word, the lowest bit first.
    ///
    /// Eight bytes that are 0 or 1 times 0x0102040810204080 have their eight bits side by side in the highest byte.
    @inline(__always)
    static func pack(
        _ flags: UnsafeMutablePointer<UInt8>,
        bit: UInt64,
        _ words: Int,
        _ masks: UnsafeMutablePointer<UInt64>
    ) {
        let raw = UnsafeRawPointer(flags)
        for word in 0..<words {
            var mask: UInt64 = 0
            for part in 0..<8 {
                let eight = raw.load(fromByteOffset: word * 64 + part * 8, as: UInt64.self) >> bit
                let bits = ((eight & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) >> 56
                mask |= bits << UInt64(part * 8)
            }
            masks[word] = mask
        }
    }

    /// Integer arithmetic; a flag is 0 where the result does not fit or a divisor is zero.
    @inline(__always)
    static func integer(
        _ left: UnsafePointer<Int64>,
        _ right: UnsafePointer<Int64>,
        _ results: UnsafeMutablePointer<Int64>,
        _ flags: UnsafeMutablePointer<UInt8>,
        _ count: Int,
        _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) {
        for row in 0..<count {
            let result = operation(left[row], right[row])
            results[row] = result.partialValue
            flags[row] = result.overflow ? 0 : 1
        }
    }

    /// Arithmetic on doubles.
    @inline(__always)
    static func double(
        _ left: UnsafePointer<Double>,
        _ right: UnsafePointer<Double>,
        _ results: UnsafeMutablePointer<Double>,
        _ count: Int,
        _ operation: (Double, Double) -> Double
    ) {
        for row in 0..<count { results[row] = operation(left[row], right[row]) }
    }
}
