//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// From the number of a vessel to its slot: open addressing over two flat arrays, 16 bytes a vessel at half load.
struct VesselTable {
    static let none = UInt32.max

    /// 0 is empty; no vessel has the number 0.
    private var keys: [UInt32]
    private var slots: [UInt32]
    private var mask: Int
    private(set) var count = 0

    init(minimumCapacity: Int = 1_024) {
        var capacity = 64
        while capacity < minimumCapacity * 2 { capacity *= 2 }
        keys = [UInt32](repeating: 0, count: capacity)
        slots = [UInt32](repeating: 0, count: capacity)
        mask = capacity - 1
    }

    var bytes: Int { keys.count * 8 }

    @inline(__always)
    private func start(_ key: UInt32) -> Int {
        Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) &>> 32) & mask
    }

    /// The slot of a number, `none` where it has none.
    @inline(__always)
    func slot(of key: UInt32) -> UInt32 {
        var index = start(key)
        while true {
            let found = keys[index]
            if found == key { return slots[index] }
            if found == 0 { return Self.none }
            index = (index &+ 1) & mask
        }
    }

    mutating func insert(_ key: UInt32, slot: UInt32) {
        if (count + 1) * 2 > keys.count { grow() }
        var index = start(key)
        while keys[index] != 0 { index = (index &+ 1) & mask }
        keys[index] = key
        slots[index] = slot
        count += 1
    }

    /// Takes a number out and closes the chain behind it, so that no mark of a deletion stays.
    mutating func remove(_ key: UInt32) {
        var index = start(key)
        while keys[index] != key {
            if keys[index] == 0 { return }
            index = (index &+ 1) & mask
        }
        var next = (index &+ 1) & mask
        while keys[next] != 0 {
            let home = start(keys[next])
            // The entry may move back where its home does not lie between the hole and itself.
            if (next &- home) & mask >= (next &- index) & mask {
                keys[index] = keys[next]
                slots[index] = slots[next]
                index = next
            }
            next = (next &+ 1) & mask
        }
        keys[index] = 0
        count -= 1
    }

    private mutating func grow() {
        let oldKeys = keys
        let oldSlots = slots
        keys = [UInt32](repeating: 0, count: oldKeys.count * 2)
        slots = [UInt32](repeating: 0, count: oldKeys.count * 2)
        mask = keys.count - 1
        for (old, key) in oldKeys.enumerated() where key != 0 {
            var index = start(key)
            while keys[index] != 0 { index = (index &+ 1) & mask }
            keys[index] = key
            slots[index] = oldSlots[old]
        }
    }
}
