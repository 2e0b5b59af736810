//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Up to 256 bits without any allocation: the messages of one slot carry 168, and some stations send up to 204.
public struct SlotBits: PayloadBits {
    /// The most bits that are kept.
    public static let capacity = 256

    @usableFromInline var first: UInt64
    @usableFromInline var second: UInt64
    @usableFromInline var third: UInt64
    @usableFromInline var fourth: UInt64
    @usableFromInline let length: UInt16

    @inlinable
    init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64, count: Int) {
        self.first = first
        self.second = second
        self.third = third
        self.fourth = fourth
        length = UInt16(truncatingIfNeeded: count)
    }

    public init(words: [UInt64], count: Int) {
        let count = min(max(0, count), Self.capacity)
        func word(_ place: Int) -> UInt64 {
            guard place < words.count, count > place * 64 else { return 0 }
            let kept = count - place * 64
            return kept >= 64 ? words[place] : words[place] & ~(UInt64.max >> UInt64(kept))
        }
        self.init(word(0), word(1), word(2), word(3), count: count)
    }

    /// - Parameters:
    ///   - type: of the message, 1 to 27.
    ///   - count: bits of the message, at most 256.
    public init(type: UInt8, count: Int) {
        self.init(UInt64(type & 63) << 58, 0, 0, 0, count: min(max(0, count), Self.capacity))
    }

    @inlinable
    public var count: Int { Int(length) }

    public var words: [UInt64] { Array([first, second, third, fourth].prefix((count + 63) / 64)) }

    @inlinable
    func word(_ place: Int) -> UInt64 {
        switch place {
        case 0: first
        case 1: second
        case 2: third
        case 3: fourth
        default: 0
        }
    }

    @inlinable
    public func unsigned(_ start: Int, _ width: Int) -> UInt64 {
        let offset = start & 63
        var joined = word(start &>> 6) &<< UInt64(truncatingIfNeeded: offset)
        if offset &+ width > 64 { joined |= word(start &>> 6 &+ 1) &>> UInt64(truncatingIfNeeded: 64 &- offset) }
        return joined &>> UInt64(truncatingIfNeeded: 64 &- width)
    }

    public mutating func set(_ start: Int, _ width: Int, to value: UInt64) {
        for bit in 0..<width where start + bit < count {
            let place = start + bit
            let mask = UInt64(1) << UInt64(63 - place & 63)
            let isSet = value >> UInt64(width - 1 - bit) & 1 == 1
            switch place >> 6 {
            case 0: first = isSet ? first | mask : first & ~mask
            case 1: second = isSet ? second | mask : second & ~mask
            case 2: third = isSet ? third | mask : third & ~mask
            default: fourth = isSet ? fourth | mask : fourth & ~mask
            }
        }
    }
}
