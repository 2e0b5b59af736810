//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// SplitMix64: the same seed gives the same records on every machine.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A place in a list whose first entries are far commoner than its last, as words are.
    mutating func skewed(_ count: Int) -> Int {
        let share = Double(next() >> 11) / Double(1 << 53)
        return min(count - 1, Int(exp(share * log(Double(count + 1)))) - 1)
    }

    mutating func digits(_ count: Int) -> String {
        String((0..<count).map { _ in Character("\(next() % 10)") })
    }

    mutating func letters(_ count: Int) -> String {
        String((0..<count).map { _ in Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(next() % 26))) })
    }
}
