//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What looking at the highest-scored share of lines yields.
package struct RankingCut: Sendable, Hashable, Codable {
    /// The share of lines, 0…1.
    package let share: Double
    /// How many lines that is, at least one.
    package let chosen: Int
    /// Illicit lines among the chosen; a fraction where equal scores straddle the cut.
    package let caught: Double
    /// ``caught`` over ``chosen``.
    package let precision: Double
    package let precisionInterval: ShareInterval
    /// ``caught`` over all illicit lines; 0 where there is none.
    package let recall: Double
    /// ``precision`` over the best that any order could reach.
    package let normPrecision: Double
    /// ``recall`` over the best that any order could reach.
    package let normRecall: Double
    /// Share of all revenue that the chosen lines brought; nil without revenue.
    package let revenue: Double?
    /// ``revenue`` over the share of the richest lines, as many as chosen.
    package let normRevenue: Double?
    /// ``precision`` over the base rate; nil where nothing is illicit.
    package let lift: Double?
}
