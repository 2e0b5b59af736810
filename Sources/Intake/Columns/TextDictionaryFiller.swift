//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Builds the dictionary of one text column of one batch.
///
/// A value, so that a loop over cells can hold it in registers; its owner frees it with ``deallocate()``.
struct TextDictionaryFiller {
    private(set) var table: TextSlots
    private var byteCapacity = 1 << 12
    private var entryCapacity = 1 << 8
    private var byteCount = 0
    /// Entries, the missing text counted.
    private(set) var count = 1
    private var usedSlots = 0
    /// Codes of received texts that are kept in another form.
    private var aliases: [[UInt8]: UInt32] = [:]

    init() {
        table = TextSlots(
            slots: .allocate(capacity: 64),
            mask: 63,
            shift: 58,
            bytes: .allocate(byteCount: 1 << 12, alignment: 16),
            ends: .allocate(capacity: 1 << 8)
        )
        table.slots.initialize(repeating: TextSlots.Slot(key: 0, count: 0, code: 0), count: 64)
        table.ends[0] = 0
    }

    func deallocate() {
        table.slots.deallocate()
        table.bytes.deallocate()
        table.ends.deallocate()
    }

    /// Hands over the dictionary and starts an empty one.
    mutating func finish() -> TextDictionary {
        var dictionary = TextDictionary()
        dictionary.bytes = Array(UnsafeRawBufferPointer(start: table.bytes, count: byteCount))
        dictionary.ends = Array(UnsafeBufferPointer(start: table.ends, count: count))
        dictionary.hashes = hashes
        if usedSlots > 0 {
            table.slots.update(repeating: TextSlots.Slot(key: 0, count: 0, code: 0), count: table.mask + 1)
        }
        byteCount = 0
        count = 1
        usedSlots = 0
        if !aliases.isEmpty { aliases = [:] }
        return dictionary
    }

    /// The hash of each entry: taken of all together, one does not wait for another.
    private var hashes: [UInt64] {
        [UInt64](unsafeUninitializedCapacity: count) { hashes, filled in
            hashes[0] = 0
            var start = 0
            for code in 1..<max(1, count) {
                let end = Int(table.ends[code])
                hashes[code] = StableHash.of(padded: table.bytes + start, count: end &- start)
                start = end
            }
            filled = count
        }
    }

    /// Adds a text without a look-up.
    @inline(__always)
    mutating func append(_ text: CellText) -> UInt32 {
        if count == entryCapacity || byteCapacity - byteCount < text.count + 16 { grow(text.count) }
        let target = table.bytes + byteCount
        if text.count <= 16 {
            target.storeBytes(of: text.start.loadUnaligned(as: UInt64.self), as: UInt64.self)
            target.storeBytes(
                of: text.start.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
                toByteOffset: 8,
                as: UInt64.self
            )
        } else {
            target.copyMemory(from: text.start, byteCount: text.count)
        }
        byteCount &+= text.count
        table.ends[count] = UInt32(truncatingIfNeeded: byteCount)
        count &+= 1
        return UInt32(truncatingIfNeeded: count &- 1)
    }

    /// Adds a text that ``TextSlots/find(_:)`` did not find.
    mutating func insert(_ text: CellText) -> UInt32 {
        let code = append(text)
        occupy(TextSlots.Slot(key: TextSlots.key(text), count: UInt32(truncatingIfNeeded: text.count), code: code))
        return code
    }

    /// Adds a text where ``TextSlots/look(_:)`` found the slot for it.
    mutating func insert(_ text: CellText, at place: Int) -> UInt32 {
        guard usedSlots * 2 <= table.mask, table.slots[place].code == 0 else { return insert(text) }
        let code = append(text)
        table.slots[place] = TextSlots.Slot(
            key: TextSlots.key(text),
            count: UInt32(truncatingIfNeeded: text.count),
            code: code
        )
        usedSlots += 1
        return code
    }

    /// The code of a text in the form in which it is kept.
    ///
    /// - Parameter separate: keep it apart from received texts, because the same text received means another.
    mutating func canonical(_ text: CellText, separate: Bool) -> UInt32 {
        guard separate else { return table.find(text) ?? insert(text) }
        let hash = StableHash.of(padded: text.start, count: text.count)
        let key = TextSlots.marked(hash, TextSlots.separateMark)
        let count = UInt32(truncatingIfNeeded: text.count)
        var place = table.home(key)
        while case let slot = table.slots[place], slot.code != 0 {
            if slot.key == key, slot.count == count, has(slot.code, text) { return slot.code }
            place = (place &+ 1) & table.mask
        }
        let code = append(text)
        occupy(TextSlots.Slot(key: key, count: count, code: code))
        return code
    }

    /// Makes a received text stand for the code of another.
    mutating func alias(_ text: CellText, _ code: UInt32) {
        if text.count <= 8 {
            occupy(TextSlots.Slot(key: TextSlots.key(text), count: UInt32(truncatingIfNeeded: text.count), code: code))
        } else {
            aliases[Array(text.bytes)] = code
        }
    }

    /// The code a received text was given by ``alias(_:_:)``, where that is not in the table.
    func aliased(_ text: CellText) -> UInt32? {
        aliases.isEmpty ? nil : aliases[Array(text.bytes)]
    }

    private func has(_ code: UInt32, _ text: CellText) -> Bool {
        let start = Int(table.ends[Int(code) - 1])
        let kept = UnsafeRawBufferPointer(start: table.bytes + start, count: Int(table.ends[Int(code)]) - start)
        return kept.elementsEqual(text.bytes)
    }

    private mutating func occupy(_ slot: TextSlots.Slot) {
        if usedSlots * 2 > table.mask { growSlots() }
        var place = table.home(slot.key)
        while table.slots[place].code != 0 { place = (place &+ 1) & table.mask }
        table.slots[place] = slot
        usedSlots += 1
    }

    private mutating func growSlots() {
        let old = UnsafeMutableBufferPointer(start: table.slots, count: table.mask + 1)
        let size = old.count * 4
        table.slots = .allocate(capacity: size)
        table.slots.initialize(repeating: TextSlots.Slot(key: 0, count: 0, code: 0), count: size)
        table.mask = size - 1
        table.shift -= 2
        for slot in old where slot.code != 0 {
            var place = table.home(slot.key)
            while table.slots[place].code != 0 { place = (place &+ 1) & table.mask }
            table.slots[place] = slot
        }
        old.deallocate()
    }

    @inline(never)
    private mutating func grow(_ needed: Int) {
        if byteCapacity - byteCount < needed + 16 {
            byteCapacity = max(byteCapacity * 2, byteCount + needed + 16)
            let larger = UnsafeMutableRawPointer.allocate(byteCount: byteCapacity, alignment: 16)
            larger.copyMemory(from: table.bytes, byteCount: byteCount)
            table.bytes.deallocate()
            table.bytes = larger
        }
        if count == entryCapacity {
            entryCapacity *= 2
            let ends = UnsafeMutablePointer<UInt32>.allocate(capacity: entryCapacity)
            ends.update(from: table.ends, count: count)
            table.ends.deallocate()
            table.ends = ends
        }
    }
}
