//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// Exact decimals as text: as the layout writes them, and as people read them in three languages.
package enum DecimalText {
    /// Reads `-1234.50` or `1.5e3` exactly.
    ///
    /// The decimal separator is a point and there is no grouping, as in the declaration layout. Nil for anything
    /// else and for numbers that need more than 20 digits before or 18 after the point, which `Decimal` couldn't
    /// keep exactly.
    package static func parse(_ text: String) -> Decimal? {
        guard (1...64).contains(text.utf8.count) else { return nil }
        var bytes = ArraySlice(text.utf8)
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        guard let exponent = takeExponent(&bytes) else { return nil }
        let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let whole = parts[0]
        let fraction = parts.count == 2 ? parts[1] : []
        guard !whole.isEmpty, parts.count == 1 || !fraction.isEmpty else { return nil }
        let digits = (whole + fraction).map { DecimalDigits.value(of: $0) ?? -1 }
        guard !digits.contains(-1) else { return nil }
        return decimal(digits, pointAfter: whole.count + exponent, isNegative: isNegative)
    }

    /// The decimal a person meant by a binary number: the value rounded to 15 significant digits.
    ///
    /// Fifteen decimal digits always survive the way through an IEEE 754 double, so 44.800000000000004 reads as
    /// 44.8. Nil for NaN, the infinities and what ``parse(_:)`` refuses.
    package static func shortest(_ value: Double) -> Decimal? {
        guard value.isFinite else { return nil }
        if abs(value) < 5e-19 { return Decimal() }
        return parse(String(format: "%.15g", value)) ?? parse(String(format: "%.18f", value))
    }

    /// As the layout writes it, `1234.5`, without grouping and trailing zeros.
    package static func plain(_ value: Decimal) -> String { value.description }

    /// As people read it: `1.234,5` in Vietnamese, `1,234.5` in Chinese and English.
    ///
    /// No digit is dropped; a value with fewer decimals than asked for is filled with zeros.
    package static func grouped(
        _ value: Decimal,
        in language: Language,
        minimumFractionDigits: Int = 0
    ) -> String {
        let text = plain(value)
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".")
        guard let whole = parts.first, !value.isNaN else { return text }
        var result = isNegative ? "-" : ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { result.append(language.groupingSeparator) }
            result.append(digit)
        }
        var fraction = parts.count == 2 ? String(parts[1]) : ""
        while fraction.count < minimumFractionDigits { fraction.append("0") }
        if !fraction.isEmpty {
            result.append(language.decimalSeparator)
            result += fraction
        }
        return result
    }

    /// Cuts `e±n` off and gives n, 0 where there is none, nil where it is malformed or absurd.
    private static func takeExponent(_ bytes: inout ArraySlice<UInt8>) -> Int? {
        guard let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return 0 }
        var digits = bytes[(mark + 1)...]
        bytes = bytes[..<mark]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
        guard digits.count <= 3, let value = DecimalDigits.number(digits) else { return nil }
        return isNegative ? -value : value
    }

    private static func decimal(_ digits: [Int], pointAfter point: Int, isNegative: Bool) -> Decimal? {
        guard let first = digits.firstIndex(where: { $0 != 0 }), let last = digits.lastIndex(where: { $0 != 0 }) else {
            return Decimal()
        }
        guard point - first <= 20, last + 1 - point <= 18 else { return nil }
        var value = Decimal()
        for digit in digits[first...last] { value = value * 10 + Decimal(digit) }
        let exponent = point - (last + 1)
        let scaled = Decimal(sign: isNegative ? .minus : .plus, exponent: exponent, significand: value)
        return scaled
    }
}
