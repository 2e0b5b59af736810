//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Dates as workbooks count them: days, and the time of day as a fraction.
enum SerialDate {
    /// 9999-12-31, the last day workbooks know.
    private static let last = 2_958_465.0

    /// ISO text, with a time where there is one; nil for numbers that are no date.
    static func text(_ serial: Double, is1904: Bool) -> String? {
        guard serial >= 0, serial < last + 1 else { return nil }
        var day = Int64(serial)
        var seconds = Int64(((serial - Double(day)) * 86_400).rounded())
        if seconds == 86_400 {
            day += 1
            seconds = 0
        }
        let origin: Int64
        if is1904 {
            origin = LayoutText.days(year: 1904, month: 1, day: 1)
        } else {
            // Day 60 is 29 February 1900, which never was: what lies before counts from a day later.
            origin = LayoutText.days(year: 1899, month: 12, day: 30) + (day < 60 ? 1 : 0)
        }
        let text = LayoutText.instant((origin + day) * 86_400 + seconds, offsetMinutes: 0)
        return seconds == 0 ? String(text.prefix(10)) : String(text.prefix(19))
    }
}
