//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Days and hours as people type them, and as date fields of a browser send them.
enum FormDay {
    /// `2025-08-12`, `12/8/2025`, `2025/8/12`, `2025年8月12日`: whichever number has four digits is the year.
    static func date(_ text: String) -> CalendarDate? {
        let parts = text.split { !$0.isNumber }
        guard parts.count == 3, text.count <= 20 else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        if parts[0].count == 4 { return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
        guard parts[2].count == 4 else { return nil }
        return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
    }

    /// `14:30`, `14h30`, `14时30分`, in minutes; whether the day has such an hour is for the checks to say.
    static func minute(_ text: String) -> Int? {
        let parts = text.split { !$0.isNumber }
        guard (1...3).contains(parts.count), text.first?.isNumber == true, parts.allSatisfy({ $0.count <= 2 }) else {
            return nil
        }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        return numbers[0] * 60 + (numbers.count > 1 ? numbers[1] : 0)
    }

    static func hour(_ minute: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return two(minute / 60) + ":" + two(minute % 60)
    }
}
