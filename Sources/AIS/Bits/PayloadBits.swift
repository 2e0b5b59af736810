//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The bits of a message as they were sent, bit 0 first, without fill bits; what lies behind `count` reads as zero.
///
/// Fields are read from the bits when they are asked for. So nothing is rounded, spare bits stay what they were, and
/// what was received is sent again bit for bit.
public protocol PayloadBits: Sendable, Hashable {
    /// Number of bits.
    var count: Int { get }

    /// Words of 64 bits, the first bit being the highest of the first word.
    var words: [UInt64] { get }

    /// - Parameters:
    ///   - words: 64 bits each, the first bit highest; bits behind `count` are ignored.
    ///   - count: number of bits; more than the storage holds are cut.
    init(words: [UInt64], count: Int)

    /// An unsigned field.
    ///
    /// - Parameters:
    ///   - start: its first bit.
    ///   - width: 1 to 64.
    func unsigned(_ start: Int, _ width: Int) -> UInt64

    /// Writes the low `width` bits of a value; bits behind `count` are left alone.
    mutating func set(_ start: Int, _ width: Int, to value: UInt64)
}

extension PayloadBits {
    /// A field in two's complement.
    @inlinable
    public func signed(_ start: Int, _ width: Int) -> Int64 {
        Int64(bitPattern: unsigned(start, width) &<< UInt64(64 - width)) &>> Int64(64 - width)
    }

    /// A field of one bit.
    @inlinable
    public func flag(_ place: Int) -> Bool { unsigned(place, 1) != 0 }

    @inlinable
    func value<Value: FixedWidthInteger>(_ start: Int, _ width: Int, as: Value.Type = Value.self) -> Value {
        Value(truncatingIfNeeded: unsigned(start, width))
    }

    @inlinable
    func signedValue<Value: FixedWidthInteger & SignedInteger>(
        _ start: Int,
        _ width: Int,
        as: Value.Type = Value.self
    ) -> Value {
        Value(truncatingIfNeeded: signed(start, width))
    }

    /// A field that says by one of its values that there is none.
    @inlinable
    func value<Value: FixedWidthInteger>(_ start: Int, _ width: Int, absent: Value) -> Value? {
        let value = Value(truncatingIfNeeded: unsigned(start, width))
        return value == absent ? nil : value
    }

    @inlinable
    mutating func set<Value: FixedWidthInteger>(_ start: Int, _ width: Int, _ value: Value) {
        set(start, width, to: UInt64(truncatingIfNeeded: value))
    }

    @inlinable
    mutating func set(_ start: Int, flag: Bool) { set(start, 1, to: flag ? 1 : 0) }

    /// Text of six-bit characters.
    func text(_ start: Int, _ characters: Int) -> SixBitText {
        SixBitText(count: characters) { UInt8(truncatingIfNeeded: unsigned(start + 6 * $0, 6)) }
    }

    mutating func set(_ start: Int, _ characters: Int, text: SixBitText) {
        for place in 0..<characters { set(start + 6 * place, 6, text[place]) }
    }

    /// A part of the bits as bits of their own.
    func slice(from start: Int) -> LongBits {
        let count = max(0, self.count - start)
        let words = (0..<(count + 63) / 64).map { unsigned(start + $0 * 64, 64) }
        return LongBits(words: words, count: count)
    }
}
