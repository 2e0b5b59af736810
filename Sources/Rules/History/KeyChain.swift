//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Past lines that share a key, one behind the other in the order in which they became past.
struct KeyChain: Sendable {
    /// The place of a key that was never met.
    static let none = -1

    private(set) var lines: [UInt32] = []
    private(set) var next: [Int32] = []
    /// The first and the last entry of each key.
    private(set) var first: [Int32] = []
    private(set) var last: [Int32] = []
    /// Whether the entry before it under the same key is of another declaration.
    private var openings: [Bool] = []
    private var declarations: [UInt64] = []
    private var keys: [UInt64] = []
    private var slots: [Int32] = [Int32](repeating: -1, count: 1_024)

    /// How many keys there are.
    var keyCount: Int { keys.count }

    /// The place of a key, ``none`` when it was never met.
    func place(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
        while slots[slot] >= 0 {
            let place = Int(slots[slot])
            if keys[place] == key { return place }
            slot = (slot + 1) & (slots.count - 1)
        }
        return Self.none
    }

    /// Whether an entry is the first of its declaration under its key.
    func opensDeclaration(_ entry: Int) -> Bool { openings[entry] }

    /// Adds a line of a declaration under a key; gives the place of the key.
    @discardableResult
    mutating func append(_ line: Int, of declaration: UInt64, under key: UInt64) -> Int {
        let entry = Int32(lines.count)
        lines.append(UInt32(line))
        next.append(-1)
        let place = place(of: key)
        openings.append(place == Self.none || declarations[place] != declaration)
        if place == Self.none {
            declarations.append(declaration)
            return open(key, entry)
        }
        declarations[place] = declaration
        next[Int(last[place])] = entry
        last[place] = entry
        return place
    }

    private mutating func open(_ key: UInt64, _ entry: Int32) -> Int {
        if (keys.count + 1) * 2 > slots.count { grow() }
        insert(key, keys.count)
        keys.append(key)
        first.append(entry)
        last.append(entry)
        return keys.count - 1
    }

    private mutating func insert(_ key: UInt64, _ place: Int) {
        var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(place)
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (place, key) in keys.enumerated() { insert(key, place) }
    }
}
