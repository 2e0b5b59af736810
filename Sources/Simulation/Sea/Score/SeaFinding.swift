//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An alert of any detector, in neutral terms. Instants are milliseconds since 1970 in UTC.
package struct SeaFinding: Hashable, Sendable {
    /// One of the illicit behaviours.
    package var behaviour: SeaBehaviour
    /// Numbers that the alert names.
    package var vessels: [UInt32]
    package var start: Int64
    /// When what was seen ended; for what still goes on, when the alert was raised.
    package var end: Int64
    package var raisedAt: Int64

    package init(behaviour: SeaBehaviour, vessels: [UInt32], start: Int64, end: Int64, raisedAt: Int64) {
        self.behaviour = behaviour
        self.vessels = vessels
        self.start = start
        self.end = end
        self.raisedAt = raisedAt
    }
}
