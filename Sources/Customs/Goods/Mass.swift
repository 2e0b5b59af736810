//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// An exact mass in kilograms.
package struct Mass: Hashable, Sendable {
    package let kilograms: Decimal

    package static let zero = Mass(kilograms: 0)

    package init(kilograms: Decimal) {
        self.kilograms = kilograms
    }

    package init(tonnes: Decimal) {
        self.kilograms = tonnes * 1000
    }

    /// Reads kilograms as the layout writes them, `1234.5`; nil when it isn't a number.
    package init?(kilogramsText text: String) {
        guard let value = DecimalText.parse(text) else { return nil }
        kilograms = value
    }

    /// Takes the decimal meant by a binary number of kilograms, so that 44.800000000000004 is 44.8; nil for NaN and
    /// infinities.
    package init?(_ double: Double) {
        guard let value = DecimalText.shortest(double) else { return nil }
        kilograms = value
    }

    package var tonnes: Decimal { kilograms / 1000 }

    /// `1.234,5 kg` in Vietnamese, `1,234.5 kg` in Chinese and English.
    package func formatted(in language: Language) -> String {
        DecimalText.grouped(kilograms, in: language) + " kg"
    }

    /// `1,2345 t` in Vietnamese, `1.2345 t` in Chinese and English.
    package func formattedTonnes(in language: Language) -> String {
        DecimalText.grouped(tonnes, in: language) + " t"
    }

    package static func + (a: Self, b: Self) -> Self { Self(kilograms: a.kilograms + b.kilograms) }
    package static func - (a: Self, b: Self) -> Self { Self(kilograms: a.kilograms - b.kilograms) }
}

extension Mass: Comparable {
    package static func < (a: Self, b: Self) -> Bool { a.kilograms < b.kilograms }
}

extension Mass: Codable {
    /// Reads kilograms from text or a number.
    package init(from decoder: any Decoder) throws {
        kilograms = try DecimalCoding(from: decoder).value
    }

    /// Writes the kilograms as text.
    package func encode(to encoder: any Encoder) throws {
        try DecimalCoding(value: kilograms).encode(to: encoder)
    }
}
