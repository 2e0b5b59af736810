//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Counts the days of the Gregorian calendar without a branch that data decide.
enum CalendarDays {
    /// Days since 1970-01-01 of a date of the years 1–9999, nil where there is no such day.
    ///
    /// Years start in March, so that the leap day ends them (H. Hinnant, *chrono-compatible low-level date
    /// algorithms*, 2013).
    @inline(__always)
    static func count(year: UInt64, month: UInt64, day: UInt64) -> Int64? {
        guard year &- 1 < 9999, month &- 1 < 12, day &- 1 < 28 || day &- 1 < length(year, month) else { return nil }
        let fromMarch = month &+ (month < 3 ? 9 : 0) &- (month < 3 ? 0 : 3)
        let marchYear = year &- (month < 3 ? 1 : 0)
        let leaps = marchYear / 4 &- marchYear / 100 &+ marchYear / 400
        let days = marchYear &* 365 &+ leaps &+ (fromMarch &* 153 &+ 2) / 5 &+ day
        // 0000-03-01 is 719,468 days before 1970-01-01, and days count from 1.
        return Int64(bitPattern: days) &- 719_469
    }

    private static func length(_ year: UInt64, _ month: UInt64) -> UInt64 {
        UInt64(DateText.length(Int(truncatingIfNeeded: year), Int(truncatingIfNeeded: month)))
    }
}
