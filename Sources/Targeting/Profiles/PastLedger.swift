//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What was known of each key at a moment: how often it was lodged, when first and last, what inspections found.
///
/// Memory is bounded: entries live in a young and an old generation of at most ``capacity`` entries each; a key
/// that is met again moves to the young one, a key that is not met for a whole generation is forgotten.
package struct PastLedger: Sendable {
    /// One key's record.
    package struct Entry: Sendable, Hashable {
        package var key: UInt64 = 0
        /// Hours since 1970 of the first and the latest lodging.
        package var first: Int32 = 0
        package var last: Int32 = 0
        /// Lodged lines since the entry is known.
        package var lines: Float = 0
        /// Lodged lines, fading with a half-life of ``recentHalfLifeHours``.
        package var recent: Float = 0
        /// Inspected and illicit lines, fading with ``findingHalfLifeHours``.
        package var inspected: Float = 0
        package var illicit: Float = 0
        /// Hours since 1970 at which the findings were last faded.
        package var findingHour: Int32 = 0
        /// Hash of what went with the key when it was lodged last (the importer of a certificate).
        package var companion: UInt32 = 0
    }

    /// A week: bursts of parcels and reused papers show within days (judgement).
    package static let recentHalfLifeHours: Float = 7 * 24
    /// A quarter: rings move on after a seizure, honest firms are to profit from clean ones (judgement).
    package static let findingHalfLifeHours: Float = 90 * 24

    package let capacity: Int
    private var young: [Entry]
    private var old: [Entry]
    private var youngCount = 0
    private var mask: Int

    package init(capacity: Int = 1 << 18) {
        self.capacity = capacity
        young = Array(repeating: Entry(), count: 256)
        old = []
        mask = 255
    }

    /// The record of a key as it stands, nil where it was never met (or is forgotten).
    package func record(_ key: UInt64) -> Entry? {
        guard key != 0 else { return nil }
        if let slot = Self.find(key, in: young) { return young[slot] }
        if let slot = Self.find(key, in: old) { return old[slot] }
        return nil
    }

    /// Notes that a line with the key was lodged.
    package mutating func lodge(_ key: UInt64, hour: Int32, companion: UInt32 = 0) {
        guard key != 0 else { return }
        let slot = slotForUpdate(key)
        if young[slot].lines == 0, young[slot].inspected == 0 { young[slot].first = hour }
        young[slot].recent = young[slot].recent * Self.fade(hour - young[slot].last, Self.recentHalfLifeHours) + 1
        young[slot].lines += 1
        young[slot].last = hour
        young[slot].companion = companion
    }

    /// Notes that the finding of a line with the key became known.
    package mutating func learn(_ key: UInt64, hour: Int32, illicit: Bool) {
        guard key != 0 else { return }
        let slot = slotForUpdate(key)
        let fade = Self.fade(hour - young[slot].findingHour, Self.findingHalfLifeHours)
        young[slot].inspected = young[slot].inspected * fade + 1
        young[slot].illicit = young[slot].illicit * fade + (illicit ? 1 : 0)
        young[slot].findingHour = hour
    }

    /// What is left after some hours with a half-life.
    package static func fade(_ hours: Int32, _ halfLife: Float) -> Float {
        guard hours > 0 else { return 1 }
        // 2^-x by halving for whole half-lives and a cubic for the rest (error below 2e-4), cheaper than exp2.
        let x = Float(hours) / halfLife
        guard x < 60 else { return 0 }
        let whole = x.rounded(.down)
        let part = x - whole
        let fraction = 1 - part * (0.693_147_2 - part * (0.240_226_5 - part * 0.053_920_7))
        return fraction / Float(UInt64(1) << UInt64(whole))
    }

    /// Every record, for saving; the order of keys makes equal ledgers equal files.
    package var sortedEntries: [Entry] {
        var kept = young.filter { $0.key != 0 }
        for entry in old where entry.key != 0 && Self.find(entry.key, in: young) == nil { kept.append(entry) }
        return kept.sorted { $0.key < $1.key }
    }

    /// Puts back a saved record.
    package mutating func restore(_ entry: Entry) {
        let slot = slotForUpdate(entry.key)
        young[slot] = entry
    }

    private mutating func slotForUpdate(_ key: UInt64) -> Int {
        if let slot = Self.find(key, in: young) { return slot }
        var entry = Entry()
        if let slot = Self.find(key, in: old) { entry = old[slot] }
        entry.key = key
        if youngCount >= capacity || youngCount * 2 >= young.count { makeRoom() }
        var slot = Int(truncatingIfNeeded: key) & mask
        while young[slot].key != 0 { slot = (slot &+ 1) & mask }
        young[slot] = entry
        youngCount += 1
        return slot
    }

    private mutating func makeRoom() {
        if youngCount >= capacity {
            old = young
            young = Array(repeating: Entry(), count: young.count)
            youngCount = 0
            return
        }
        let entries = young
        young = Array(repeating: Entry(), count: entries.count * 4)
        mask = young.count - 1
        for entry in entries where entry.key != 0 {
            var slot = Int(truncatingIfNeeded: entry.key) & mask
            while young[slot].key != 0 { slot = (slot &+ 1) & mask }
            young[slot] = entry
        }
    }

    private static func find(_ key: UInt64, in slots: [Entry]) -> Int? {
        guard !slots.isEmpty else { return nil }
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while true {
            let found = slots[slot].key
            if found == key { return slot }
            if found == 0 { return nil }
            slot = (slot &+ 1) & mask
        }
    }
}
