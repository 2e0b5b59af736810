//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Dates of the Gregorian calendar to milliseconds since 1970, in UTC and without leap seconds.
enum CivilTime {
    private static let days: [Int] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    /// `nil` when the parts make no date between 1970 and 9999.
    static func milliseconds(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) -> Int64? {
        guard (1970...9999).contains(year), (1...12).contains(month), hour < 24, minute < 60, second < 60,
            hour >= 0, minute >= 0, second >= 0
        else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        guard day >= 1, day <= days[month - 1] + (isLeap && month == 2 ? 1 : 0) else { return nil }
        // Years begin in March, so that the leap day ends one.
        let shifted = month <= 2 ? year - 1 : year
        let inYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let since = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + inYear - 719_468
        return (Int64(since) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)) * 1_000
    }
}
