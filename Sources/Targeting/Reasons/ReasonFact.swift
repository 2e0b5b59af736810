//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// How a fact of a reason is written in a sentence.
enum ReasonFact {
    /// Longest text from a declaration that a sentence repeats.
    private static let longest = 80

    /// Percentages, counts, hours, weights and prices are rounded and written as the language does; everything else
    /// stands as received, on one line and cut after eighty characters.
    static func text(_ name: String, _ value: String, _ language: Language) -> String {
        guard let digits = fractionDigits[name] else { return oneLine(value) }
        func least(_ places: Int) -> Int {
            name == "median" || name == "unit_price" || name == "amount" ? min(places, 2) : 0
        }
        if var number = FactNumber(value) {
            let places = digits(number.magnitude)
            number.round(to: places)
            return number.grouped(in: language, minimumFractionDigits: least(places))
        }
        guard var number = DecimalText.parse(value) else { return oneLine(value) }
        let places = digits(NSDecimalNumber(decimal: number.magnitude).doubleValue)
        var rounded = Decimal()
        NSDecimalRound(&rounded, &number, places, .plain)
        return DecimalText.grouped(rounded, in: language, minimumFractionDigits: least(places))
    }

    static func isOne(_ value: String?) -> Bool {
        guard let value else { return false }
        if let number = FactNumber(value) { return number.isOne }
        return DecimalText.parse(value) == 1
    }

    private static let fractionDigits: [String: @Sendable (Double) -> Int] = [
        "percent": share,
        "rate": share,
        "inspected": whole,
        "times": whole,
        "count": whole,
        "lines": whole,
        "days": whole,
        "hours": { $0 < 10 ? 1 : 0 },
        "kg": { $0 < 100 ? 1 : 0 },
        "median": price,
        "unit_price": price,
        "amount": { _ in 0 },
        "duty": { _ in 2 },
    ]

    @Sendable private static func whole(_: Double) -> Int { 0 }

    /// Whole per cents, with decimals near 0 and just below 100, where they tell something.
    @Sendable private static func share(_ value: Double) -> Int {
        if value < 1 { return 2 }
        return value < 10 || (value > 99 && value < 100) ? 1 : 0
    }

    @Sendable private static func price(_ value: Double) -> Int {
        if value >= 1_000 { return 0 }
        return value >= 1 ? 2 : 4
    }

    private static func oneLine(_ value: String) -> String {
        if isPlain(value) { return value }
        var text = ""
        var length = 0
        for character in value {
            guard length < longest else { return text + "…" }
            let isBreak =
                character.isNewline || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
            text.append(isBreak ? " " : character)
            length += 1
        }
        return text
    }

    /// Whether nothing needs replacing or cutting, seen from the bytes alone.
    private static func isPlain(_ value: String) -> Bool {
        var value = value
        return value.withUTF8 { bytes in
            guard bytes.count <= longest else { return false }
            for (place, byte) in bytes.enumerated() {
                guard byte >= 0x20, byte != 0x7F else { return false }
                // C2 80 to C2 9F are the control characters of Latin-1; E2 80 begins the separators of lines.
                guard byte == 0xC2 || byte == 0xE2, place + 1 < bytes.count else { continue }
                guard byte == 0xC2 ? bytes[place + 1] > 0x9F : bytes[place + 1] != 0x80 else { return false }
            }
            return true
        }
    }
}
