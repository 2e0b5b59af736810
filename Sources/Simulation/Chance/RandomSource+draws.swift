//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

extension RandomSource {
    /// A whole number in 0 ..< bound.
    mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "nothing to draw from")
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A whole number of the range.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// A number between two others, all equally likely.
    mutating func between(_ low: Double, _ high: Double) -> Double {
        low + (high - low) * unit()
    }

    /// Whether something of this probability happens.
    mutating func happens(_ probability: Double) -> Bool {
        unit() < probability
    }

    /// A draw from the standard normal distribution (Box and Muller).
    mutating func normal() -> Double {
        let radius = sqrt(-2 * log(1 - unit()))
        return radius * cos(2 * Double.pi * unit())
    }

    /// A factor around 1 whose logarithm has this standard deviation.
    mutating func factor(spread: Double) -> Double {
        exp(spread * normal())
    }

    /// A draw from the Poisson distribution: by products up to a mean of 30, by the normal limit above.
    mutating func poisson(_ mean: Double) -> Int {
        guard mean > 0 else { return 0 }
        if mean > 30 { return max(0, Int((mean + sqrt(mean) * normal()).rounded())) }
        let limit = exp(-mean)
        var count = 0
        var product = unit()
        while product > limit {
            count += 1
            product *= unit()
        }
        return count
    }

    /// A member of the list, all equally likely.
    mutating func pick<Element>(_ list: [Element]) -> Element {
        list[below(list.count)]
    }

    /// The position drawn with these weights.
    mutating func weighted(_ weights: [Double]) -> Int {
        var rest = unit() * weights.reduce(0, +)
        for (index, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return index }
        }
        return weights.count - 1
    }

    /// So many decimal digits.
    mutating func digits(_ count: Int) -> String {
        var text = ""
        for _ in 0..<count { text.unicodeScalars.append(Unicode.Scalar(UInt8(48 + below(10)))) }
        return text
    }

    /// Sixteen hexadecimal digits, as a hashed identity is written.
    mutating func hash() -> String {
        let word = String(next(), radix: 16)
        return String(repeating: "0", count: 16 - word.count) + word
    }
}
