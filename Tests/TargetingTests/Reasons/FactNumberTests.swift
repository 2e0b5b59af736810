//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Targeting
import Testing

@Suite("Numbers and texts in sentences")
struct FactNumberTests {
    /// What `Decimal` makes of it: the way that every number took before there was a shorter one.
    private func expected(_ value: String, places: Int, least: Int, _ language: Language) throws -> String {
        var number = try #require(DecimalText.parse(value))
        var rounded = Decimal()
        NSDecimalRound(&rounded, &number, places, .plain)
        return DecimalText.grouped(rounded, in: language, minimumFractionDigits: least)
    }

    @Test("are rounded and grouped as Decimal does it", arguments: Language.allCases)
    func oracle(_ language: Language) throws {
        let mass = try #require(SentenceTemplate("{kg}"))
        let price = try #require(SentenceTemplate("{unit_price}"))
        var random = SystemRandomNumberGenerator()
        for _ in 0..<4_000 {
            let whole = Int.random(in: 0...(10 << Int.random(in: 0...30)), using: &random)
            let sign = Bool.random() ? "-" : ""
            let digits = (0..<Int.random(in: 0...6)).map { _ in String(Int.random(in: 0...9)) }.joined()
            let value = sign + String(whole) + (digits.isEmpty ? "" : "." + digits)
            let magnitude = abs(try #require(Double(value)))
            let kilograms = mass.text(["kg": value], language)
            #expect(kilograms == (try expected(value, places: magnitude < 100 ? 1 : 0, least: 0, language)))
            let places = magnitude >= 1_000 ? 0 : magnitude >= 1 ? 2 : 4
            let unit = price.text(["unit_price": value], language)
            #expect(unit == (try expected(value, places: places, least: min(places, 2), language)))
        }
    }

    @Test("that have too many digits take the longer way")
    func long() throws {
        let template = try #require(SentenceTemplate("{amount}"))
        #expect(template.text(["amount": "12345678901234567890.5"], .en) == "12,345,678,901,234,567,891")
    }

    @Test(
        "texts stay on one line",
        arguments: [
            ("a\nb", "a b"), ("a\u{85}b", "a b"), ("a\u{2028}b", "a b"), ("a · b – c", "a · b – c"),
            ("a\u{7F}b", "a b"), ("Hà Nội 河内", "Hà Nội 河内"),
        ]
    )
    func oneLine(_ value: String, _ shown: String) throws {
        let template = try #require(SentenceTemplate("{value}"))
        #expect(template.text(["value": value], .vi) == shown)
    }
}
