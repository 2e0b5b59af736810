//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An exact decimal number: an integer coefficient and the number of its digits after the point.
///
/// `1.10` is the coefficient 110 with scale 2, and equals `1.1`. Up to 38 digits; scale 0 to 38.
public struct ExactDecimal: Sendable {
    /// The digits as a whole number, signed.
    public let coefficient: Int128
    /// How many of the digits stand after the point.
    public let scale: Int

    /// The greatest scale.
    public static let maximumScale = 38

    /// Makes the number `coefficient / 10^scale`.
    ///
    /// - Precondition: `scale` is in 0...38.
    public init(coefficient: Int128, scale: Int) {
        precondition((0...Self.maximumScale).contains(scale), "a decimal has 0 to 38 digits after the point")
        self.coefficient = coefficient
        self.scale = scale
    }

    /// Makes a whole number.
    public init(_ whole: Int64) {
        self.init(coefficient: Int128(whole), scale: 0)
    }

    /// Reads "-12.50" or "1e-3"; nil when the text is no decimal number of at most 38 digits.
    public init?(_ text: some StringProtocol) {
        var coefficient: Int128 = 0
        var scale = 0
        var digits = 0
        var isNegative = false
        var afterPoint = false
        var bytes = Array(text.utf8)[...]
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            bytes = bytes.dropFirst()
        }
        while let byte = bytes.first, byte | 0x20 != UInt8(ascii: "e") {
            if byte == UInt8(ascii: "."), !afterPoint {
                afterPoint = true
            } else if byte.isDigit, digits < 38 {
                coefficient = coefficient * 10 + Int128(byte - 0x30)
                if coefficient != 0 { digits += 1 }
                if afterPoint { scale += 1 }
            } else {
                return nil
            }
            bytes = bytes.dropFirst()
        }
        guard scale > 0 || (!afterPoint && text.utf8.contains { $0.isDigit }) else { return nil }
        if !bytes.isEmpty {
            guard let exponent = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)), abs(exponent) <= 60 else {
                return nil
            }
            scale -= exponent
        }
        while scale < 0 {
            let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            coefficient = product
            scale += 1
        }
        guard scale <= Self.maximumScale else { return nil }
        self.init(coefficient: isNegative ? -coefficient : coefficient, scale: scale)
    }

    /// The shortest decimal that reads back as the double; nil for infinities, NaN and numbers out of range.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        self.init(value.description)
    }

    /// The number as a double: the coefficient as a double, divided by the power of ten. That is the nearest double
    /// wherever the coefficient has at most 53 bits; beyond it may be the next one.
    public var doubleValue: Double {
        if scale <= 22, let coefficient = Int64(exactly: coefficient) {
            return Double(coefficient) / Self.doublePowers[scale]
        }
        return Double(description) ?? .nan
    }

    /// The number as an int when it is one.
    public var wholeValue: Int64? {
        let power = Self.powers[scale]
        guard coefficient % power == 0 else { return nil }
        return Int64(exactly: coefficient / power)
    }

    static let powers: [Int128] = (0...maximumScale).map { exponent in
        (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
    }

    static let doublePowers: [Double] = powers[...22].map { Double($0) }
}

extension ExactDecimal: Hashable {
    public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
        left.order(against: right) == 0
    }

    public func hash(into hasher: inout Hasher) {
        var coefficient = coefficient
        var scale = scale
        while scale > 0, coefficient % 10 == 0 {
            coefficient /= 10
            scale -= 1
        }
        hasher.combine(coefficient)
        hasher.combine(scale)
    }
}

extension ExactDecimal: CustomStringConvertible {
    public var description: String {
        guard scale > 0 else { return String(coefficient) }
        let digits = String(coefficient.magnitude)
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        let point = padded.index(padded.endIndex, offsetBy: -scale)
        return (coefficient < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
    }
}
