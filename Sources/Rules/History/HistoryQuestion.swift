//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A question to the past, as a rule asks it: "how many declarations with this seal in the last 45 days".
///
/// Only lines lodged before the line at hand, and findings known before it, ever count; lines of the same declaration do
/// not see one another.
package struct HistoryQuestion: Hashable, Sendable {
    /// When a past line begins to count.
    package enum Event: String, Hashable, Sendable, Codable {
        /// When it was lodged.
        case lodged
        /// When its finding became known, and only if it was a violation or a seizure.
        case found
    }

    package var measure: HistoryMeasure
    /// The names whose values the line at hand asks with.
    package var by: [String]
    /// The names under which past lines were kept, in the same order; usually the same.
    package var matching: [String]
    /// How far back, in seconds.
    package var window: Int64
    /// Lines younger than this, in seconds, do not count: 0, or the start of an earlier window.
    package var offset: Int64 = 0
    /// A condition on past lines; nil for all.
    package var condition: String?
    package var event: Event = .lodged
    /// A name of a time after which a past line no longer counts, such as the end of its movement.
    package var until: String?
    /// Fewer lines than this give no answer.
    package var atLeast: Int = 0

    package init(_ measure: HistoryMeasure, by: [String], matching: [String]? = nil, days: Double) {
        self.measure = measure
        self.by = by
        self.matching = matching ?? by
        window = Int64(days * 86_400)
    }

    /// How far back it looks in all, in seconds.
    var reach: Int64 { window + offset }
}
