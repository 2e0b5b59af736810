//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An officer's role at the officer's office, handed to a colleague for a time of absence.
package struct Delegation: Sendable, Hashable, Identifiable {
    /// UUIDv7.
    package let id: String
    /// The officer who is away.
    package let from: String
    /// The officer who acts meanwhile.
    package let to: String
    /// What is handed over: the role of ``from`` as it was when the delegation was given.
    package let role: Officer.Role
    /// The office at which it holds; nil for the whole node.
    package let office: String?
    /// The first second at which it holds, since 1970.
    package let start: Int64
    /// The first second at which it holds no more.
    package let end: Int64
    package let reason: String
    /// The login of who gave it: the absent officer, or a supervisor for them.
    package let givenBy: String
    package let givenAt: Int64
    package var revokedAt: Int64?
    package var revokedBy: String?

    package init(
        id: String,
        from: String,
        to: String,
        role: Officer.Role,
        office: String?,
        start: Int64,
        end: Int64,
        reason: String,
        givenBy: String,
        givenAt: Int64,
        revokedAt: Int64? = nil,
        revokedBy: String? = nil
    ) {
        self.id = id
        self.from = from
        self.to = to
        self.role = role
        self.office = office
        self.start = start
        self.end = end
        self.reason = reason
        self.givenBy = givenBy
        self.givenAt = givenAt
        self.revokedAt = revokedAt
        self.revokedBy = revokedBy
    }

    /// Whether it holds at a time, as far as it itself says.
    package func holds(at time: Int64) -> Bool { revokedAt == nil && start <= time && time < end }

    /// Whether it holds no more and never will again.
    package func isOver(at time: Int64) -> Bool { revokedAt != nil || end <= time }

    /// Whether it still says what the absent officer may do: nobody hands on what they no longer have.
    package func isBacked(by officer: Officer) -> Bool {
        officer.id == from && officer.isActive && officer.role == role && officer.office == office
    }
}
