//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a step in the life of a rule is not allowed.
package enum RuleRefusal: Error, Hashable, Sendable {
    /// The text is no rule.
    case faults(RuleFaults)
    /// Examples that do not come out as they say, by their notes.
    case examplesFail([String])
    case notFrom(RuleState, to: RuleEvent.Kind)
    /// The text was changed after the back-test.
    case untested
    case trialTooOld(days: Int)
    case hitsTooMuch(share: Double, allowed: Double)
    case seldomEvaluable(share: Double, allowed: Double)
    /// On some lines of the past it cost more than a condition may, and was given up.
    case costsTooMuch(lines: Int)
    /// Who wrote a rule or put it forward does not approve it.
    case sameOfficer(String)
    case reasonMissing
    /// Its last day has passed.
    case overdue
}
