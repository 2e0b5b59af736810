//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Foundation

/// A few cases of Lạng Sơn in 2025.
package enum SampleLedger {
    package static func day(_ text: String) -> CalendarDate {
        CalendarDate(iso8601: text) ?? CalendarDate(nearestDaysSince1970: 0)
    }

    /// A case of one line of cigarettes.
    package static func record(
        _ number: String,
        on day: String = "2025-03-04",
        office: String = "VN-VI",
        standing: LedgerRecord.Standing = .counted,
        value: Decimal? = 1_000_000,
        sticks: Decimal = 2_000,
        themes: [SmugglingTheme] = [.tobacco],
        border: String? = "CN",
        gate: String? = "G01"
    ) -> LedgerRecord {
        LedgerRecord(
            number: number,
            standing: standing,
            office: office,
            detected: Self.day(day),
            effective: Self.day(day),
            legalStatus: .administrative,
            place: .landBorder,
            gate: gate,
            border: border,
            direction: .importing,
            mode: .road,
            departure: "CN",
            destination: "VN",
            modus: .vehicle,
            concealment: .fuelTank,
            detection: [.riskProfile],
            themes: themes,
            rules: ["T06"],
            suspects: 1,
            lines: [
                Customs.LedgerLine(
                    .tobacco,
                    hs: "240220",
                    subject: "555",
                    amounts: [LedgerAmount(sticks, .sticks)],
                    value: value
                )
            ],
            currency: .vnd
        )
    }
}
