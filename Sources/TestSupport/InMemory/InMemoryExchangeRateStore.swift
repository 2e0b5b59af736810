//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Registers

/// An ``ExchangeRateStore`` for tests.
package actor InMemoryExchangeRateStore: ExchangeRateStore {
    private var kept: [ExchangeRate] = []

    package init() {}

    package func add(_ rates: [ExchangeRate], from file: String, by actor: String) async throws {
        for rate in rates {
            kept.removeAll { $0.base == rate.base && $0.quote == rate.quote && $0.day == rate.day }
            kept.append(rate)
        }
    }

    package func rate(
        _ base: Currency,
        _ quote: Currency,
        on day: CalendarDate,
        within days: Int
    ) async throws -> ExchangeRate? {
        let earliest = day.daysSince1970 - Int64(max(0, days))
        return kept.filter { $0.base == base && $0.quote == quote }
            .filter { $0.day <= day && $0.day.daysSince1970 >= earliest }
            .max { $0.day < $1.day }
    }

    package func rates(from first: CalendarDate, to last: CalendarDate, limit: Int) async throws -> [ExchangeRate] {
        let found = kept.filter { $0.day >= first && $0.day <= last }.sorted {
            ($1.day.daysSince1970, $0.base.rawValue, $0.quote.rawValue)
                < ($0.day.daysSince1970, $1.base.rawValue, $1.quote.rawValue)
        }
        return Array(found.prefix(limit))
    }
}
