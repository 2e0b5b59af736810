//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// FNV-1a over 32-bit units.
struct NameHash: Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ unit: UInt32) {
        value = (value ^ UInt64(unit)) &* 0x100_0000_01B3
    }

    static func of(_ letters: some Sequence<UInt8>) -> UInt64 {
        var hash = NameHash()
        for letter in letters { hash.add(UInt32(letter)) }
        return hash.value
    }

    static func of(_ text: String) -> UInt64 {
        var hash = NameHash()
        for scalar in text.unicodeScalars { hash.add(scalar.value) }
        return hash.value
    }
}
