//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A day of the proleptic Gregorian calendar, without time and time zone.
///
/// Years run from 1 to 9999, which is what ISO 8601 writes with four digits.
package struct CalendarDate: Hashable, Sendable, Comparable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil for a day that doesn't exist, such as 30 February.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Nil outside the years 1 to 9999.
    package init?(daysSince1970 days: Int64) {
        guard (-719_162...2_932_896).contains(days) else { return nil }
        (year, month, day) = LayoutText.civil(days)
    }

    /// The day, or the first or last one of the years 1 to 9999 where it lies outside them.
    package init(nearestDaysSince1970 days: Int64) {
        (year, month, day) = LayoutText.civil(min(max(days, -719_162), 2_932_896))
    }

    /// The day on which an instant falls.
    /// - Parameters:
    ///   - seconds: since 1970.
    ///   - offset: of the zone, in seconds east of UTC.
    package init(at seconds: Int64, offset: Int64) {
        let local = seconds + offset
        self.init(nearestDaysSince1970: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    }

    /// Reads `2025-08-12`, and nothing but this form.
    package init?(iso8601 text: String) {
        guard text.utf8.count == 10 else { return nil }
        let bytes = Array(text.utf8)
        guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = DecimalDigits.number(bytes[0..<4]),
            let month = DecimalDigits.number(bytes[5..<7]),
            let day = DecimalDigits.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var daysSince1970: Int64 { LayoutText.days(year: year, month: month, day: day) }

    /// ISO 8601, `2025-08-12`.
    package var iso8601: String { LayoutText.date(daysSince1970 * 86_400) }

    /// The day so many days later; nil beyond the year 9999 or before the year 1.
    package func adding(days: Int) -> CalendarDate? {
        CalendarDate(daysSince1970: daysSince1970 + Int64(days))
    }

    package static func < (a: Self, b: Self) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate: CustomStringConvertible {
    package var description: String { iso8601 }
}

extension CalendarDate: Codable {
    /// Reads the ISO 8601 text.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CalendarDate(iso8601: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) isn't a date (yyyy-mm-dd)")
        }
        self = date
    }

    /// Writes the ISO 8601 text.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso8601)
    }
}
