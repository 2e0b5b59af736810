//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One step in the life of a rule, for its page and the journal.
package struct RuleEvent: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        case written
        case tested
        case shadowed
        case published
        case withdrawn
        case expired
        /// The owner said why a rule without yield should stay.
        case defended
    }

    package let kind: Kind
    /// The login of the officer; "node" where time did it.
    package let officer: String
    /// Seconds since 1970.
    package let at: Int64
    /// Why, where a reason is asked for.
    package let remark: String

    package init(_ kind: Kind, by officer: String, at: Int64, remark: String = "") {
        self.kind = kind
        self.officer = officer
        self.at = at
        self.remark = remark
    }
}
