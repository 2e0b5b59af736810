//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Notices when the model finds much less than it used to, as it does when schemes change.
///
/// The yardstick is the model's own past. What it promises is none: a model that meets what it doesn't know promises
/// less, and would never be found wanting.
package struct DriftWatch: Sendable {
    /// The latest weeks that are held against those before them (judgement).
    package static let latest = 2
    /// Fewest weeks to compare with (judgement).
    package static let leastBefore = 4
    /// Fewest findings that the latest weeks should have brought, so that chance alone seldom looks like drift: 15
    /// expected and at most 9 found happen by chance about once in fourteen.
    package static let leastExpected = 15.0
    /// A hit rate below this share of the usual one is drift (judgement).
    package static let fall = 0.6
    /// Weeks after which a drift is over and old findings count fully again (judgement).
    package static let memory = 26
    /// During a drift a finding counts half for each so many weeks of its age (judgement).
    package static let halfLifeWeeks: Float = 8

    private var weeks: [(inspected: Double, found: Double)] = []
    private var noticed: Int?

    package init() {}

    /// Notes one week of what the model chose.
    package mutating func note(inspected: Int, found: Int) {
        weeks.append((Double(inspected), Double(found)))
        let before = weeks.dropLast(Self.latest).suffix(Self.memory)
        let late = weeks.suffix(Self.latest)
        let inspectedBefore = before.reduce(0) { $0 + $1.inspected }
        guard !isDrifting, before.count >= Self.leastBefore, inspectedBefore > 0 else { return }
        let usual = before.reduce(0) { $0 + $1.found } / inspectedBefore
        let expected = usual * late.reduce(0) { $0 + $1.inspected }
        let found = late.reduce(0) { $0 + $1.found }
        if expected >= Self.leastExpected, found < Self.fall * expected { noticed = weeks.count }
    }

    /// Whether a drift was noticed within the last ``memory`` weeks.
    package var isDrifting: Bool { noticed.map { weeks.count - $0 < Self.memory } ?? false }

    /// The half-life that findings shall have in training, in weeks; nil where all count alike.
    package var findingHalfLife: Float? { isDrifting ? Self.halfLifeWeeks : nil }
}
