//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

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
    ///
    /// No text of up to eight bytes has the key of another or of a longer one: its highest byte is its last, which is
    /// no control character, or none.
    @inline(__always)
    static func key(_ text: CellText) -> UInt64 {
        let start = text.start
        let count = text.count
        let first = start.loadUnaligned(as: UInt64.self)
        if count <= 8 {
            return UInt64(littleEndian: first) & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count))
        }
        let last = start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
        let ends = fold(
            first ^ 0x2D35_8DCC_AA6C_78A5 ^ UInt64(truncatingIfNeeded: count),
            last ^ 0x9E37_79B9_7F4A_7C15
        )
        return marked(count <= 16 ? ends : ends ^ inner(start, count), Self.longMark)
    }

    private static let longMark: UInt64 = 1 << 56
    /// For texts that are kept apart from received ones.
    static let separateMark: UInt64 = 2 << 56

    /// A hash whose highest byte no short text has.
    @inline(__always)
    static func marked(_ hash: UInt64, _ mark: UInt64) -> UInt64 { hash &>> 8 | mark }

    /// Multiply-fold mixing as in wyhash (W. Yi, 2019).
    @inline(__always)
    private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }

    /// Hashes what lies between the first and the last eight bytes.
    @inline(__always)
    private static func inner(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
        let second = start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        let beforeLast = start.loadUnaligned(fromByteOffset: count &- 16, as: UInt64.self)
        var hash = Self.fold(second ^ 0x8BB8_4B93_962E_ACC9, beforeLast ^ 0x4B33_A62E_D433_D4A3)
        var offset = 16
        while offset < count &- 16 {
            let a = start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let b = start.loadUnaligned(fromByteOffset: min(offset &+ 8, count &- 8), as: UInt64.self)
            hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ Self.fold(a ^ 0x4D5A_2DA5_1DE1_AA47, b ^ 0x9E37_79B9_7F4A_7C15)
            offset &+= 16
        }
        return hash
    }

    /// The code ``look(_:)`` has for a text that is not in the table.
    static let none = UInt32.max

    /// The code of a text that is not empty, or ``none`` and the slot where it belongs.
    @inline(__always)
    func look(_ text: CellText) -> (code: UInt32, place: Int) {
        let key = Self.key(text)
        let count = UInt32(truncatingIfNeeded: text.count)
        var place = home(key)
        while true {
            let slot = slots[place]
            if slot.key == key, slot.count == count, text.count <= 8 || holds(slot.code, text) {
                return (slot.code, place)
            }
            if slot.code == 0 { return (Self.none, place) }
            place = (place &+ 1) & mask
        }
    }

    /// The code of a text that is not empty, nil where it is not in the table.
    @inline(__always)
    func find(_ text: CellText) -> UInt32? {
        let code = look(text).code
        return code == Self.none ? nil : code
    }

    /// The code of a cell of one to eight bytes without blanks around it, quoted or not, where its home slot has it:
    /// most cells of most columns. nil says nothing.
    @inline(__always)
    func findShort(_ block: RecordBlock, _ cell: Int) -> UInt32? {
        let start = block.starts[cell]
        let count = block.starts[cell &+ 1] &- start &- 1
        let place = block.base + Int(start)
        let word = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
        if word & 0xFF > 0x22 { return probe(word, count, 0) }
        guard block.traits.isQuoted, count &- 3 < 8, word & 0xFF == 0x22,
            CellText.byte(place, Int(count &- 1)) == UInt8(ascii: "\"")
        else { return nil }
        let inner = UInt64(littleEndian: place.loadUnaligned(fromByteOffset: 1, as: UInt64.self))
        return probe(inner, count &- 2, block.traits.hasDoubledQuotes ? ByteMask.all(UInt8(ascii: "\"")) : 0)
    }

    /// Looks for the first `count` bytes of a word, unless there are more or one is of `unwanted`.
    ///
    /// What has a blank at an end is not found, for no text that is kept has.
    @inline(__always)
    private func probe(_ word: UInt64, _ count: UInt32, _ unwanted: UInt64) -> UInt32? {
        guard count &- 1 < 8 else { return nil }
        let key = word & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count))
        if unwanted != 0, ByteMask.zeros(key ^ unwanted) != 0 { return nil }
        let slot = slots[home(key)]
        // A free slot has the key of no text.
        return slot.key == key ? slot.code : nil
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
