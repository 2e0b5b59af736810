//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The view of a ``TextDictionaryFiller`` that a loop over cells keeps in registers: look-ups only.
struct TextSlots {
    /// An entry of the hash table, 16 bytes.
    struct Slot {
        /// See ``TextSlots/key(_:)``.
        var key: UInt64
        var count: UInt32
        /// 0 where the slot is free.
        var code: UInt32
    }

    var slots: UnsafeMutablePointer<Slot>
    var mask: Int
    /// 64 less the binary logarithm of the number of slots.
    var shift: UInt64
    var bytes: UnsafeMutableRawPointer
    var ends: UnsafeMutablePointer<UInt32>

    /// The text itself up to eight bytes; beyond, a hash without a loop up to 32, since lengths that vary from
    /// cell to cell make every loop end in a misprediction.
    @inline(__always)
    static func key(_ text: CellText) -> UInt64 {
        let start = text.start
        let count = text.count
        let first = start.loadUnaligned(as: UInt64.self)
        if count <= 8 {
            return UInt64(littleEndian: first) & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count))
        }
        let last = start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
        let ends = StableHash.fold(
            first ^ 0x2D35_8DCC_AA6C_78A5 ^ UInt64(truncatingIfNeeded: count),
            last ^ 0x9E37_79B9_7F4A_7C15
        )
        if count <= 16 { return ends }
        return ends ^ inner(start, count)
    }

    /// Hashes what lies between the first and the last eight bytes.
    @inline(__always)
    private static func inner(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
        let second = start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        let beforeLast = start.loadUnaligned(fromByteOffset: count &- 16, as: UInt64.self)
        var hash = StableHash.fold(second ^ 0x8BB8_4B93_962E_ACC9, beforeLast ^ 0x4B33_A62E_D433_D4A3)
        var offset = 16
        while offset < count &- 16 {
            let a = start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let b = start.loadUnaligned(fromByteOffset: min(offset &+ 8, count &- 8), as: UInt64.self)
            hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ StableHash.fold(a ^ 0x4D5A_2DA5_1DE1_AA47, b ^ 0x9E37_79B9_7F4A_7C15)
            offset &+= 16
        }
        return hash
    }

    /// The code of a text that is not empty, nil where it is not in the table.
    @inline(__always)
    func find(_ text: CellText) -> UInt32? {
        let key = Self.key(text)
        let count = UInt32(truncatingIfNeeded: text.count)
        var place = home(key)
        while true {
            let slot = slots[place]
            if slot.key == key, slot.count == count, text.count <= 8 || holds(slot.code, text) { return slot.code }
            if slot.code == 0 { return nil }
            place = (place &+ 1) & mask
        }
    }

    @inline(__always)
    func home(_ key: UInt64) -> Int {
        // Fibonacci hashing: Knuth, TAOCP vol. 3, section 6.4.
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    }

    /// Whether a text of more than eight bytes stands in the dictionary under a code.
    @inline(__always)
    func holds(_ code: UInt32, _ text: CellText) -> Bool {
        if code == 0 { return false }
        let start = Int(ends[Int(code) &- 1])
        guard Int(ends[Int(code)]) &- start == text.count else { return false }
        let kept = bytes + start
        var offset = 0
        let last = text.count &- 8
        while offset < last {
            if kept.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                != text.start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            {
                return false
            }
            offset &+= 8
        }
        return kept.loadUnaligned(fromByteOffset: last, as: UInt64.self)
            == text.start.loadUnaligned(fromByteOffset: last, as: UInt64.self)
    }
}
