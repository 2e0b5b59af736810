//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Gives every key a number, from 0 on; open addressing over 32-bit keys.
struct KeyTable: Sendable {
    private var keys: [UInt32]
    private var numbers: [UInt32]
    private(set) var count = 0
    /// A bit for what keys come to, about eight bits a key; small enough to stay near the processor.
    private var bits: [UInt64] = []

    init() {
        keys = Array(repeating: 0, count: 1 << 12)
        numbers = Array(repeating: .max, count: 1 << 12)
    }

    /// Nil for a key that was never added.
    func number(of key: UInt32) -> Int? {
        var place = start(key)
        while numbers[place] != .max {
            if keys[place] == key { return Int(numbers[place]) }
            place = (place + 1) & (keys.count - 1)
        }
        return nil
    }

    /// False for most keys that were never added, once ``seal()`` was called.
    @inline(__always)
    func mayHold(_ key: UInt32) -> Bool {
        guard !bits.isEmpty else { return true }
        let bit = Int((key &* 0x85EB_CA6B) >> UInt32(32 - (bits.count * 64).trailingZeroBitCount))
        return bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }

    /// Makes ``mayHold(_:)`` tell.
    mutating func seal() {
        var size = 1 << 12
        while size < 8 * count, size < 1 << 30 { size *= 2 }
        bits = Array(repeating: 0, count: size / 64)
        for (key, number) in zip(keys, numbers) where number != .max {
            let bit = Int((key &* 0x85EB_CA6B) >> UInt32(32 - size.trailingZeroBitCount))
            bits[bit >> 6] |= 1 << UInt64(bit & 63)
        }
    }

    /// The number of a key, a new one where it has none.
    mutating func add(_ key: UInt32) -> Int {
        var place = start(key)
        while numbers[place] != .max {
            if keys[place] == key { return Int(numbers[place]) }
            place = (place + 1) & (keys.count - 1)
        }
        keys[place] = key
        numbers[place] = UInt32(count)
        count += 1
        if count * 10 > keys.count * 6 { grow() }
        return count - 1
    }

    /// The upper bits of the product are the well mixed ones.
    @inline(__always)
    private func start(_ key: UInt32) -> Int {
        Int((key &* 0x9E37_79B1) >> UInt32(32 - keys.count.trailingZeroBitCount))
    }

    private mutating func grow() {
        let (oldKeys, oldNumbers) = (keys, numbers)
        let size = keys.count * 2
        keys = Array(repeating: 0, count: size)
        numbers = Array(repeating: .max, count: size)
        for (key, number) in zip(oldKeys, oldNumbers) where number != .max {
            var place = start(key)
            while numbers[place] != .max { place = (place + 1) & (size - 1) }
            keys[place] = key
            numbers[place] = number
        }
    }
}
