//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Bits of a message of several slots, on the heap.
public struct LongBits: PayloadBits {
    /// The most bits that are kept: nine sentences of 60 characters, the most that NMEA 0183 can number. Five slots carry
    /// 1,008 bits (ITU-R M.1371-5, annex 2).
    public static let capacity = 3_240

    public private(set) var words: [UInt64]
    public let count: Int

    public init(words: [UInt64], count: Int) {
        let count = min(max(0, count), Self.capacity)
        var kept = Array(words.prefix((count + 63) / 64))
        while kept.count < (count + 63) / 64 { kept.append(0) }
        if count & 63 != 0, let last = kept.indices.last { kept[last] &= ~(UInt64.max >> UInt64(count & 63)) }
        self.words = kept
        self.count = count
    }

    init(_ words: UnsafePointer<UInt64>, count: Int) {
        self.words = Array(UnsafeBufferPointer(start: words, count: (count + 63) / 64))
        self.count = count
    }

    /// - Parameters:
    ///   - type: of the message, 1 to 27.
    ///   - count: bits of the message.
    public init(type: UInt8, count: Int) {
        self.init(words: [UInt64(type & 63) << 58], count: count)
    }

    public func unsigned(_ start: Int, _ width: Int) -> UInt64 {
        let (place, offset) = (start >> 6, start & 63)
        guard start >= 0, place < words.count else { return 0 }
        var joined = words[place] &<< UInt64(offset)
        if offset + width > 64, place + 1 < words.count { joined |= words[place + 1] &>> UInt64(64 - offset) }
        return joined &>> UInt64(64 - width)
    }

    public mutating func set(_ start: Int, _ width: Int, to value: UInt64) {
        for bit in 0..<width where start + bit < count {
            let place = start + bit
            let mask = UInt64(1) << UInt64(63 - place & 63)
            if value >> UInt64(width - 1 - bit) & 1 == 1 {
                words[place >> 6] |= mask
            } else {
                words[place >> 6] &= ~mask
            }
        }
    }
}
