//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// An exact amount in a currency.
///
/// Amounts are decimals, never binary fractions: 44.8 and 44.80 are the same amount.
package struct Money: Hashable, Sendable {
    package let amount: Decimal
    package let currency: Currency

    package init(_ amount: Decimal, _ currency: Currency) {
        self.amount = amount
        self.currency = currency
    }

    /// Reads an amount as the layout writes it, `1234.5`; nil when it isn't a number.
    package init?(text: String, _ currency: Currency) {
        guard let amount = DecimalText.parse(text) else { return nil }
        self.init(amount, currency)
    }

    /// Takes the decimal meant by a binary number, so that 44.800000000000004 is 44.8; nil for NaN and infinities.
    package init?(_ double: Double, _ currency: Currency) {
        guard let amount = DecimalText.shortest(double) else { return nil }
        self.init(amount, currency)
    }

    package func adding(_ other: Money) throws(MoneyError) -> Money {
        try requireSameCurrency(other)
        return Money(amount + other.amount, currency)
    }

    package func subtracting(_ other: Money) throws(MoneyError) -> Money {
        try requireSameCurrency(other)
        return Money(amount - other.amount, currency)
    }

    /// The part of the amount that a rate in percent makes, such as a duty; not rounded.
    package func percent(_ rate: Decimal) -> Money {
        Money(amount * rate / 100, currency)
    }

    package func isLess(than other: Money) throws(MoneyError) -> Bool {
        try requireSameCurrency(other)
        return amount < other.amount
    }

    /// The amount and the currency code: `1.234,5 USD` in Vietnamese, `1,234.5 USD` in Chinese and English.
    ///
    /// - Parameter minorUnits: fill up to the decimals of the currency, `1,234.50 USD`. No digit is ever dropped.
    package func formatted(in language: Language, minorUnits: Bool = false) -> String {
        let digits = minorUnits ? currency.minorUnitDigits : 0
        return DecimalText.grouped(amount, in: language, minimumFractionDigits: digits) + " " + currency.rawValue
    }

    private func requireSameCurrency(_ other: Money) throws(MoneyError) {
        guard currency == other.currency else { throw .differentCurrencies(currency, other.currency) }
    }
}

extension Money: Codable {
    private enum CodingKeys: String, CodingKey {
        case amount
        case currency
    }

    /// Reads `{"amount": "1234.5", "currency": "USD"}`; a JSON number is taken as the decimal it writes.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let amount = try container.decode(DecimalCoding.self, forKey: .amount).value
        self.init(amount, try container.decode(Currency.self, forKey: .currency))
    }

    /// Writes the amount as text, since JSON numbers lose digits in many readers.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(DecimalCoding(value: amount), forKey: .amount)
        try container.encode(currency, forKey: .currency)
    }
}
