//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One step in the life of a case, as its page tells it.
package struct CaseEvent: Hashable, Sendable, Codable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case opened
        case stage
        case assigned
        case due
        case seizure
        case amended
        case entity
        case evidence
        case note
        case closingProposed = "closing_proposed"
        case closingReturned = "closing_returned"
        case closed
        case mergedInto = "merged_into"
        case mergedFrom = "merged_from"
        case splitOff = "split_off"
        case splitFrom = "split_from"
        case correction
        case purged
        case shared
    }

    package let kind: Kind
    /// Seconds since 1970.
    package let at: Int64
    package let by: CasePerson
    /// What it was about: a stage, a login, a date, the number of another case.
    package let subject: String?
    /// In the officer's own words.
    package let remark: String?

    package init(_ kind: Kind, at: Int64, by: CasePerson, subject: String? = nil, remark: String? = nil) {
        self.kind = kind
        self.at = at
        self.by = by
        self.subject = subject
        self.remark = remark
    }
}
