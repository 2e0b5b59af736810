//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An instant with the offset of the clock that showed it, in whole seconds: `2025-08-14T10:30:00+07:00` (RFC 3339).
public struct CustodyTime: Hashable, Sendable {
    /// Since 1970, in UTC.
    public let seconds: Int64
    /// Minutes east of UTC.
    public let offsetMinutes: Int

    /// The years 1970 to 9999, which have a text.
    private static let writable: ClosedRange<Int64> = 0...253_402_300_799

    /// Takes an instant; nil outside of the years 1970 to 9999, or for an offset beyond 14 hours.
    public init?(seconds: Int64, offsetMinutes: Int) {
        guard Self.writable.contains(seconds), (-840...840).contains(offsetMinutes),
            Self.writable.contains(seconds + Int64(offsetMinutes) * 60)
        else { return nil }
        self.seconds = seconds
        self.offsetMinutes = offsetMinutes
    }

    /// Reads what ``text`` writes; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 25 else { return nil }
        func number(_ from: Int, _ count: Int) -> Int? {
            var value = 0
            for byte in bytes[from..<from + count] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte) - 0x30
            }
            return value
        }
        guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), let hour = number(11, 2),
            let minute = number(14, 2), let second = number(17, 2), let offsetHour = number(20, 2),
            let offsetMinute = number(23, 2), (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60,
            second < 60, offsetMinute < 60
        else { return nil }
        let sign = bytes[19] == UInt8(ascii: "-") ? -1 : 1
        let offset = sign * (offsetHour * 60 + offsetMinute)
        let local = Int64(Self.days(year, month, day)) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
        self.init(seconds: local - Int64(offset) * 60, offsetMinutes: offset)
        // Dates that do not exist, signs of a zero and separators are seen by writing it again.
        guard self.text == String(text) else { return nil }
    }

    /// With seconds and offset, 25 characters.
    public var text: String {
        let local = seconds + Int64(offsetMinutes) * 60
        let (year, month, day) = Self.civil(Int(local / 86_400))
        let rest = Int(local % 86_400)
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let offset = abs(offsetMinutes)
        return "\(year)-\(two(month))-\(two(day))T\(two(rest / 3_600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
            + (offsetMinutes < 0 ? "-" : "+") + two(offset / 60) + ":" + two(offset % 60)
    }

    // Both ways between dates and days since 1970: Howard Hinnant, "chrono-compatible low-level date algorithms".

    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let days = days + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

extension CustodyTime: Comparable {
    /// By the instant; the offset does not count.
    public static func < (a: CustodyTime, b: CustodyTime) -> Bool { a.seconds < b.seconds }
}
