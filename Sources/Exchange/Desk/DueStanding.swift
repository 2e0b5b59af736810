//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How the clock of a request stands.
package enum DueStanding: String, CaseIterable, Hashable, Sendable {
    case inTime = "in_time"
    /// A day is left, or less.
    case soon
    case overdue
    /// Three days over: for the officer above the contact point.
    case escalated

    private static let day: Int64 = 86_400_000

    /// Nil for a message that waits for nothing.
    package init?(_ letter: StoredLetter, at time: Timestamp) {
        guard let due = letter.facts.due, letter.standing == .open || letter.standing == .partlyAnswered else {
            return nil
        }
        let left = due.milliseconds - time.milliseconds
        self = left > Self.day ? .inTime : left > 0 ? .soon : left > -3 * Self.day ? .overdue : .escalated
    }
}
