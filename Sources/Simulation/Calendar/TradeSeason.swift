//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How busy the border is on a day of the year, honest and other trade alike.
///
/// Weekdays, the lunar new year on both sides (Tết and Spring Festival, with the rush before it), Golden Week, the
/// national days of Vietnam, and a quieter summer. The factors are judgement; the dates are the calendar's.
struct TradeSeason: Sendable {
    private let first: BorderDay
    private let factors: [Double]

    /// Factors for the days of a scenario, scaled so that their mean is 1.
    init(first: BorderDay, days: Int) {
        self.first = first
        let raw = (0..<days).map { Self.rawFactor(first + $0) }
        // The mean is taken over a whole year, so that a short scenario at Tết stays a quiet one.
        let year = (0..<365).map { Self.rawFactor(first + $0) }
        let mean = year.reduce(0, +) / 365
        factors = raw.map { $0 / mean }
    }

    func factor(on day: BorderDay) -> Double {
        let index = day - first
        return factors.indices.contains(index) ? factors[index] : 1
    }

    /// First day of the lunar year.
    static func lunarNewYear(_ year: Int) -> BorderDay {
        let dates: [Int: (month: Int, day: Int)] = [
            2023: (1, 22), 2024: (2, 10), 2025: (1, 29), 2026: (2, 17), 2027: (2, 6), 2028: (1, 26), 2029: (2, 13),
            2030: (2, 3), 2031: (1, 23), 2032: (2, 11), 2033: (1, 31), 2034: (2, 19), 2035: (2, 8),
        ]
        let date = dates[year] ?? (2, 5)
        return BorderDay(year, date.month, date.day)
    }

    private static func rawFactor(_ day: BorderDay) -> Double {
        let weekdays = [1.08, 1.1, 1.1, 1.08, 1.12, 0.92, 0.6]
        let date = day.civil
        var factor = weekdays[day.weekday]
        switch day - lunarNewYear(date.year) {
        case -25 ..< -4: factor *= 1.3
        case -4..<0: factor *= 0.55
        case 0..<6: factor *= 0.18
        case 6..<12: factor *= 0.7
        default: break
        }
        switch (date.month, date.day) {
        case (10, 1...7): factor *= 0.5
        case (9, 1...2), (4, 30), (5, 1...3): factor *= 0.6
        case (11, 5...30): factor *= 1.12
        case (6...7, _): factor *= 0.93
        default: break
        }
        return factor
    }
}
