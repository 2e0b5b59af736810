//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CEL

/// One value of one line, as rules see it.
package enum RuleValue: Hashable, Sendable {
    case text(String)
    /// Ten-thousandths.
    case decimal(Int64)
    case count(Int64)
    case ratio(Double)
    case flag(Bool)
    /// Seconds since 1970-01-01T00:00Z.
    case time(Int64)

    /// A received number with four digits after the point; nil when it is none or too great.
    package static func decimal(of number: Double) -> RuleValue? {
        let scaled = (number * 10_000).rounded()
        guard scaled.magnitude < 9e18 else { return nil }
        return .decimal(Int64(scaled))
    }

    /// A received whole number; nil when it is none.
    package static func count(of number: Double) -> RuleValue? {
        guard number == number.rounded(), number.magnitude < 9e15 else { return nil }
        return .count(Int64(number))
    }

    /// A computed number; nil when it is not finite.
    package static func ratio(of number: Double) -> RuleValue? {
        number.isFinite ? .ratio(number) : nil
    }

    /// The value in the language of conditions.
    package var expressionValue: Value? {
        switch self {
        case .text(let text): .string(text)
        case .decimal(let number):
            .decimal(ExactDecimal(coefficient: Int128(number), scale: RuleValueType.decimalScale))
        case .count(let number): .int(number)
        case .ratio(let number): .double(number)
        case .flag(let flag): .bool(flag)
        case .time(let seconds): Timestamp(seconds: seconds).map { .timestamp($0) }
        }
    }

    /// The value as a number, for sums and medians; nil for texts.
    package var number: Double? {
        switch self {
        case .text: nil
        case .decimal(let number): Double(number) / 10_000
        case .count(let number): Double(number)
        case .ratio(let number): number
        case .flag(let flag): flag ? 1 : 0
        case .time(let seconds): Double(seconds)
        }
    }
}
