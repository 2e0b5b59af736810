//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Where exchange rates stay. What was once a rate of a day stays in the record when another is brought in.
package protocol ExchangeRateStore: Sendable {
    /// Keeps rates; where there is another one of the day, the later import counts.
    func add(_ rates: [ExchangeRate], from file: String, by actor: String) async throws
    /// The rate of a day, or the last before it within some days; nil where there is none.
    func rate(_ base: Currency, _ quote: Currency, on day: CalendarDate, within days: Int) async throws
        -> ExchangeRate?
    /// The rates that count of some days, the latest first.
    func rates(from first: CalendarDate, to last: CalendarDate, limit: Int) async throws -> [ExchangeRate]
}
