//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("Numbers of ships and their radios")
struct MaritimeNumberTests {
    @Test(
        "known ships have the right check digit, with and without the letters IMO",
        arguments: [
            "9074729", "IMO 9074729", "imo-9811000", "ＩＭＯ９０７４７２９", "4911867", "2527600", "1895555", "9797113",
        ]
    )
    func ships(text: String) {
        #expect(IMONumber.verdict(on: text).status == .wellFormed)
    }

    @Test("a wrong check digit names the right one")
    func wrongDigit() {
        #expect(IMONumber.verdict(on: "IMO 9074723").status == .badCheckDigit(expected: "9", found: "3"))
    }

    @Test("nine digits are called an MMSI, letters malformed")
    func malformed() {
        #expect(IMONumber.verdict(on: "574123456").sentence.en.contains("MMSI"))
        #expect(IMONumber.verdict(on: "907472A").status == .malformed)
    }

    @Test("a changed digit is found at the places weighted 7 and 3, and at the check digit")
    func oneDigit() throws {
        var numbers = RepeatableNumbers(seed: 3)
        for _ in 0..<50 {
            let stem = numbers.digits(6)
            let right = stem + String(try #require(IMONumber(stem + "0")).expectedCheckDigit)
            for places in [0..<1, 4..<5, 6..<7] {
                for changed in right.withOneDigitChanged(at: places) {
                    #expect(try #require(IMONumber(changed)).isCheckDigitRight == false)
                }
            }
        }
    }

    @Test(
        "the first digits tell class and country",
        arguments: [
            ("574001234", MMSI.Station.ship, "VN"), ("412345678", .ship, "CN"), ("005741234", .coastStation, "VN"),
            ("041212345", .group, "CN"), ("111574123", .searchAndRescueAircraft, "VN"),
            ("994121234", .aidToNavigation, "CN"),
            ("985741234", .craftOfShip, "VN"), ("841212345", .handheld, "CN"), ("477123456", .ship, "HK"),
        ]
    )
    func stations(text: String, station: MMSI.Station, country: String) throws {
        let number = try #require(MMSI(text))
        #expect(number.station == station)
        #expect(number.country == country)
        #expect(MMSI.verdict(on: text).status == .wellFormed)
    }

    @Test("unassigned classes and countries are doubtful, distress devices have no country")
    func unassigned() throws {
        #expect(MMSI.verdict(on: "123456789").status == .doubtful)
        #expect(MMSI.verdict(on: "200123456").status == .doubtful)
        #expect(MMSI.verdict(on: "970012345").status == .wellFormed)
        #expect(try #require(MMSI("972012345")).country == nil)
        #expect(MMSI.verdict(on: "12345678").status == .malformed)
    }
}
