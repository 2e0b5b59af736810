//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How values are written in the declaration layout.
package enum LayoutText {
    /// The shortest decimal that reads back as the same number, without exponent up to 10^15.
    package static func number(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
        return "\(value)"
    }

    /// ISO 8601 with seconds and the offset, `2025-08-12T09:30:00+07:00`.
    package static func instant(_ seconds: Int64, offsetMinutes: Int16) -> String {
        let local = seconds + Int64(offsetMinutes) * 60
        let day = floorDivide(local, 86_400)
        let second = Int(local - day * 86_400)
        let sign = offsetMinutes < 0 ? "-" : "+"
        let offset = abs(Int(offsetMinutes))
        return civilDate(day) + "T" + pad(second / 3600) + ":" + pad(second / 60 % 60) + ":" + pad(second % 60)
            + sign + pad(offset / 60) + ":" + pad(offset % 60)
    }

    /// ISO 8601 calendar date of a midnight in UTC.
    package static func date(_ seconds: Int64) -> String {
        civilDate(floorDivide(seconds, 86_400))
    }

    /// Days since 1970-01-01 of a date of the proleptic Gregorian calendar; the algorithm of H. Hinnant,
    /// *chrono-compatible low-level date algorithms*, 2013.
    package static func days(year: Int, month: Int, day: Int) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int64(era * 146_097 + dayOfEra - 719_468)
    }

    /// Year, month and day of a count of days since 1970-01-01.
    package static func civil(_ days: Int64) -> (year: Int, month: Int, day: Int) {
        let shifted = Int(days) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    }

    private static func civilDate(_ days: Int64) -> String {
        let date = civil(days)
        let year = String(date.year)
        let padded = date.year >= 0 && year.count < 4 ? String(repeating: "0", count: 4 - year.count) + year : year
        return padded + "-" + pad(date.month) + "-" + pad(date.day)
    }

    private static func pad(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    private static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
        a >= 0 ? a / b : (a - b + 1) / b
    }
}
