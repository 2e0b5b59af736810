//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Testing

@Suite("Exchange rates")
struct ExchangeRateTests {
    private static let today = CalendarDate(iso8601: "2026-11-30") ?? CalendarDate(nearestDaysSince1970: 0)

    private func rate(_ day: String, _ text: String) throws -> ExchangeRate {
        let value = try #require(DecimalText.parse(text))
        let day = try #require(CalendarDate(iso8601: day))
        return try #require(ExchangeRate(base: .cny, quote: .vnd, day: day, rate: value, source: "NHNN"))
    }

    private func preview(_ lines: String..., known: [ExchangeRate] = []) throws -> ExchangeRateListPreview {
        let text = "date,base,quote,rate,source\n" + lines.joined(separator: "\n")
        return try ExchangeRateListPreview(Data(text.utf8), known: known, today: Self.today)
    }

    @Test("a rate is exact, above zero, between two currencies and has a source")
    func values() throws {
        let day = Self.today
        #expect(DecimalText.plain(try rate("2026-11-30", "3431.123456789012345").rate) == "3431.123456789012345")
        for value in [Decimal(0), -1, Decimal(string: "0.000000001") ?? 0, 100_000_001] {
            #expect(ExchangeRate(base: .cny, quote: .vnd, day: day, rate: value, source: "x") == nil)
        }
        #expect(ExchangeRate(base: .cny, quote: .cny, day: day, rate: 1, source: "x") == nil)
        #expect(ExchangeRate(base: "yuan", quote: .vnd, day: day, rate: 1, source: "x") == nil)
        #expect(ExchangeRate(base: .cny, quote: .vnd, day: day, rate: 1, source: "") == nil)
    }

    @Test("new, unchanged and corrected rates are told apart")
    func changes() throws {
        let known = [try rate("2026-11-20", "3420"), try rate("2026-11-21", "3421")]
        let found = try preview(
            "2026-11-20,CNY,VND,3420.00,NHNN",
            "2026-11-21,cny,vnd,3425.5,NHNN",
            "2026-11-22,CNY,VND,3430,NHNN",
            known: known
        )
        #expect(found.faults.isEmpty)
        #expect(found.items.map(\.change) == [.unchanged, .corrects(known[1]), .added])
        #expect(found.additions.count == 2)
    }

    @Test(
        "what is no rate is refused with its line and its column",
        arguments: [
            ("2026-11-22,CNY,VND,0,x", "rate"), ("2026-11-22,CNY,VND,-3420,x", "rate"),
            ("2026-11-22,CNY,VND,1e9,x", "rate"),
            ("2026-11-22,CNY,VND,\"3,420\",x", "rate"), ("2026-11-22,CNY,VND,NaN,x", "rate"),
            ("2026-11-22,CNY,VND,,x", "rate"),
            ("2026-11-22,CNY,VND,34.2,x", "rate"), ("2026-11-22,CNY,VND,6900,x", "rate"),
            ("2026-11-22,CNY,CNY,1,x", "quote"), ("2026-11-22,CN,VND,1,x", "base"), ("22/11/2026,CNY,VND,1,x", "date"),
            ("2026-12-02,CNY,VND,3420,x", "date"), ("2026-11-22,CNY,VND,3420,", "source"),
            ("2026-11-21,CNY,VND,3421,x", "date"),
        ]
    )
    func refusals(_ line: String, _ column: String) throws {
        let known = [try rate("2026-11-20", "3420")]
        let found = try preview("2026-11-21,CNY,VND,3421,NHNN", line, known: known)
        #expect(found.items.count == 1)
        #expect(found.faults.map(\.line) == [3] && found.faults.map(\.column) == [column])
        #expect(found.faults.allSatisfy { !$0.reason.vi.isEmpty && !$0.reason.zh.isEmpty && !$0.reason.en.isEmpty })
    }

    @Test("after a long silence a rate may stand anywhere")
    func silence() throws {
        let known = [try rate("2026-09-01", "3420")]
        #expect(try preview("2026-11-22,CNY,VND,6900,x", known: known).faults.isEmpty)
    }
}
