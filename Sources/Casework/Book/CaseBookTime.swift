//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A day, or a moment, as a case book writes it: at the office, or with its offset from UTC.
struct CaseBookTime: Hashable {
    let day: CalendarDate
    /// Minutes since midnight at the office; nil where only the day is told.
    let minute: Int?
    /// Seconds since 1970.
    let at: Int64

    /// Reads `2025-03-14`, `2025-03-14T09:30`, with seconds, and with `Z` or an offset such as `+07:00` behind.
    ///
    /// - Parameter offsetMinutes: of the office, east of UTC. Neither country has changed its clocks in the twenty years
    ///   that a case may be old, so one offset holds for all of them; a moment from elsewhere brings its own.
    init?(_ text: String, offsetMinutes: Int) {
        guard let day = CalendarDate(iso8601: String(text.prefix(10))) else { return nil }
        let rest = text.dropFirst(10)
        guard let mark = rest.first else {
            // Noon, so that no offset makes another day of it.
            self.init(seconds: day.daysSince1970 * 86_400 + 43_200, isMoment: false, offsetMinutes)
            return
        }
        guard mark == "T" || mark == " " else { return nil }
        var clock = rest.dropFirst()
        var offset = offsetMinutes
        if clock.hasSuffix("Z") {
            clock = clock.dropLast()
            offset = 0
        } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            guard let read = Self.minutes(clock[sign...].dropFirst(), most: 14 * 60) else { return nil }
            offset = clock[sign] == "-" ? -read : read
            clock = clock[..<sign]
        }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard clock.utf8.count == 5 || (clock.utf8.count == 8 && parts.count == 3),
            let minute = Self.minutes(clock.prefix(5), most: 1_439)
        else {
            return nil
        }
        var second = 0
        if parts.count == 3 {
            guard parts[2].utf8.count == 2, let read = Int(parts[2]), (0...59).contains(read) else { return nil }
            second = read
        }
        let local = day.daysSince1970 * 86_400 + Int64(minute * 60 + second)
        self.init(seconds: local + Int64(offsetMinutes - offset) * 60, isMoment: true, offsetMinutes)
    }

    /// - Parameter seconds: since 1970 by the clock of the office.
    private init(seconds: Int64, isMoment: Bool, _ offsetMinutes: Int) {
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        day = CalendarDate(nearestDaysSince1970: days)
        minute = isMoment ? Int(seconds - days * 86_400) / 60 : nil
        at = seconds - Int64(offsetMinutes) * 60
    }

    /// `hh:mm` in minutes.
    private static func minutes(_ text: Substring, most: Int) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < 60, hours * 60 + minutes <= most
        else { return nil }
        return hours * 60 + minutes
    }
}
