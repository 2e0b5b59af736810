//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// How many cases the first half of a year has, and what they are worth.
package struct HalfYearScale: Hashable, Sendable {
    /// A part of the country that is counted by itself.
    package struct Stratum: Hashable, Sendable {
        package let cases: Int
        /// In đồng, a whole number of thousands; nil where it is what the goods come to.
        package let value: Int?

        package init(cases: Int, value: Int?) {
            self.cases = cases
            self.value = value
        }
    }

    package let first: CalendarDate
    package let last: CalendarDate
    /// With China.
    package let border: Stratum
    /// All but that border.
    package let elsewhere: Stratum
    /// Suspicions that did not come to a case; they count nowhere.
    package let suspicions: Int

    /// What both services reported of the first half of 2025: 8,561 cases worth 13,600 billion đồng in the whole country,
    /// of them 1,588 worth 59 billion on the border with China (Department of Vietnam Customs, at the 17th conference of
    /// 12 to 14 August 2025).
    package static let firstHalf2025 = HalfYearScale(
        2025,
        border: Stratum(cases: 1_588, value: 59_000_000_000),
        elsewhere: Stratum(cases: 8_561 - 1_588, value: 13_600_000_000_000 - 59_000_000_000)
    )

    /// A half-year to hold it against. Nobody's figures: counts are about nine tenths, values what the goods come to.
    package static let firstHalf2024 = HalfYearScale(
        2024,
        border: Stratum(cases: 1_431, value: nil),
        elsewhere: Stratum(cases: 6_270, value: nil)
    )

    private init(_ year: Int, border: Stratum, elsewhere: Stratum) {
        first = CalendarDate(nearestDaysSince1970: Int64(BorderDay(year, 1, 1).number))
        last = CalendarDate(nearestDaysSince1970: Int64(BorderDay(year, 6, 30).number))
        self.border = border
        self.elsewhere = elsewhere
        suspicions = 140
    }
}
