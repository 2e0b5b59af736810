//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A repeatable stream of numbers (SplitMix64), so that a failing property test fails again.
struct RepeatableNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    mutating func digits(_ count: Int) -> String {
        String((0..<count).map { _ in Character(String(Int.random(in: 0...9, using: &self))) })
    }
}

extension String {
    /// Every text in which one of the digits at the places is another.
    func withOneDigitChanged(at places: Range<Int>) -> [String] {
        let characters = Array(self)
        return places.flatMap { place -> [String] in
            guard characters[place].isNumber else { return [] }
            return "0123456789".filter { $0 != characters[place] }.map { digit in
                var changed = characters
                changed[place] = digit
                return String(changed)
            }
        }
    }
}
