//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// What one unit of a currency cost in another on a day.
package struct ExchangeRate: Hashable, Sendable {
    package let base: Currency
    package let quote: Currency
    package let day: CalendarDate
    /// Exact, above zero.
    package let rate: Decimal
    /// Who published it.
    package let source: String

    /// - Returns: nil for what no rate is: zero, below zero, beyond ``bounds``, or of a currency to itself
    package init?(base: Currency, quote: Currency, day: CalendarDate, rate: Decimal, source: String) {
        guard base.isWellFormed, quote.isWellFormed, base != quote, Self.bounds.contains(rate), !source.isEmpty else {
            return nil
        }
        self.base = base
        self.quote = quote
        self.day = day
        self.rate = rate
        self.source = source
    }

    /// A millionth of a cent to a hundred millions: wider than any two currencies stand apart.
    package static let bounds = Decimal(sign: .plus, exponent: -8, significand: 1)...Decimal(100_000_000)
}
