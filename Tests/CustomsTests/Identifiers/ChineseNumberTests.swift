//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("Chinese credit codes and resident numbers")
struct ChineseNumberTests {
    @Test(
        "published and computed credit codes are right",
        arguments: [
            "91350100M000100Y43", "91350100m000100y43", "91456842MAXUF25E84", "91456563MATDUH8N05",
            "91453079MA42547M9L",
            "91458599MA58904D4A", "91459078MAAY4NUG2Y", "91456031MACCCC3FXL", "91450109MA6E53AK3Q",
            "91450139MA4H3YBK2Q",
        ]
    )
    func creditCodes(text: String) {
        #expect(ChineseCreditCode.verdict(on: text).status == .wellFormed)
    }

    @Test("a wrong check character names the right one")
    func wrongCharacter() {
        let verdict = ChineseCreditCode.verdict(on: "91350100M000100Y4A")
        #expect(verdict.status == .badCheckDigit(expected: "3", found: "A"))
    }

    @Test("letters that look like digits are pointed out")
    func letters() {
        let verdict = ChineseCreditCode.verdict(on: "9135O100M000100Y43")
        #expect(verdict.status == .malformed)
        #expect(verdict.sentence.en.contains("never used"))
    }

    @Test("any one changed digit is found")
    func oneDigit() throws {
        for changed in "91350100M000100Y43".withOneDigitChanged(at: 0..<18) {
            #expect(try #require(ChineseCreditCode(changed)).isCheckDigitRight == false)
        }
    }

    @Test("an invented code whose last character is right is betrayed by the organisation code in it")
    func innerCheck() throws {
        let stem = "91350100M000100Y5"
        let check = try #require(ChineseCreditCode(stem + "0")).expectedCheckCharacter
        #expect(ChineseCreditCode.verdict(on: stem + String(check)).status == .doubtful)
    }

    @Test(
        "the two examples of GB 11643 are right",
        arguments: ["11010519491231002X", "440524188001010014", "11010519491231002x"]
    )
    func residents(text: String) {
        #expect(ChineseResidentNumber.verdict(on: text).status == .wellFormed)
    }

    @Test("any one changed digit of a resident number is found")
    func oneResidentDigit() throws {
        for changed in "440524188001010014".withOneDigitChanged(at: 0..<18) {
            #expect(try #require(ChineseResidentNumber(changed)).isCheckDigitRight == false)
        }
    }

    @Test("days that can't be, provinces that aren't and old numbers are doubtful")
    func doubtful() throws {
        func number(_ stem: String) throws -> String {
            stem + String(try #require(ChineseResidentNumber(stem + "0")).expectedCheckCharacter)
        }
        #expect(ChineseResidentNumber.verdict(on: try number("11010519490230002")).status == .doubtful)
        #expect(ChineseResidentNumber.verdict(on: try number("99010519491231002")).status == .doubtful)
        #expect(ChineseResidentNumber.verdict(on: "110105491231002").status == .doubtful)
        let before = CalendarDate(year: 1949, month: 12, day: 30)
        #expect(ChineseResidentNumber.verdict(on: "11010519491231002X", asOf: before).status == .doubtful)
        #expect(ChineseResidentNumber.verdict(on: "1101051949").status == .malformed)
    }

    @Test("the form tells which scheme a party's code follows")
    func partyCodes() throws {
        #expect(PartyCode.kind(ofForm: "0100109106") == .vietnameseTaxCode)
        #expect(PartyCode.kind(ofForm: "91350100M000100Y43") == .chineseCreditCode)
        #expect(PartyCode.kind(ofForm: "11010519491231002X") == .chineseResidentNumber)
        #expect(PartyCode.kind(ofForm: "ABC") == nil)
        #expect(PartyCode.verdict(on: "ABC", country: "TH", asOf: nil) == nil)
        #expect(PartyCode.verdict(on: "ABC", country: "VN", asOf: nil)?.status == .malformed)
        #expect(PartyCode.verdict(on: "4501W60A01", country: "CN", asOf: nil)?.status == .unchecked)
    }
}
