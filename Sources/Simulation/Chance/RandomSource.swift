//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The one source of chance in a simulated year: xoshiro256**, seeded through SplitMix64.
///
/// It is written out here rather than taken from the standard library, because a year must come out byte for byte
/// the same with every compiler. Streams with a name of their own (`"firms"`, `"day"`) keep a change in one part of
/// the world from reshuffling all others. Source: Blackman and Vigna, "Scrambled linear pseudorandom number
/// generators", ACM TOMS 47 (2021).
struct RandomSource: Sendable {
    private var a: UInt64
    private var b: UInt64
    private var c: UInt64
    private var d: UInt64

    /// A stream of the year with this seed, told from others by name and number.
    init(seed: UInt64, stream: StaticString, number: Int = 0) {
        var name: UInt64 = 0xcbf2_9ce4_8422_2325
        stream.withUTF8Buffer { bytes in
            for byte in bytes { name = (name ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        var state = seed &* 0x9e37_79b9_7f4a_7c15 ^ name ^ (UInt64(bitPattern: Int64(number)) &* 0xd134_2543_de82_ef95)
        func mixed() -> UInt64 {
            state = state &+ 0x9e37_79b9_7f4a_7c15
            var word = state
            word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
            word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
            return word ^ (word >> 31)
        }
        a = mixed()
        b = mixed()
        c = mixed()
        d = mixed()
    }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        let product = b &* 5
        let result = ((product << 7) | (product >> 57)) &* 9
        let shifted = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        d = (d << 45) | (d >> 19)
        return result
    }

    /// A number in 0 ..< 1.
    mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }
}
