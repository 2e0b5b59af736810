//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Past lines that share a key, one behind the other in the order in which they became past.
struct KeyChain: Sendable {
    /// The place of a key that was never met.
    static let none = -1

    /// A line under a key. What a walk reads of it lies side by side.
    struct Entry: Sendable {
        /// When the line began to count, in seconds since 1970.
        let time: Int64
        /// The place of the line in the past; the highest bit tells whether the entry before it under the same key is
        /// of another declaration.
        private let packedLine: UInt32
        /// The entry behind it; -1 for none.
        var next: Int32 = -1

        init(time: Int64, line: Int, opensDeclaration: Bool) {
            self.time = time
            packedLine = UInt32(line) | (opensDeclaration ? 1 << 31 : 0)
        }

        /// The same under another place of its line.
        func renumbered(_ line: Int32) -> Entry {
            var entry = Entry(time: time, line: Int(line), opensDeclaration: opensDeclaration)
            entry.next = next
            return entry
        }

        var line: Int { Int(packedLine & 0x7FFF_FFFF) }
        var opensDeclaration: Bool { packedLine >> 31 == 1 }
    }

    struct Key: Sendable {
        let key: UInt64
        /// The declaration of its latest line.
        var declaration: UInt64
        var first: Int32
        var last: Int32
    }

    private(set) var entries: [Entry] = []
    private(set) var keys: [Key] = []
    /// The upper half of a key and its place; 0 for none. Places are counted from 1.
    private var slots = [UInt64](repeating: 0, count: 256)

    /// How many keys there are.
    var keyCount: Int { keys.count }

    init() {}

    /// A chain of keys that are known to differ.
    init(entries: [Entry], keys: [Key]) {
        self.entries = entries
        self.keys = keys
        var size = 256
        while size < keys.count * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        for (place, key) in keys.enumerated() { insert(key.key, place) }
    }

    /// The place of a key, ``none`` when it was never met.
    func place(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] >> 32 == key >> 32 {
                let place = Int(slots[slot] & 0xFFFF_FFFF) - 1
                if keys[place].key == key { return place }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return Self.none
    }

    /// What stands where the search for a key begins: reading it brings it near the processor.
    func slot(_ key: UInt64) -> UInt64 { slots[Int(truncatingIfNeeded: key) & (slots.count - 1)] }

    /// Adds a line of a declaration under a key.
    ///
    /// - Parameter found: the place of the key where it is known already, else ``none``.
    mutating func append(
        _ line: Int,
        at time: Int64,
        of declaration: UInt64,
        under key: UInt64,
        found: Int = Self.none
    ) {
        let entry = Int32(entries.count)
        let place = found == Self.none ? place(of: key) : found
        guard place != Self.none else {
            entries.append(Entry(time: time, line: line, opensDeclaration: true))
            if (keys.count + 1) * 2 > slots.count { grow() }
            insert(key, keys.count)
            keys.append(Key(key: key, declaration: declaration, first: entry, last: entry))
            return
        }
        entries.append(Entry(time: time, line: line, opensDeclaration: keys[place].declaration != declaration))
        entries[Int(keys[place].last)].next = entry
        keys[place].declaration = declaration
        keys[place].last = entry
    }

    /// Takes new places of lines.
    mutating func renumber(_ places: [Int32]) {
        for entry in entries.indices { entries[entry] = entries[entry].renumbered(places[entries[entry].line]) }
    }

    private mutating func insert(_ key: UInt64, _ place: Int) {
        var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = key & 0xFFFF_FFFF_0000_0000 | UInt64(place + 1)
    }

    private mutating func grow() {
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        for (place, key) in keys.enumerated() { insert(key.key, place) }
    }
}
