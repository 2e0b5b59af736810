//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why an action plan does not do what is asked.
package enum ActionPlanError: Error, Hashable, Sendable {
    case unknown(String)
    case changedMeanwhile(String)
    /// The office is none of the two.
    case outsider(String)
    case reasonMissing
    case evidenceMissing
    /// Only the office that owes it claims, only the other one confirms.
    case notYours
    /// The commitment does not stand as that step needs it.
    case outOfTurn
    /// Nothing is agreed yet.
    case notAgreed
    case faulty([PlanFault])
    /// It takes back what was promised, or a change of a date.
    case rewritesHistory
    /// What came cannot be read here.
    case unreadable
}
