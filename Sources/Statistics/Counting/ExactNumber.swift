//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// A number with 12 decimals, added without any rounding; 26 digits before the point.
///
/// A number with more decimals is rounded half to even, and one beyond the range is held at its end: what the ledger
/// counts (money, kilograms, sticks) never comes near either.
package struct ExactNumber: Hashable, Sendable, Comparable {
    package static let decimals = 12
    private static let one: Int128 = 1_000_000_000_000
    private static let most = Decimal(sign: .plus, exponent: 25, significand: 1)

    /// In units of 10⁻¹².
    package var units: Int128

    package static let zero = ExactNumber(units: 0)

    package init(units: Int128) { self.units = units }

    package init(_ whole: Int) { units = Int128(whole) * Self.one }

    package init(_ value: Decimal) {
        guard value.isFinite else {
            units = 0
            return
        }
        var held = min(max(value, -Self.most), Self.most)
        var rounded = Decimal()
        NSDecimalRound(&rounded, &held, Self.decimals, .bankers)
        let scaled = rounded * Decimal(sign: .plus, exponent: Self.decimals, significand: 1)
        units = Int128(scaled.description) ?? 0
    }

    /// Reads what ``text`` writes.
    package init?(text: UnsafeRawBufferPointer) {
        var place = 0
        let isNegative = text.first == UInt8(ascii: "-")
        if isNegative { place = 1 }
        guard place < text.count else { return nil }
        var whole: Int128 = 0
        var decimals = -1
        while place < text.count {
            let byte = text[place]
            if byte == UInt8(ascii: "."), decimals < 0 {
                decimals = 0
            } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), decimals < Self.decimals {
                whole = whole &* 10 &+ Int128(byte - UInt8(ascii: "0"))
                if decimals >= 0 { decimals += 1 }
            } else {
                return nil
            }
            place += 1
        }
        guard text.count <= 40 else { return nil }
        for _ in max(decimals, 0)..<Self.decimals { whole = whole &* 10 }
        units = isNegative ? -whole : whole
    }

    package init?(_ text: String) {
        var text = text
        guard let read = text.withUTF8({ ExactNumber(text: UnsafeRawBufferPointer($0)) }) else { return nil }
        self = read
    }

    /// `-1234.5`, without trailing zeros.
    package var text: String {
        var text = String((units.magnitude) / UInt128(Self.one))
        var rest = units.magnitude % UInt128(Self.one)
        if rest > 0 {
            var digits = ""
            for _ in 0..<Self.decimals {
                rest *= 10
                digits += String(rest / UInt128(Self.one))
                rest %= UInt128(Self.one)
            }
            while digits.last == "0" { digits.removeLast() }
            text += "." + digits
        }
        return units < 0 ? "-" + text : text
    }

    package var decimal: Decimal { Decimal(string: text) ?? 0 }

    package var double: Double { Double(units) / Double(Self.one) }

    /// Divided by a whole number and rounded half away from zero to so many decimals.
    package func divided(by divisor: Int, decimals: Int) -> ExactNumber? {
        guard divisor != 0 else { return nil }
        var step: Int128 = Self.one
        for _ in 0..<decimals { step /= 10 }
        let isNegative = (units < 0) != (divisor < 0)
        let below = Int128(divisor.magnitude) * step
        let above = Int128(units.magnitude)
        let quotient = above / below
        let isUp = (above % below) * 2 >= below
        let rounded = (quotient + (isUp ? 1 : 0)) * step
        return ExactNumber(units: isNegative ? -rounded : rounded)
    }

    package static func < (a: Self, b: Self) -> Bool { a.units < b.units }
    package static func + (a: Self, b: Self) -> Self { ExactNumber(units: a.units + b.units) }
    package static func - (a: Self, b: Self) -> Self { ExactNumber(units: a.units - b.units) }
    package static func += (a: inout Self, b: Self) { a.units += b.units }
}

extension ExactNumber: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let read = ExactNumber(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) isn't a decimal number")
        }
        self = read
    }

    /// Writes the text, so that no reader rounds it.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
