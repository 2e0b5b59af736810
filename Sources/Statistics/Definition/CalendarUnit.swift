//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// A stretch of the calendar. Weeks are those of ISO 8601: they begin on Monday and belong to the year of their Thursday.
package enum CalendarUnit: String, CaseIterable, Hashable, Sendable {
    case day
    case week
    case month
    case quarter
    case half
    case year

    /// The name of the stretch that a day lies in: `2025-06-30`, `2025-W27`, `2025-06`, `2025-Q2`, `2025-H1`, `2025`.
    package func key(_ date: CalendarDate) -> String {
        switch self {
        case .day: return date.iso8601
        case .week:
            let thursday = date.daysSince1970 - Self.weekday(date) + 3
            let year = CalendarDate(nearestDaysSince1970: thursday).year
            let start = CalendarDate(year: year, month: 1, day: 1)?.daysSince1970 ?? thursday
            return Self.four(year) + "-W" + Self.two(Int((thursday - start) / 7) + 1)
        case .month: return Self.four(date.year) + "-" + Self.two(date.month)
        case .quarter: return Self.four(date.year) + "-Q\((date.month + 2) / 3)"
        case .half: return Self.four(date.year) + "-H\(date.month <= 6 ? 1 : 2)"
        case .year: return Self.four(date.year)
        }
    }

    /// The names of all stretches that days of a range lie in, the earliest first.
    package func keys(_ range: ClosedRange<CalendarDate>) -> [String] {
        var keys: [String] = []
        for day in range.lowerBound.daysSince1970...range.upperBound.daysSince1970 {
            let key = key(CalendarDate(nearestDaysSince1970: day))
            if keys.last != key { keys.append(key) }
        }
        return keys
    }

    /// 0 for Monday.
    private static func weekday(_ date: CalendarDate) -> Int64 {
        // 1970-01-01 was a Thursday.
        let shifted = (date.daysSince1970 + 3) % 7
        return shifted < 0 ? shifted + 7 : shifted
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func four(_ year: Int) -> String {
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
