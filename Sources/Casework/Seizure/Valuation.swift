//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Foundation

/// What goods are worth, and how that is known.
package struct Valuation: Hashable, Sendable, Codable {
    package var money: Money
    package var method: ValuationMethod?
    /// Units of the ledger's currency for one of the money's; nil where it is the same.
    package var rate: Decimal?
    package var rateDate: CalendarDate?
    /// Who published the rate.
    package var rateSource: String?

    package init(
        _ money: Money,
        method: ValuationMethod? = nil,
        rate: Decimal? = nil,
        rateDate: CalendarDate? = nil,
        rateSource: String? = nil
    ) {
        self.money = money
        self.method = method
        self.rate = rate
        self.rateDate = rateDate
        self.rateSource = rateSource
    }

    /// In another currency, rounded half up to its smallest unit; nil where no rate leads there.
    package func value(in currency: Currency) -> Decimal? {
        if money.currency == currency { return money.amount }
        guard let rate, rate > 0 else { return nil }
        var exact = money.amount * rate
        var rounded = Decimal()
        NSDecimalRound(&rounded, &exact, currency.minorUnitDigits, .plain)
        return rounded
    }
}
