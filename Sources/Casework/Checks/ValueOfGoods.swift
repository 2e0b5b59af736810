//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// A value is above zero, says how it was found, and is possible for its quantity.
///
/// Prices of one unit in đồng, wide enough for every market on this border; they were set by judgement, and are meant
/// to find slips of a thousand and values in another currency, not prices that are merely odd. Where the same figure
/// would be possible in đồng, yuan or dollars instead of the currency that is given, that is said.
enum ValueOfGoods: SeizureCheck {
    static let codes: [SeizureFaultCode] = [
        .valueNegative, .valueZero, .valueMethodMissing, .valueCurrencyMixed, .valueAbsurd,
    ]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() {
            guard let valuation = line.valuation else { continue }
            let place = "lines.\(index).valuation"
            let money = valuation.money
            if money.amount < 0 {
                faults.error(.valueNegative, place + ".amount", ["money": .money(money)])
            } else if money.amount == 0 {
                faults.error(.valueZero, place + ".amount")
            } else {
                checkPrice(line, money, place, record, context, &faults)
            }
            if valuation.method == nil, line.group != .cash { faults.error(.valueMethodMissing, place + ".method") }
        }
    }

    private static func checkPrice(
        _ line: SeizureLine,
        _ money: Money,
        _ place: String,
        _ record: SeizureRecord,
        _ context: SeizureContext,
        _ faults: inout SeizureFaults
    ) {
        let day = record.detected ?? context.today
        guard let (amount, bounds) = price(of: line), amount > 0,
            let rate = CommonRate.dong(for: money.currency, on: day, context)
        else { return }
        let each = money.amount * rate / amount
        if bounds.contains(each) { return }
        let others: [Currency] = [.vnd, .cny, .usd]
        let meant = others.first { other in
            guard other != money.currency, let rate = CommonRate.dong(for: other, on: day, context) else {
                return false
            }
            return bounds.contains(money.amount * rate / amount)
        }
        if let meant {
            faults.warning(
                .valueCurrencyMixed,
                place + ".currency",
                ["money": .money(money), "suggestion": .money(Money(money.amount, meant))]
            )
        } else {
            faults.warning(.valueAbsurd, place + ".amount", ["money": .money(money)])
        }
    }

    /// How much there is of what goods of the group are priced by, and what one may cost in đồng.
    private static func price(of line: SeizureLine) -> (Decimal, ClosedRange<Decimal>)? {
        let million: Decimal = 1_000_000
        func amount(_ base: QuantityUnit.Base) -> Decimal? { line.amount(base)?.amount }
        switch line.group {
        case .tobacco:
            if let sticks = amount(.sticks) { return (sticks, 50...50_000) }
            return amount(.kilograms).map { ($0, 5_000...50 * million) }
        case .drugs:
            if let mass = amount(.kilograms) { return (mass, million...50_000 * million) }
            return line.has(.tablets).map { ($0.inBase, 2_000...10 * million) }
        case .precursors:
            return (amount(.kilograms) ?? amount(.litres)).map { ($0, 2_000...5_000 * million) }
        case .wildlife:
            if let mass = amount(.kilograms) { return (mass, 10_000...10_000 * million) }
            if let volume = amount(.cubicMetres) { return (volume, million...10_000 * million) }
            return amount(.pieces).map { ($0, 5_000...20_000 * million) }
        case .alcohol:
            if let litres = amount(.litres) { return (litres, 3_000...500 * million) }
            return amount(.pieces).map { ($0, 3_000...1_000 * million) }
        case .counterfeit: return amount(.pieces).map { ($0, 500...500 * million) }
        case .weapons: return amount(.pieces).map { ($0, 500...5_000 * million) }
        case .environment: return amount(.kilograms).map { ($0, 100...100 * million) }
        case .cash, .cultural, .other: return nil
        }
    }
}
