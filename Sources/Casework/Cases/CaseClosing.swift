//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// The end of a case as an officer proposed it, and who agreed.
package struct CaseClosing: Hashable, Sendable, Codable {
    package let outcome: CaseOutcome
    package let reason: String
    package let proposer: CasePerson
    /// Seconds since 1970.
    package let proposedAt: Int64
    /// The day from which the end holds, such as that of a decision.
    package let effective: CalendarDate
    package var approver: CasePerson?
    package var approvedAt: Int64?

    package init(_ outcome: CaseOutcome, reason: String, effective: CalendarDate, by proposer: CasePerson, at: Int64) {
        self.outcome = outcome
        self.reason = reason
        self.proposer = proposer
        self.effective = effective
        proposedAt = at
    }
}
