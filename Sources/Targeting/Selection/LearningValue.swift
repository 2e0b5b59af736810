//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// What inspecting a line brings: a finding now, and for goods that come again and were never inspected, knowledge.
///
/// A week's value of a line is p + p(1 − p)·a·n: p the model's probability, p(1 − p) how unsure it is, a how much one
/// finding tells of other lines of the same goods (``RateTable/agreement``), n how many more of them are expected within
/// ``weeksAhead`` weeks, from how often they came so far. One line teaches what there is to learn of its goods, so only
/// the likeliest of a week's lines of the same goods gets the second part.
package struct LearningValue: Sendable {
    /// Weeks within which a finding has to pay back (judgement).
    package static let weeksAhead = 8.0
    /// Weeks without the goods that every rate of coming starts from, so that two lines in a short past promise
    /// little (judgement).
    package static let weeksAssumed = 4.0

    private var lodged: [UInt64: Double] = [:]
    private var weeks = 0.0

    package init() {}

    /// Notes the goods of one week's lines, inspected or not; key 0 says nothing.
    package mutating func note(week keys: some Sequence<UInt64>) {
        weeks += 1
        for key in keys where key != 0 { lodged[key, default: 0] += 1 }
    }

    /// The value of each line of the latest week noted.
    ///
    /// - Parameters:
    ///   - margins: the model's log-odds, one a line.
    ///   - keys: the goods, one a line.
    ///   - lines: each line's stable id; the lower goes first among equal margins.
    ///   - agreement: how much one finding tells of other lines of the same goods, 0…1.
    ///   - isKnown: whether goods were inspected before or will be anyway.
    package func values(
        margins: [Float],
        keys: [UInt64],
        lines: [UInt64],
        agreement: Double,
        isKnown: (UInt64) -> Bool
    ) -> [Double] {
        var values = margins.map { 1 / (1 + exp(-Double($0))) }
        var likeliest: [UInt64: Int] = [:]
        for place in keys.indices where keys[place] != 0 && !isKnown(keys[place]) {
            guard let other = likeliest[keys[place]] else {
                likeliest[keys[place]] = place
                continue
            }
            if margins[place] > margins[other] || (margins[place] == margins[other] && lines[place] < lines[other]) {
                likeliest[keys[place]] = place
            }
        }
        for (key, place) in likeliest {
            let expected = ((lodged[key] ?? 1) - 1) / (weeks + Self.weeksAssumed) * Self.weeksAhead
            values[place] += values[place] * (1 - values[place]) * agreement * expected
        }
        return values
    }
}
