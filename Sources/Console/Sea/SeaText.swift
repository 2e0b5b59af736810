//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
package import SeaWatch

/// Places, times and measures of the sea as one reader writes them.
package struct SeaText: Sendable {
    let words: Words
    let format: LocalFormat

    package init(words: Words, format: LocalFormat) {
        self.words = words
        self.format = format
    }

    /// `20°30.512′N 107°15.034′E`, as bridges write it, to a thousandth of a minute.
    package func place(_ point: SeaPoint) -> String {
        Self.angle(point.latitude, digits: 2, "N", "S") + " " + Self.angle(point.longitude, digits: 3, "E", "W")
    }

    /// `LEDA MARU (533 000 001)` or the number alone.
    package func vessel(_ mmsi: UInt32, _ name: String?) -> String {
        guard let name, !name.isEmpty else { return "MMSI\u{A0}" + Self.number(mmsi) }
        return name + " (MMSI\u{A0}" + Self.number(mmsi) + ")"
    }

    /// Nine digits, as it is transmitted.
    package static func number(_ mmsi: UInt32) -> String {
        let digits = String(mmsi)
        return String(repeating: "0", count: max(0, 9 - digits.count)) + digits
    }

    /// An instant in milliseconds, in the zone of the node.
    package func instant(_ milliseconds: Int64) -> String { format.instant(milliseconds / 1_000) }

    func miles(_ value: Double) -> String { words("sea.unit.miles", ["n": format.number(value, decimals: 1)]) }
    func knots(_ value: Double) -> String { words("sea.unit.knots", ["n": format.number(value, decimals: 1)]) }
    func metres(_ value: Double) -> String { words("sea.unit.metres", ["n": format.number(value, decimals: 0)]) }
    func degrees(_ value: Double) -> String { format.number(value, decimals: 0) + "°" }

    /// `45 min`, `3 h 20 min` or `2 d 4 h`, rounded down.
    package func duration(minutes value: Double) -> String {
        let minutes = Int(max(0, value))
        if minutes == 0 { return words("sea.unit.under_minute") }
        if minutes < 60 { return words("sea.unit.minutes", ["n": format.number(minutes)]) }
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        if hours < 48, rest == 0 { return words("sea.unit.whole_hours", ["h": format.number(hours)]) }
        if hours < 48 {
            return words("sea.unit.hours", ["h": format.number(hours), "m": format.number(rest)])
        }
        return words("sea.unit.days", ["d": format.number(hours / 24), "h": format.number(hours % 24)])
    }

    /// How long ago something was heard.
    func age(_ time: Int64, at now: Int64) -> String { duration(minutes: Double(max(0, now - time)) / 60_000) }

    private static func angle(_ value: Int32, digits: Int, _ positive: String, _ negative: String) -> String {
        // Units are 1/10000 minute; a thousandth is what charts and radios give.
        let thousandths = (Int(value.magnitude) + 5) / 10
        let (degrees, rest) = thousandths.quotientAndRemainder(dividingBy: 60_000)
        let (minutes, part) = rest.quotientAndRemainder(dividingBy: 1_000)
        return padded(degrees, digits) + "°" + padded(minutes, 2) + "." + padded(part, 3) + "′"
            + (value < 0 ? negative : positive)
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
