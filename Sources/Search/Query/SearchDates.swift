//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Days as people type them: `2025-08-12`, `12/08/2025`, `2025-08`, `2025`.
enum SearchDates {
    /// The day, or the first and the last of the month or year.
    static func days(_ text: String) -> ClosedRange<CalendarDate>? {
        let parts = text.split(whereSeparator: { "-/.".contains($0) }).map(String.init)
        guard parts.count <= 3, text.utf8.allSatisfy({ $0 < 0x80 }), parts.joined().allSatisfy(\.isNumber) else {
            return nil
        }
        var numbers: [Int] = []
        for part in parts {
            guard let number = Int(part) else { return nil }
            numbers.append(number)
        }
        let isYearFirst = parts.first?.count == 4
        switch (numbers.count, isYearFirst) {
        case (3, true): return day(numbers[0], numbers[1], numbers[2])
        case (3, false) where parts[2].count == 4: return day(numbers[2], numbers[1], numbers[0])
        case (2, true): return month(numbers[0], numbers[1])
        case (2, false) where parts[1].count == 4: return month(numbers[1], numbers[0])
        case (1, true):
            guard let first = CalendarDate(year: numbers[0], month: 1, day: 1),
                let last = CalendarDate(year: numbers[0], month: 12, day: 31)
            else { return nil }
            return first...last
        default: return nil
        }
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> ClosedRange<CalendarDate>? {
        CalendarDate(year: year, month: month, day: day).map { $0...$0 }
    }

    private static func month(_ year: Int, _ month: Int) -> ClosedRange<CalendarDate>? {
        guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
        let last = (28...31).reversed().lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first
        return first...(last ?? first)
    }
}
