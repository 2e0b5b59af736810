//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// What a count says of the rate behind it: exact limits of a Poisson count (Garwood 1936).
package struct CountInterval: Hashable, Sendable, Encodable {
    package let low: Double
    package let high: Double

    /// - Parameter confidence: 0.95 for limits that 19 of 20 counts keep.
    package static func exact(_ count: Int, confidence: Double = 0.95) -> CountInterval {
        let tail = (1 - confidence) / 2
        let count = max(0, count)
        // The limits are quantiles of gamma distributions with the count, and one more, as their shape.
        let low = count == 0 ? 0 : quantile(tail, shape: Double(count))
        return CountInterval(low: low, high: quantile(1 - tail, shape: Double(count) + 1))
    }

    private static func quantile(_ share: Double, shape: Double) -> Double {
        var low = 0.0
        var high = shape + 20 * shape.squareRoot() + 20
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if lowerGamma(shape, middle) < share { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The regularised lower incomplete gamma function: by its series below the mean, by its continued fraction above
    /// (Abramowitz and Stegun 6.5.29 and 6.5.31).
    static func lowerGamma(_ a: Double, _ x: Double) -> Double {
        guard x > 0 else { return 0 }
        let front = exp(a * log(x) - x - lgamma(a))
        if x < a + 1 {
            var term = 1 / a
            var sum = term
            var n = a
            while abs(term) > abs(sum) * 1e-15 {
                n += 1
                term *= x / n
                sum += term
            }
            return sum * front
        }
        let tiny = 1e-300
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / b
        var fraction = d
        for step in 1...100_000 {
            let factor = -Double(step) * (Double(step) - a)
            b += 2
            d = factor * d + b
            d = 1 / (abs(d) < tiny ? tiny : d)
            c = b + factor / c
            if abs(c) < tiny { c = tiny }
            fraction *= d * c
            if abs(d * c - 1) < 1e-15 { break }
        }
        return 1 - fraction * front
    }

    /// Whether two counts of the same length of time are further apart than chance: the exact conditional test of
    /// Przyborowski and Wilenski (1940), two-sided at 5 %.
    package static func differ(_ a: Int, _ b: Int) -> Bool {
        let (a, b) = (max(0, a), max(0, b))
        let all = a + b
        guard all > 0, a != b else { return false }
        if all > 2_000 {
            return abs(Double(a - b)) - 1 > 1.959_963_984_540_054 * Double(all).squareRoot()
        }
        let base = lgamma(Double(all) + 1) - Double(all) * log(2)
        let tail = (0...min(a, b)).reduce(0.0) {
            $0 + exp(base - lgamma(Double($1) + 1) - lgamma(Double(all - $1) + 1))
        }
        return 2 * tail < 0.05
    }
}
