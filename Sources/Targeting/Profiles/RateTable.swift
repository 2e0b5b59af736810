//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How often inspections of a key met something: counts of inspected and illicit lines by 64-bit key.
///
/// Open addressing with linear probing in flat arrays; a look-up touches one or two cache lines.
package struct RateTable: Sendable {
    package struct Count: Sendable, Hashable {
        package var inspected: Float
        package var illicit: Float

        package init(inspected: Float = 0, illicit: Float = 0) {
            self.inspected = inspected
            self.illicit = illicit
        }
    }

    private struct Slot {
        var key: UInt64
        var count: Count
    }

    private var slots: [Slot]
    private var mask: Int
    package private(set) var entries: Int

    package init(capacity: Int = 64) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: Slot(key: 0, count: Count()), count: size)
        mask = size - 1
        entries = 0
    }

    /// Adds an inspected line of a key; key 0 is passed over.
    package mutating func add(_ key: UInt64, illicit: Bool, weight: Float = 1) {
        add(key, Count(inspected: weight, illicit: illicit ? weight : 0))
    }

    package mutating func add(_ key: UInt64, _ count: Count) {
        guard key != 0 else { return }
        if entries * 2 >= slots.count { grow() }
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot].key != 0, slots[slot].key != key { slot = (slot &+ 1) & mask }
        if slots[slot].key == 0 {
            slots[slot].key = key
            entries += 1
        }
        slots[slot].count.inspected += count.inspected
        slots[slot].count.illicit += count.illicit
    }

    package subscript(key key: UInt64) -> Count {
        guard key != 0 else { return Count() }
        var slot = Int(truncatingIfNeeded: key) & mask
        while true {
            let found = slots[slot]
            if found.key == key { return found.count }
            if found.key == 0 { return Count() }
            slot = (slot &+ 1) & mask
        }
    }

    /// The counts of the keys of some rows, place by place.
    func look(up keys: [UInt64], _ rows: [Int], into counts: inout [Count]) {
        precondition(counts.count == rows.count)
        let mask = mask
        slots.withUnsafeBufferPointer { slots in
            counts.withUnsafeMutableBufferPointer { counts in
                for (place, row) in rows.enumerated() {
                    let key = keys[row]
                    var slot = Int(truncatingIfNeeded: key) & mask
                    // Key 0 stops at an empty slot, whose count is zero, and never at a key.
                    while slots[slot].key != key, slots[slot].key != 0 { slot = (slot &+ 1) & mask }
                    counts[place] = slots[slot].key == key ? slots[slot].count : Count()
                }
            }
        }
    }

    /// All entries in the order of their keys, so that two equal tables are written alike.
    package var sortedEntries: [(key: UInt64, count: Count)] {
        slots.filter { $0.key != 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.count) }
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(key: 0, count: Count()), count: old.count * 2)
        mask = slots.count - 1
        for entry in old where entry.key != 0 {
            var slot = Int(truncatingIfNeeded: entry.key) & mask
            while slots[slot].key != 0 { slot = (slot &+ 1) & mask }
            slots[slot] = entry
        }
    }
}
