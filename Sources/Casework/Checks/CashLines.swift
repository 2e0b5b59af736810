//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// Money is told by its amount and currency, and is no goods of the tariff.
///
/// Banknotes times their denomination make the amount, where both are given as one number.
enum CashLines: SeizureCheck {
    static let codes: [SeizureFaultCode] = [.cashAmountMissing, .cashHasHS, .cashDenomination]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() where line.group == .cash {
            let place = "lines.\(index)"
            if line.hsDigits != nil { faults.error(.cashHasHS, place + ".hs") }
            guard let money = line.valuation?.money else {
                faults.error(.cashAmountMissing, place + ".valuation.amount")
                continue
            }
            guard let pieces = line.has(.pieces)?.amount, pieces > 0,
                let denomination = line[.denomination].flatMap(denomination), denomination * pieces != money.amount
            else { continue }
            let product = SeizureFaultValue.money(Money(denomination * pieces, money.currency))
            faults.warning(
                .cashDenomination,
                place + ".attributes.denomination",
                ["money": .money(money), "product": product]
            )
        }
    }

    /// One number, with or without the currency behind it; nil for several denominations.
    private static func denomination(_ text: String) -> Decimal? {
        let digits = text.trimmedText.prefix { $0.isNumber || $0 == "." || $0 == "," }
        let rest = text.trimmedText.dropFirst(digits.count)
        guard !rest.contains(where: \.isNumber), digits.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        return DecimalText.parse(digits.filter { $0 != "." && $0 != "," })
    }
}
