//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The days on which something holds, both ends counted; an open end holds without limit.
package struct ValidityPeriod: Hashable, Sendable, Codable {
    package let from: CalendarDate?
    package let to: CalendarDate?

    package static let always = ValidityPeriod(from: nil, to: nil)

    package init(from: CalendarDate?, to: CalendarDate?) {
        self.from = from
        self.to = to
    }

    package func contains(_ date: CalendarDate) -> Bool {
        if let from, date < from { return false }
        if let to, date > to { return false }
        return true
    }

    /// Whether there is a day on which both hold.
    package func overlaps(_ other: ValidityPeriod) -> Bool {
        if let to, let from = other.from, to < from { return false }
        if let from, let to = other.to, to < from { return false }
        return true
    }

    /// How many days lie between a date and the nearest day of the period, 0 inside it.
    package func distance(from date: CalendarDate) -> Int64 {
        if let from, date < from { return from.daysSince1970 - date.daysSince1970 }
        if let to, date > to { return date.daysSince1970 - to.daysSince1970 }
        return 0
    }
}
