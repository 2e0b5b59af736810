//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
package import Registers

/// What every ``OfficeListStore`` and ``ExchangeRateStore`` promises.
package enum RegisterStoreContract {
    package struct Stores: Sendable {
        package let offices: any OfficeListStore
        package let rates: any ExchangeRateStore

        package init(offices: any OfficeListStore, rates: any ExchangeRateStore) {
            self.offices = offices
            self.rates = rates
        }
    }

    package static let cases: [ContractCase<Stores>] = [
        ContractCase("versions of offices are kept by code and first day") { stores in
            let store = stores.offices
            try same(try await store.versions(), [])
            let old = office("VN-XXI", 100, to: nil)
            let new = office("VN-XXI", 200, to: nil)
            let other = office("VN-A", 300, to: 400)
            try await store.add([new, other, old], from: "list.csv", by: "admin")
            try same(try await store.versions(), [other, old, new])
            let ended = new.with(validTo: day(500))
            try await store.add([ended], from: "list.csv", by: "admin")
            try same(try await store.versions(), [other, old, ended])
            try await store.add([], from: "empty.csv", by: "admin")
        },
        ContractCase("the rate of a day is the day's own, or the last before within some days") { stores in
            let store = stores.rates
            let rates = try [rate(10, "3420.5"), rate(15, "3431.25"), rate(12, "0.00014", base: "VND", quote: "CNY")]
            try await store.add(rates, from: "rates.csv", by: "admin")
            try same(try await store.rate(.cny, .vnd, on: day(15), within: 0), rates[1])
            try same(try await store.rate(.cny, .vnd, on: day(14), within: 4), rates[0])
            try same(try await store.rate(.cny, .vnd, on: day(14), within: 3), nil)
            try same(try await store.rate(.cny, .vnd, on: day(9), within: 30), nil)
            try same(try await store.rate(.cny, .vnd, on: day(20), within: 30), rates[1])
            try same(try await store.rate(.vnd, .cny, on: day(12), within: 0), rates[2])
            try same(try await store.rate(.usd, .vnd, on: day(15), within: 30), nil)
        },
        ContractCase("a later rate of a day counts, to the last digit") { stores in
            let store = stores.rates
            try await store.add([try rate(10, "3420.5")], from: "a.csv", by: "admin")
            let exact = try rate(10, "3421.123456789012345")
            try await store.add([exact], from: "b.csv", by: "admin")
            try await store.add([exact], from: "b.csv", by: "admin")
            try same(try await store.rate(.cny, .vnd, on: day(10), within: 0), exact)
            try same(try await store.rates(from: day(1), to: day(99), limit: 9), [exact])
        },
        ContractCase("rates are listed from the latest day on") { stores in
            let rates = try [rate(10, "1"), rate(11, "2"), rate(11, "3", base: "AUD"), rate(12, "4")]
            try await stores.rates.add(rates, from: "a.csv", by: "admin")
            let listed = try await stores.rates.rates(from: day(10), to: day(11), limit: 9)
            try same(listed, [rates[2], rates[1], rates[0]])
            try same(try await stores.rates.rates(from: day(10), to: day(12), limit: 1), [rates[3]])
        },
    ]

    private struct NoSample: Error {}

    private static func day(_ number: Int64) -> CalendarDate { CalendarDate(nearestDaysSince1970: 20_000 + number) }

    private static func rate(
        _ number: Int64,
        _ text: String,
        base: Currency = .cny,
        quote: Currency = .vnd
    ) throws -> ExchangeRate {
        guard let value = DecimalText.parse(text),
            let rate = ExchangeRate(base: base, quote: quote, day: day(number), rate: value, source: "NHNN")
        else { throw NoSample() }
        return rate
    }

    private static func office(_ code: String, _ from: Int64, to: Int64?) -> Office {
        Office(
            code: code,
            parent: "VN",
            level: .region,
            name: Trilingual(vi: "Khu vực \(from)", zh: "区域", en: "Region"),
            seat: "Lạng Sơn",
            area: "Lạng Sơn, Cao Bằng",
            validity: ValidityPeriod(from: day(from), to: to.map(day)),
            source: "Quyết định"
        )
    }
}
