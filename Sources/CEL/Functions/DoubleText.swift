//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// How doubles are written as text.
enum DoubleText {
    /// The shortest digits that read back, in scientific form below 1e-4 and from 1e21 on.
    static func general(_ value: Double) -> String {
        guard value.isFinite, value != 0 else { return special(value) ?? plainZero(value) }
        let (sign, digits, exponent) = parts(value)
        guard exponent < -4 || exponent >= 21 else { return plain(value) }
        let fraction = digits.dropFirst()
        let mantissa = String(digits.prefix(1)) + (fraction.isEmpty ? "" : "." + fraction)
        return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + abs(exponent).padded(2)
    }

    /// The shortest digits that read back, never in scientific form.
    static func plain(_ value: Double) -> String {
        guard value.isFinite, value != 0 else { return special(value) ?? plainZero(value) }
        let (sign, digits, exponent) = parts(value)
        if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
        if digits.count <= exponent + 1 {
            return sign + digits + String(repeating: "0", count: exponent + 1 - digits.count)
        }
        return sign + digits.prefix(exponent + 1) + "." + digits.dropFirst(exponent + 1)
    }

    /// With so many digits after the point, rounded to even in the exact binary value.
    static func fixed(_ value: Double, precision: Int) -> String {
        special(value) ?? String(format: "%.\(precision)f", value)
    }

    /// In scientific form with so many digits after the point.
    static func scientific(_ value: Double, precision: Int) -> String {
        special(value) ?? String(format: "%.\(precision)e", value)
    }

    /// "NaN", "Infinity", "-Infinity"; nil for numbers.
    static func special(_ value: Double) -> String? {
        value.isNaN ? "NaN" : value == .infinity ? "Infinity" : value == -.infinity ? "-Infinity" : nil
    }

    private static func plainZero(_ value: Double) -> String { value.sign == .minus ? "-0" : "0" }

    /// Sign, significant digits, and the exponent of the first digit.
    private static func parts(_ value: Double) -> (sign: String, digits: String, exponent: Int) {
        var text = value.magnitude.description[...]
        var exponent = 0
        if let mark = text.firstIndex(of: "e") {
            exponent = Int(text[text.index(after: mark)...]) ?? 0
            text = text[..<mark]
        }
        let point = text.firstIndex(of: ".").map { text.distance(from: text.startIndex, to: $0) } ?? text.count
        var digits = text.filter { $0 != "." }[...]
        exponent += point - 1
        while digits.count > 1, digits.hasPrefix("0") {
            digits = digits.dropFirst()
            exponent -= 1
        }
        while digits.count > 1, digits.hasSuffix("0") { digits = digits.dropLast() }
        return (value < 0 ? "-" : "", String(digits), exponent)
    }
}
