//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Random numbers that a seed repeats: SplitMix64 (Steele, Lea, Flood 2014).
package struct SeededNumbers: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    package mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

    package mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

    package mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    /// Nil with a chance.
    package mutating func maybe<Value>(_ values: [Value], missing: Double = 0.15) -> Value? {
        chance(missing) ? nil : pick(values)
    }

    /// Each value with a chance, in the order of the list.
    package mutating func some<Value>(_ values: [Value], chance share: Double) -> [Value] {
        values.filter { _ in chance(share) }
    }
}
