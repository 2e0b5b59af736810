//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// A value in another currency has a rate of about its day, the right way round, and says whose it is.
///
/// The rate may differ by a fifth from that of the day; official and market rates of these currencies lie much closer.
/// Where no rate of the day is known, yuan, dollars and đồng may differ by half from what they have been for years. The
/// rate is of a day within 30 of the detection, in which customs rates are renewed many times, and not after today.
enum ExchangeRates: SeizureCheck {
    static let codes: [SeizureFaultCode] = [
        .currencyMeant, .currencyUnknown, .rateMissing, .rateNotPositive, .rateInverted, .rateOff, .rateNeedless,
        .rateDateMissing, .rateDateFuture, .rateDateFar, .rateSourceMissing,
    ]

    static func check(_ record: SeizureRecord, in context: SeizureContext, into faults: inout SeizureFaults) {
        for (index, line) in record.lines.enumerated() {
            guard let valuation = line.valuation else { continue }
            let place = "lines.\(index).valuation"
            let currency = valuation.money.currency
            if !currency.isAssigned {
                let text = ["currency": SeizureFaultValue.text(currency.rawValue)]
                if let meant = Currency.meant(by: currency.rawValue) {
                    let suggestion = ["suggestion": SeizureFaultValue.text(meant.rawValue)]
                    faults.error(.currencyMeant, place + ".currency", text.merging(suggestion) { $1 })
                } else {
                    faults.error(.currencyUnknown, place + ".currency", text)
                }
            } else if currency == context.currency {
                if let rate = valuation.rate, rate != 1 { faults.error(.rateNeedless, place + ".rate") }
            } else if let rate = valuation.rate {
                checkRate(rate, valuation, place, record, context, &faults)
            } else {
                faults.error(.rateMissing, place + ".rate", ["currency": .text(currency.rawValue)])
            }
        }
    }

    private static func checkRate(
        _ rate: Decimal,
        _ valuation: Valuation,
        _ place: String,
        _ record: SeizureRecord,
        _ context: SeizureContext,
        _ faults: inout SeizureFaults
    ) {
        let currency = valuation.money.currency
        if valuation.rateSource?.trimmedText.isEmpty != false {
            faults.error(.rateSourceMissing, place + ".rateSource")
        }
        if let day = valuation.rateDate {
            if day > context.today {
                faults.error(.rateDateFuture, place + ".rateDate", ["date": .date(day)])
            } else if let detected = record.detected, abs(day.daysSince1970 - detected.daysSince1970) > 30 {
                faults.warning(
                    .rateDateFar,
                    place + ".rateDate",
                    ["date": .date(day), "detected": .date(detected)]
                )
            }
        } else {
            faults.error(.rateDateMissing, place + ".rateDate")
        }
        guard rate > 0 else {
            faults.error(.rateNotPositive, place + ".rate")
            return
        }
        let official = context.rate(currency, valuation.rateDate ?? record.detected ?? context.today)
        let factor: Decimal = official == nil ? 15 / 10 : 12 / 10
        guard let usual = official ?? CommonRate.about(currency, in: context.currency), usual > 0,
            !rate.isWithin(factor, of: usual)
        else { return }
        let values: [String: SeizureFaultValue] = [
            "rate": .number(rate), "usual": .number(usual), "currency": .text(currency.rawValue),
        ]
        if (1 / rate).isWithin(factor, of: usual) {
            faults.error(.rateInverted, place + ".rate", values)
        } else {
            faults.warning(.rateOff, place + ".rate", values)
        }
    }
}
