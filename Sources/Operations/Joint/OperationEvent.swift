//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A step of an operation: who took it, when, and why.
package struct OperationEvent: Hashable, Sendable, Codable {
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case planned
        case changed
        case started
        case evaluating
        /// Asks a second person to agree to the end.
        case closingProposed = "closing_proposed"
        case closingRefused = "closing_refused"
        case closed
    }

    package let kind: Kind
    package let by: String
    /// Seconds since 1970.
    package let at: Int64
    package let reason: String

    package init(_ kind: Kind, by: String, at: Int64, reason: String = "") {
        self.kind = kind
        self.by = by
        self.at = at
        self.reason = reason
    }
}
