//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Foundation

/// What is known around the records of the bench.
struct CheckBench {
    static let today = day(2025, 12, 1)

    let directory: OfficeDirectory

    init() throws { directory = try OfficeDirectory.builtIn() }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? CalendarDate(nearestDaysSince1970: 0)
    }

    func context(_ office: String, earlier: [EarlierSeizure] = []) -> SeizureContext {
        var context = SeizureContext(today: Self.today, office: office)
        context.directory = directory
        context.currency = office.hasPrefix("CN") ? .cny : .vnd
        let isChinese = office.hasPrefix("CN")
        context.rate = { currency, _ in
            switch (currency.rawValue, isChinese) {
            case ("CNY", false): 3_640
            case ("USD", false): 26_100
            case ("USD", true): 7.12
            case ("VND", true): 0.000274
            default: nil
            }
        }
        context.operation = { id in
            let period = ValidityPeriod(from: Self.day(2025, 4, 15), to: Self.day(2025, 9, 15))
            let second = ValidityPeriod(from: Self.day(2025, 7, 1), to: Self.day(2025, 9, 15))
            return id == "OMD-VII" ? OperationTimes(period, phases: ["VII-2": second]) : nil
        }
        context.median = { group, _, base in Self.medians[group]?[base] }
        context.earlier = { day in earlier.filter { $0.seizure.detected == day } }
        return context
    }

    /// Medians of a year's lines, as a ledger would know them.
    private static let medians: [CommodityGroup: [QuantityUnit.Base: Decimal]] = [
        .tobacco: [.kilograms: 400], .drugs: [.kilograms: 2], .precursors: [.kilograms: 120, .litres: 100],
        .wildlife: [.kilograms: 20], .alcohol: [.litres: 60], .counterfeit: [.kilograms: 200],
        .environment: [.kilograms: 3_000], .cultural: [.kilograms: 10],
    ]
}
