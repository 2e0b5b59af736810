//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What of a case went to somebody else, so that a correction can follow it.
package struct CaseCopy: Hashable, Sendable, Codable {
    package enum State: String, CaseIterable, Hashable, Sendable, Codable {
        /// As the case has it.
        case current
        /// The case was corrected since; the copy has to follow.
        case outdated
        /// The other side has taken the correction or has taken the copy out.
        case corrected
    }

    package let number: CaseNumber
    /// The id of the message that it went with.
    package let message: String
    /// The code of the office that has it.
    package let office: String
    /// Seconds since 1970.
    package let at: Int64
    /// The revision of the case that went.
    package let revision: Int
    package var state: State

    package init(
        of number: CaseNumber,
        message: String,
        office: String,
        at: Int64,
        revision: Int,
        state: State = .current
    ) {
        self.number = number
        self.message = message
        self.office = office
        self.at = at
        self.revision = revision
        self.state = state
    }
}
