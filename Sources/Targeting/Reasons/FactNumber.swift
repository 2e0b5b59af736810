//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// A decimal of at most eighteen digits, for the sentences of a whole selection; longer ones take the way of `Decimal`.
struct FactNumber {
    private var mantissa: Int64
    /// Digits behind the point.
    private var scale: Int
    private var isNegative: Bool

    /// Reads `1234.5`; nil for anything else, exponents and more digits than fit.
    init?(_ text: String) {
        var text = text
        guard let read = text.withUTF8(Self.read) else { return nil }
        self = read
    }

    private init(mantissa: Int64, scale: Int, isNegative: Bool) {
        self.mantissa = mantissa
        self.scale = scale
        self.isNegative = isNegative
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> FactNumber? {
        guard (1...20).contains(bytes.count) else { return nil }
        var place = bytes[0] == UInt8(ascii: "-") ? 1 : 0
        let isNegative = place == 1
        var mantissa: Int64 = 0
        var digits = 0
        var behind: Int?
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "."), behind == nil, digits > 0 {
                behind = 0
            } else if (0x30...0x39).contains(byte) {
                mantissa = mantissa * 10 + Int64(byte - 0x30)
                digits += 1
                behind = behind.map { $0 + 1 }
            } else {
                return nil
            }
            place += 1
        }
        guard (1...18).contains(digits), behind != 0 else { return nil }
        return FactNumber(mantissa: mantissa, scale: behind ?? 0, isNegative: isNegative)
    }

    /// The amount without its sign.
    var magnitude: Double { Double(mantissa) / Self.powers[scale] }
    var isOne: Bool { !isNegative && mantissa > 0 && Double(mantissa) == Self.powers[scale] }

    /// Rounds half away from zero to so many digits behind the point, and drops zeros at the end.
    mutating func round(to places: Int) {
        while scale > places {
            // Only the last digit that goes decides: cut all but it first.
            let isLast = scale == places + 1
            let digit = mantissa % 10
            mantissa = mantissa / 10 + (isLast && digit >= 5 ? 1 : 0)
            scale -= 1
        }
        while scale > 0, mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        if mantissa == 0 { isNegative = false }
    }

    /// As people read it, `1.234,5` in Vietnamese; filled with zeros to so many digits behind the point.
    func grouped(in language: Language, minimumFractionDigits: Int) -> String {
        let (grouping, decimal) = (language.groupingSeparator.asciiValue, language.decimalSeparator.asciiValue)
        // Eighteen digits with their separators, and what the caller asks for behind the point.
        return String(unsafeUninitializedCapacity: 32 + minimumFractionDigits) { bytes in
            var end = 0
            func write(_ byte: UInt8?) {
                bytes[end] = byte ?? UInt8(ascii: " ")
                end += 1
            }
            if isNegative { write(UInt8(ascii: "-")) }
            var whole = mantissa / Self.tens[scale]
            var fraction = mantissa % Self.tens[scale]
            var digits = 1
            while digits < 18, whole >= Self.tens[digits] { digits += 1 }
            for place in stride(from: digits - 1, through: 0, by: -1) {
                write(UInt8(ascii: "0") + UInt8(whole / Self.tens[place]))
                whole %= Self.tens[place]
                if place > 0, place % 3 == 0 { write(grouping) }
            }
            guard scale > 0 || minimumFractionDigits > 0 else { return end }
            write(decimal)
            for place in stride(from: scale - 1, through: 0, by: -1) {
                write(UInt8(ascii: "0") + UInt8(fraction / Self.tens[place]))
                fraction %= Self.tens[place]
            }
            for _ in 0..<max(0, minimumFractionDigits - scale) { write(UInt8(ascii: "0")) }
            return end
        }
    }

    private static let tens: [Int64] = (0...18).map { (0..<$0).reduce(Int64(1)) { power, _ in power * 10 } }
    private static let powers: [Double] = (0...18).map { (0..<$0).reduce(1.0) { power, _ in power * 10 } }
}
