//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Times as files of plots write them.
package enum PlotTime {
    /// Reads `2025-01-08T13:45:00.250Z`, `2025-01-08 13:45`, `2025-01-08T13:45:00+07:00`, and seconds or milliseconds
    /// since 1970.
    ///
    /// - Parameter secondsEast: the zone of a time that names none.
    /// - Returns: milliseconds since 1970 UTC.
    package static func milliseconds(_ text: String, secondsEast: Int64) -> Int64? {
        if let number = Double(text) {
            // Seconds of the year 2286 and milliseconds of 1970 have the same number.
            guard number > 0, number < 1e13 else { return nil }
            return Int64(number < 1e10 ? number * 1_000 : number)
        }
        guard text.utf8.count > 10, let day = CalendarDate(iso8601: String(text.prefix(10))) else { return nil }
        var rest = text.dropFirst(10)
        guard let separator = rest.first, separator == "T" || separator == "t" || separator == " " else { return nil }
        rest.removeFirst()
        guard let (clock, zone) = split(rest), let seconds = clockSeconds(clock) else { return nil }
        let east = zone.isEmpty ? secondsEast : zoneSeconds(zone)
        guard let east else { return nil }
        return Int64(((Double(day.daysSince1970) * 86_400 + seconds - Double(east)) * 1_000).rounded())
    }

    private static func split(_ text: Substring) -> (clock: Substring, zone: Substring)? {
        let place = text.firstIndex { $0 == "Z" || $0 == "z" || $0 == "+" || $0 == "-" } ?? text.endIndex
        let clock = text[..<place]
        return clock.isEmpty ? nil : (clock, text[place...])
    }

    private static func clockSeconds(_ text: Substring) -> Double? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, let hours = Int(parts[0]), (0..<24).contains(hours),
            let minutes = Int(parts[1]), (0..<60).contains(minutes)
        else { return nil }
        var seconds = 0.0
        if parts.count == 3 {
            guard let read = Double(parts[2]), read >= 0, read < 61 else { return nil }
            seconds = read
        }
        return Double(hours * 3_600 + minutes * 60) + seconds
    }

    private static func zoneSeconds(_ text: Substring) -> Int64? {
        if text == "Z" || text == "z" { return 0 }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.utf8.count == 4 || digits.utf8.count == 2, let hours = Int64(digits.prefix(2)), hours <= 14,
            let minutes = digits.utf8.count == 4 ? Int64(digits.suffix(2)) : 0, minutes < 60
        else { return nil }
        return (text.first == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
    }
}
