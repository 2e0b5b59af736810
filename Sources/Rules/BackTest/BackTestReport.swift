//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What a rule would have done over the past, and what cannot be known of it.
package struct BackTestReport: Hashable, Sendable, Codable {
    /// Hits of one week in one office.
    package struct Week: Hashable, Sendable, Codable {
        /// The Monday it begins with.
        package let monday: CalendarDate
        package let office: String
        package var hits: Int
    }

    /// How many lines another rule hit too.
    package struct Overlap: Hashable, Sendable, Codable {
        package let rule: String
        package let shared: Int
        package let others: Int
    }

    package let rule: String
    /// Lines that the rule serves.
    package var served = 0
    /// Of these, lines that it could not judge because something was missing.
    package var notEvaluable = 0
    /// Of these, lines that it gave up because they cost more than a condition may, among the first that it could not
    /// judge; nil in reports from before this was counted.
    package var tooCostly: Int?
    package var hits = 0
    /// Hits that nobody ever looked into: neither innocent nor guilty.
    package var neverInspected: Int { hits - yield.inspected }
    /// Among hits that were inspected. Chosen by other means than the rule, so an estimate.
    package var yield = InspectionYield()
    /// Among hits that were drawn at random: small, but without bias.
    package var randomYield = InspectionYield()
    /// Among all lines that were drawn at random.
    package var baseline = InspectionYield()
    /// In order of time, then office.
    package var weeks: [Week] = []
    /// Most shared first.
    package var overlaps: [Overlap] = []
    /// Days with a lodging.
    package var days = 0
    /// The greatest number of hits on one day.
    package var busiestDay = 0
    /// Whether a condition reads what becomes known only after lodging; then the past looks better than it was.
    package var judgesLater = false
    package var first: CalendarDate?
    package var last: CalendarDate?

    package init(rule: String) { self.rule = rule }

    package var hitsPerDay: Double { days == 0 ? 0 : Double(hits) / Double(days) }
    package var hitShare: Double { served == 0 ? 0 : Double(hits) / Double(served) }

    /// How many times oftener an inspected hit was illicit than a line drawn at random; nil where either is unknown.
    package var lift: Double? {
        guard let share = yield.share, let base = baseline.share, base > 0 else { return nil }
        return share / base
    }
}
