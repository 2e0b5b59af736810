//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("Vietnamese tax codes and personal numbers")
struct VietnameseNumberTests {
    @Test(
        "published codes are right",
        arguments: [
            "0100109106", "0300588569", "0101248141", "0100109106-001", "０１００１０９１０６", "0100 109 106",
        ]
    )
    func published(text: String) {
        #expect(VietnameseTaxCode.verdict(on: text).status == .wellFormed)
    }

    @Test(
        "codes computed by python-stdnum are right",
        arguments: [
            "0162459573", "0111777747", "0112154720", "0180385282", "0108414856", "0125388853", "0139336333",
            "0187500470",
        ]
    )
    func oracle(text: String) {
        #expect(VietnameseTaxCode.verdict(on: text).status == .wellFormed)
    }

    @Test("a branch is told from its parent")
    func branch() throws {
        let code = try #require(VietnameseTaxCode("0100109106-001"))
        #expect(code.taxpayer == "0100109106")
        #expect(code.branch == "001")
        #expect(code.description == "0100109106-001")
        #expect(VietnameseTaxCode.verdict(on: "0100109106-000").status == .doubtful)
    }

    @Test("a wrong check digit names the right one")
    func wrong() {
        let verdict = VietnameseTaxCode.verdict(on: "0100109107")
        #expect(verdict.status == .badCheckDigit(expected: "6", found: "7"))
    }

    @Test("digits that allow no check digit were never issued")
    func noDigit() throws {
        // 3 · 29 + 1 · 23 = 110 = 10 · 11, which leaves ten.
        let verdict = VietnameseTaxCode.verdict(on: "0310000005")
        #expect(verdict.status == .badCheckDigit(expected: nil, found: "5"))
        #expect(verdict.sentence.en.contains("never issued"))
    }

    @Test("any one changed digit and any swap of neighbours is found")
    func changes() throws {
        var numbers = RepeatableNumbers(seed: 5)
        for _ in 0..<40 {
            let stem = numbers.digits(9)
            guard let check = try #require(VietnameseTaxCode(stem + "0")).expectedCheckDigit else { continue }
            let right = stem + String(check)
            for changed in right.withOneDigitChanged(at: 0..<10) {
                #expect(try #require(VietnameseTaxCode(changed)).isCheckDigitRight == false)
            }
            var characters = Array(right)
            for place in 0..<8 where characters[place] != characters[place + 1] {
                characters.swapAt(place, place + 1)
                #expect(try #require(VietnameseTaxCode(String(characters))).isCheckDigitRight == false)
                characters.swapAt(place, place + 1)
            }
        }
    }

    @Test("a personal number is a tax code since July 2025 and doubtful before")
    func personalNumber() {
        let before = CalendarDate(year: 2025, month: 6, day: 30)
        let after = CalendarDate(year: 2025, month: 7, day: 1)
        #expect(VietnameseTaxCode.verdict(on: "020099000001", asOf: before).status == .doubtful)
        #expect(VietnameseTaxCode.verdict(on: "020099000001", asOf: after).status == .wellFormed)
        #expect(VietnameseTaxCode.verdict(on: "020099000001").kind == .vietnameseTaxCode)
    }

    @Test("place and year of a personal number are judged, nothing else is read")
    func parts() throws {
        #expect(try #require(VietnamesePersonalNumber("020299000001")).birthYear == 2099)
        #expect(try #require(VietnamesePersonalNumber("020085000001")).birthYear == 1985)
        let day = CalendarDate(year: 2026, month: 1, day: 1)
        #expect(VietnamesePersonalNumber.verdict(on: "020299000001", asOf: day).status == .doubtful)
        #expect(VietnamesePersonalNumber.verdict(on: "003085000001").status == .doubtful)
        #expect(VietnamesePersonalNumber.verdict(on: "02008500000").status == .malformed)
    }
}
