//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How many lines are inspected, and how many of them by chance.
package struct SelectionPolicy: Sendable, Hashable, Codable {
    /// Lines inspected as a share of all lines, 0…1.
    package let rate: Double
    /// Lines drawn at random as a share of all lines, 0…``rate``.
    package let explore: Double
    /// Seed of the random draw; whoever knows it can repeat the draw and prove that nobody steered it.
    package let seed: UInt64

    package init(rate: Double, explore: Double, seed: UInt64) throws(SelectionError) {
        guard (0...1).contains(rate) else { throw .rateOutOfRange(rate) }
        guard (0...1).contains(explore) else { throw .exploreOutOfRange(explore) }
        guard explore <= rate else { throw .exploreAboveRate(explore: explore, rate: rate) }
        self.rate = rate
        self.explore = explore
        self.seed = seed
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            rate: fields.decode(Double.self, forKey: .rate),
            explore: fields.decode(Double.self, forKey: .explore),
            seed: fields.decode(UInt64.self, forKey: .seed)
        )
    }

    /// How many of so many lines are inspected.
    package func capacity(of rows: Int) -> Int { min(rows, Int((rate * Double(rows)).rounded())) }

    /// How many of so many lines are drawn at random; never more than ``capacity(of:)``.
    package func randomCount(of rows: Int) -> Int {
        min(capacity(of: rows), Int((explore * Double(rows)).rounded()))
    }
}

/// Why a selection can't be made.
package enum SelectionError: Error, Hashable, Sendable {
    case rateOutOfRange(Double)
    case exploreOutOfRange(Double)
    /// The random share is part of the capacity and can't exceed it.
    case exploreAboveRate(explore: Double, rate: Double)
    /// Ranks are 32 bits wide.
    case tooManyRows(Int)
}
