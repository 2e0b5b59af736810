//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
/// A bit for what hashes come to: false for most that were never put in.
struct HashBits: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1 << 10)

    mutating func insert(_ hash: UInt64) {
        let place = Self.place(hash)
        bits[place >> 6] |= 1 << UInt64(place & 63)
    }

    @inline(__always)
    func mayHold(_ hash: UInt64) -> Bool {
        let place = Self.place(hash)
        return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
    }

    private static func place(_ hash: UInt64) -> Int { Int((hash &* 0x9E37_79B9_7F4A_7C15) >> 48) }
}
