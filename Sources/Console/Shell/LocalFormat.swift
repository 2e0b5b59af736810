//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// How numbers, money and times read in one language, in the zone of the node.
package struct LocalFormat: Sendable {
    package let language: Language
    package let zoneOffset: Int16

    package init(language: Language, zoneOffset: Int16) {
        self.language = language
        self.zoneOffset = zoneOffset
    }

    /// `1.234.567` in Vietnamese, `1,234,567` in Chinese and English.
    package func number(_ value: Int) -> String {
        grouped(String(value.magnitude), isNegative: value < 0)
    }

    /// With up to `decimals` decimals, rounded half away from zero, without trailing zeros.
    package func number(_ value: Double, decimals: Int = 2) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return LayoutText.number(value) }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (abs(value) * scale).rounded()
        var digits = String(Int64(scaled))
        while digits.count <= decimals { digits = "0" + digits }
        var fraction = String(digits.suffix(decimals))
        while fraction.last == "0" { fraction.removeLast() }
        let whole = grouped(String(digits.dropLast(decimals)), isNegative: value < 0 && scaled > 0)
        return fraction.isEmpty ? whole : whole + String(language.decimalSeparator) + fraction
    }

    /// A share as percent with one decimal: `12,5 %` in Vietnamese, `12.5%` in Chinese and English.
    package func percent(_ share: Double, decimals: Int = 1) -> String {
        number(share * 100, decimals: decimals) + (language == .vi ? " %" : "%")
    }

    /// An amount with its currency's code behind it.
    package func money(_ value: Double, _ currency: String) -> String {
        number(value, decimals: currency == "VND" ? 0 : 2) + "\u{A0}" + currency
    }

    /// An instant in the zone of the node to the minute.
    package func instant(_ seconds: Int64) -> String {
        let local = seconds + Int64(zoneOffset) * 60
        let minute = Int((local - day(local) * 86_400) / 60)
        return date(days: day(local)) + " " + pad(minute / 60) + ":" + pad(minute % 60)
    }

    /// The calendar day of an instant in the zone of the node.
    package func date(_ seconds: Int64) -> String {
        date(days: day(seconds + Int64(zoneOffset) * 60))
    }

    /// `12/08/2025`, `2025-08-12` or `12 Aug 2025`.
    package func date(days: Int64) -> String {
        let date = LayoutText.civil(days)
        switch language {
        case .vi: return pad(date.day) + "/" + pad(date.month) + "/\(date.year)"
        case .zh: return "\(date.year)-" + pad(date.month) + "-" + pad(date.day)
        case .en: return "\(date.day) \(Self.months[date.month - 1]) \(date.year)"
        }
    }

    /// Days since 1970 of the calendar day of an instant in the zone of the node.
    package func dayNumber(_ seconds: Int64) -> Int64 {
        day(seconds + Int64(zoneOffset) * 60)
    }

    /// The first instant of a calendar day in the zone of the node.
    package func start(ofDay days: Int64) -> Int64 {
        days * 86_400 - Int64(zoneOffset) * 60
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private func grouped(_ digits: String, isNegative: Bool) -> String {
        var text = isNegative ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(language.groupingSeparator) }
            text.append(digit)
        }
        return text
    }

    private func day(_ local: Int64) -> Int64 {
        local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    }

    private func pad(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
