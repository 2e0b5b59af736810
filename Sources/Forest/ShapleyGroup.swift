//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The leaves below one split near the bottom of a tree, and the few yes/no conditions that decide their Shapley values.
///
/// A row enters only through which conditions it meets: those of the way down, one bit for each distinct feature (met
/// when every split of the way on that feature is passed), and the splits of the group itself, one bit each. With at
/// most eight bits there are at most 256 patterns; their contributions can be computed once for the model and looked up
/// for each row.
///
/// Source of the idea: Yang, "Fast TreeSHAP" (2021), version 2; here with the leaves of a subtree taken together.
struct ShapleyGroup: Sendable {
    /// Most conditions of a pattern kept in a byte.
    static let mostBits = 8

    /// One split asked of a row: its code, and whether the condition is to go right.
    struct Test: Sendable {
        let code: UInt32
        let right: Bool
    }

    /// A feature on the way to one leaf: passed when `pattern & mask == wanted`.
    struct Passage: Sendable {
        let slot: Int
        let share: Double
        var mask: UInt8
        var wanted: UInt8
    }

    struct Leaf: Sendable {
        let value: Double
        let passages: [Passage]
    }

    /// The features that gain or lose here; a contribution's slot is a place in this list.
    let features: [Int]
    /// For each bit of the pattern, the splits that all must be passed.
    let bits: [[Test]]
    let leaves: [Leaf]

    /// Writes the contributions of one pattern, one for each of `features`.
    @inline(__always)
    func contributions(
        of pattern: UInt8,
        _ rule: ShapleyRule,
        _ steps: UnsafeMutablePointer<ShapleyRule.Step>,
        into results: UnsafeMutablePointer<Double>
    ) {
        for slot in features.indices { results[slot] = 0 }
        for leaf in leaves {
            let count = leaf.passages.count
            for index in 0..<count {
                let passage = leaf.passages[index]
                steps[index].share = passage.share
                steps[index].passes = pattern & passage.mask == passage.wanted ? 1 : 0
            }
            rule.apply(steps, count: count, value: leaf.value)
            for index in 0..<count { results[leaf.passages[index].slot] += steps[index].gain }
        }
    }
}

/// A leaf whose way asks more distinct features than a group's pattern has bits; evaluated for each row.
struct ShapleyLongLeaf: Sendable {
    struct Passage: Sendable {
        let feature: Int
        let share: Double
        let tests: [ShapleyGroup.Test]
    }

    let value: Double
    let passages: [Passage]
}
