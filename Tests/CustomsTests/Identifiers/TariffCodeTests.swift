//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("HS codes")
struct TariffCodeTests {
    @Test(
        "six, eight and ten digits with or without dots",
        arguments: [
            ("610910", "6109.10"), ("6109.10.00", "6109.10.00"), ("0303 14 00", "0303.14.00"),
            ("8517130000", "8517.13.00.00"),
        ]
    )
    func wellFormed(text: String, written: String) throws {
        #expect(try #require(TariffCode(text)).description == written)
        #expect(TariffCode.verdict(on: text).status == .wellFormed)
    }

    @Test("the sentence names the chapter in three languages")
    func chapter() {
        let sentence = TariffCode.verdict(on: "030314").sentence
        #expect(sentence.vi.contains("Cá"))
        #expect(sentence.zh.contains("第03章"))
        #expect(sentence.en.contains("Fish"))
    }

    @Test("a leading zero that a spreadsheet dropped is guessed", arguments: ["30314", "3031400"])
    func droppedZero(text: String) {
        let verdict = TariffCode.verdict(on: text)
        #expect(verdict.status == .malformed)
        #expect(verdict.sentence.en.contains("0\(text)"))
    }

    @Test("chapters that don't exist are doubtful", arguments: ["770100", "980100", "000100", "99999999"])
    func noChapter(text: String) {
        #expect(TariffCode.verdict(on: text).status == .doubtful)
    }

    @Test("other forms are malformed", arguments: ["61091", "6109", "61 09 1A", "610910000000"])
    func malformed(text: String) {
        #expect(TariffCode.verdict(on: text).status == .malformed)
    }
}
