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
        guard let digits = fractionDigits[name], var number = DecimalText.parse(value) else { return oneLine(value) }
        let places = digits(number.magnitude)
        var rounded = Decimal()
        NSDecimalRound(&rounded, &number, places, .plain)
        let least = name == "median" || name == "unit_price" || name == "amount" ? min(places, 2) : 0
        return DecimalText.grouped(rounded, in: language, minimumFractionDigits: least)
    }

    static func isOne(_ value: String?) -> Bool {
        value.flatMap(DecimalText.parse) == 1
    }

    private static let fractionDigits: [String: @Sendable (Decimal) -> Int] = [
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

    @Sendable private static func whole(_: Decimal) -> Int { 0 }

    /// Whole per cents, with decimals near 0 and just below 100, where they tell something.
    @Sendable private static func share(_ value: Decimal) -> Int {
        if value < 1 { return 2 }
        return value < 10 || (value > 99 && value < 100) ? 1 : 0
    }

    @Sendable private static func price(_ value: Decimal) -> Int {
        if value >= 1_000 { return 0 }
        return value >= 1 ? 2 : 4
    }

    private static func oneLine(_ value: String) -> String {
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
}
