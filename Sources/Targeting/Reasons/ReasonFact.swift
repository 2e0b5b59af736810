//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// How a fact of a reason is written in a sentence.
///
/// Percentages, counts, hours, weights and prices are rounded and written as the language does; everything else stands
/// as received, on one line and cut after eighty characters.
struct ReasonFact: Sendable, Hashable {
    private enum Kind: Sendable, Hashable {
        case words, share, whole, hours, mass, price, amount, duty
    }

    /// Longest text from a declaration that a sentence repeats.
    private static let longest = 80

    let name: String
    private let kind: Kind

    init(_ name: String) {
        self.name = name
        kind =
            switch name {
            case "percent", "rate": .share
            case "inspected", "times", "count", "lines", "days": .whole
            case "hours": .hours
            case "kg": .mass
            case "median", "unit_price": .price
            case "amount": .amount
            case "duty": .duty
            default: .words
            }
    }

    func text(_ value: String, _ language: Language) -> String {
        guard kind != .words else { return Self.oneLine(value) }
        if var number = FactNumber(value) {
            let places = fractionDigits(number.magnitude)
            number.round(to: places)
            return number.grouped(in: language, minimumFractionDigits: leastFractionDigits(places))
        }
        guard var number = DecimalText.parse(value) else { return Self.oneLine(value) }
        let places = fractionDigits(NSDecimalNumber(decimal: number.magnitude).doubleValue)
        var rounded = Decimal()
        NSDecimalRound(&rounded, &number, places, .plain)
        return DecimalText.grouped(rounded, in: language, minimumFractionDigits: leastFractionDigits(places))
    }

    static func isOne(_ value: String?) -> Bool {
        guard let value else { return false }
        if let number = FactNumber(value) { return number.isOne }
        return DecimalText.parse(value) == 1
    }

    private func fractionDigits(_ value: Double) -> Int {
        switch kind {
        case .words, .whole, .amount: 0
        // Whole per cents, with decimals near 0 and just below 100, where they tell something.
        case .share: value < 1 ? 2 : value < 10 || (value > 99 && value < 100) ? 1 : 0
        case .hours: value < 10 ? 1 : 0
        case .mass: value < 100 ? 1 : 0
        case .price: value >= 1_000 ? 0 : value >= 1 ? 2 : 4
        case .duty: 2
        }
    }

    private func leastFractionDigits(_ places: Int) -> Int {
        kind == .price || kind == .amount ? min(places, 2) : 0
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
