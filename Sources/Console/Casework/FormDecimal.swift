//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// Numbers as people type them: `1.234,5` in Vietnamese, `1,234.5` in Chinese and English.
///
/// The language of the form decides what a point and a comma are. A text that can't be of that language, but can be of
/// the other, is read so: `12.5` in Vietnamese, where a point has three digits behind it.
enum FormDecimal {
    static func read(_ text: String, _ language: Language) -> Decimal? {
        var digits = halfWidth(text)
        let isNegative = digits.hasPrefix("-")
        if isNegative || digits.hasPrefix("+") { digits.removeFirst() }
        guard let first = digits.first, first.isASCII, first.isNumber, digits.count <= 60 else { return nil }
        let plain =
            plain(digits, point: language.decimalSeparator, group: language.groupingSeparator)
            ?? plain(digits, point: language.groupingSeparator, group: language.decimalSeparator)
        return plain.flatMap { DecimalText.parse((isNegative ? "-" : "") + $0) }
    }

    static func write(_ value: Decimal, _ language: Language) -> String { DecimalText.grouped(value, in: language) }

    /// With a point and without groups; nil where the groups aren't of three digits.
    private static func plain(_ text: String, point: Character, group: Character) -> String? {
        let parts = text.split(separator: point, maxSplits: 1, omittingEmptySubsequences: false)
        let groups = parts[0].split(separator: group, omittingEmptySubsequences: false)
        guard let head = groups.first, !head.isEmpty, groups.allSatisfy({ $0.allSatisfy(isDigit) }) else { return nil }
        if groups.count > 1 {
            // Nobody groups what starts with a zero: 0.234 is a fraction.
            guard head.count <= 3, head != "0", groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        guard parts.count == 2 else { return groups.joined() }
        guard !parts[1].isEmpty, parts[1].allSatisfy(isDigit) else { return nil }
        return groups.joined() + "." + parts[1]
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    /// Without blanks, in the characters of a Latin keyboard.
    private static func halfWidth(_ text: String) -> String {
        String(
            text.compactMap { character -> Character? in
                if character.isWhitespace || character == "'" { return nil }
                switch character {
                case "−", "–", "－": return "-"
                case "，": return ","
                case "．", "。": return "."
                default:
                    guard let scalar = character.unicodeScalars.first, (0xFF10...0xFF19).contains(scalar.value),
                        let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
                    else { return character }
                    return Character(narrow)
                }
            }
        )
    }
}
