//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension FieldReader {
    /// A decimal number in units of the last of so many decimals; more decimals than that are none.
    static func decimal(_ text: String, _ decimals: Int) -> Int64? {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].count <= 12, let whole = UInt32(parts[0]) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.count <= decimals, fraction.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        let padded = fraction + String(repeating: "0", count: decimals - fraction.count)
        var value = Int64(whole)
        for digit in padded { value = value * 10 + Int64(digit.wholeNumberValue ?? 0) }
        return isNegative ? -value : value
    }

    /// The nearest whole number.
    static func divided(_ value: Int64, by divisor: Int64) -> Int64 {
        let half = divisor / 2
        return value < 0 ? -((-value + half) / divisor) : (value + half) / divisor
    }

    /// The indicator whose rate is nearest: the same formula as in writing, backwards.
    static func turn(_ text: String) -> Int64? {
        switch text {
        case "n/a": return -128
        case "fastleft": return -127
        case "fastright": return 127
        default:
            guard let hundredths = decimal(text, 2) else { return nil }
            let indicator = (Double(hundredths.magnitude) / 100).squareRoot() * 4.733
            guard indicator < 126.5 else { return nil }
            return hundredths < 0 ? -Int64(indicator.rounded()) : Int64(indicator.rounded())
        }
    }

    /// `count:hexadecimal` to bits.
    ///
    /// - Parameter isWhole: the rest of the last byte belongs to it, where gpsd writes what follows.
    static func data(_ text: String, isWhole: Bool = false) -> LongBits? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let count = Int(parts[0]), (0...LongBits.capacity).contains(count) else { return nil }
        let digits = Array(parts[1].utf8)
        guard digits.count == (count + 7) / 8 * 2 else { return nil }
        var bits = LongBits(words: [], count: isWhole ? (count + 7) / 8 * 8 : count)
        for place in 0..<digits.count / 2 {
            guard let byte = SentenceChecksum.value(digits[2 * place], digits[2 * place + 1]) else { return nil }
            bits.set(8 * place, 8, to: UInt64(byte))
        }
        return bits
    }
}
