//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why something can't be done with a case.
package enum CaseError: Error, Hashable, Sendable {
    /// There is no such case, or the officer may not see it.
    case unknown(String)
    case notAllowed
    /// It was changed since the officer saw it; what changed since then.
    case stale(CaseNumber, seen: Int, now: Int)
    /// From this stage there is no way to that.
    case noWay(from: CaseStage, to: CaseStage)
    case closed(CaseNumber)
    /// The seizure lacks what this step needs.
    case incomplete([SeizureFault])
    case missing(CaseField)
    case tooLong(CaseField, most: Int)
    case malformed(CaseField)
    /// The end can't be reached from here.
    case wrongOutcome(CaseOutcome, at: CaseStage)
    case noProposal
    /// Who proposed can't agree.
    case secondPersonNeeded
    /// Evidence is not settled yet: this many items.
    case openCustody(Int)
    case mergesWithItself
    /// Cases of different offices are merged by who may act for both.
    case unknownLine(String)
    case unknownEntity(String)
    /// An amendment can't hold from before the detection, or from a day to come.
    case wrongDay(CaseField)
    case unknownOffice(String)
    case alreadyDecided
    case lastLine
}

/// A field of a case's forms, named in errors and sentences.
package enum CaseField: String, CaseIterable, Hashable, Sendable, Codable {
    case office
    case title
    case summary
    case due
    case assignee
    case stage
    case outcome
    case reason
    case effective
    case target
    case lines
    case entity
    case name
    case note
    case correction
    case decision
    case detected
}
