//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Why a rule that a partner sent is not run.
package enum TravellingRuleError: Error, Hashable, Sendable {
    case notARule(String)
    /// It cannot be run here, with the reason.
    case unreadable(String)
    case expired(CalendarDate)
    /// It was taken back, answered or refused.
    case over(StoredLetter.Standing)
    /// So many other rules of the partner were run in thirty days.
    case quota(Int)
    /// So many other rules for the same purpose were run in thirty days.
    case purposeQuota(Int)
    /// Hits were not asked for.
    case countsOnly
}

extension TravellingRuleError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notARule(let id): "\(id) is no rule that a partner sent"
        case .unreadable(let reason): "the rule can't be run here: \(reason)"
        case .expired(let date): "the rule was to be run until \(date)"
        case .over(let standing): "the rule is \(standing.rawValue)"
        case .quota(let most): "\(most) rules of this partner were run in thirty days; that is the quota"
        case .purposeQuota(let most):
            "\(most) rules for this purpose were run in thirty days; that is the quota for one purpose"
        case .countsOnly: "the partner asked for counts, not for hits"
        }
    }
}
