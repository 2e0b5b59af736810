//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// What one unit of a currency is in đồng: the rate of the day where one is known, else about what it has been.
///
/// Only to tell currencies apart that differ by thousands: 3,500 đồng a yuan and 25,000 a dollar are in the middle of
/// what the State Bank of Vietnam published from 2023 to 2025.
enum CommonRate {
    static func dong(for currency: Currency, on day: CalendarDate, _ context: SeizureContext) -> Decimal? {
        if currency == .vnd { return 1 }
        if context.currency == .vnd, let rate = context.rate(currency, day), rate > 0 { return rate }
        switch currency {
        case .cny: return 3_500
        case .usd: return 25_000
        default: return nil
        }
    }

    /// About how many units of one currency another is.
    static func about(_ currency: Currency, in other: Currency) -> Decimal? {
        let values: [Currency: Decimal] = [.vnd: 1, .cny: 3_500, .usd: 25_000]
        guard let value = values[currency], let base = values[other] else { return nil }
        return value / base
    }
}
