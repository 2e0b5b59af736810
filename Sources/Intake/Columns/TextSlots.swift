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
        /// The text itself up to eight bytes, its ``StableHash`` beyond.
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

    @inline(__always)
    static func key(_ text: CellText) -> UInt64 {
        if text.count <= 8 {
            let word = UInt64(littleEndian: text.start.loadUnaligned(as: UInt64.self))
            return word & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* text.count))
        }
        return StableHash.of(padded: text.start, count: text.count)
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
