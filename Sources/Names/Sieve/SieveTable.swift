//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
/// Entries by 32-bit keys, built once; what a key is filed with besides its entry is a mark of 32 bits.
struct SieveTable: Sendable {
    struct Filed: Sendable {
        let key: UInt32
        let entry: UInt32
        let mark: UInt32
    }

    /// In the order of their keys, and where those of each bucket begin: buckets go by the upper bits of keys.
    private let filed: [Filed]
    private let starts: [UInt32]
    private let shift: UInt32

    init(_ filed: [Filed]) {
        var bits: UInt32 = 1
        while bits < 31, 1 << bits < filed.count { bits += 1 }
        shift = 32 - bits
        self.filed = filed.sorted { ($0.key, $0.entry) < ($1.key, $1.entry) }
        var starts = [UInt32](repeating: 0, count: (1 << Int(bits)) + 1)
        for each in filed { starts[Int(each.key >> shift) + 1] += 1 }
        for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
        self.starts = starts
    }

    var isEmpty: Bool { filed.isEmpty }

    /// Calls a function with the entry and the mark of everything filed under a key.
    @inline(__always)
    func each(_ key: UInt32, _ body: (UInt32, UInt32) -> Void) {
        let bucket = Int(key >> shift)
        var place = Int(starts[bucket])
        let end = Int(starts[bucket + 1])
        while place < end {
            if filed[place].key == key { body(filed[place].entry, filed[place].mark) }
            place += 1
        }
    }
}

/// Hashes mixed so that sums of them tell sets of words apart, whatever their order.
enum SieveKey {
    static func mixed(_ hash: UInt64) -> UInt64 {
        let a = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
        return a ^ (a >> 29)
    }

    /// The upper bits are those by which tables find things.
    static func folded(_ sum: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: (sum &* 0x9E37_79B9_7F4A_7C15) >> 32) }
}
