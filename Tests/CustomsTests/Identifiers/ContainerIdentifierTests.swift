//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("Container numbers (ISO 6346)")
struct ContainerIdentifierTests {
    @Test(
        "the example of the standard is well-formed in any spelling",
        arguments: [
            "CSQU3054383", "csqu 305438-3", "CSQU 305438/3", "ＣＳＱＵ３０５４３８３",
        ]
    )
    func example(text: String) {
        let verdict = ContainerIdentifier.verdict(on: text)
        #expect(verdict.status == .wellFormed)
        #expect(verdict.normalised == "CSQU3054383")
        #expect(verdict.given == text)
    }

    @Test(
        "numbers computed by python-stdnum are right",
        arguments: [
            "KEMZ0181594", "BQGU1661315", "RNBZ1390991", "MBHU8246287", "DSJZ2199351", "DRWU9093782", "NYKJ9754322",
            "WYHU9487577",
        ]
    )
    func oracle(text: String) throws {
        let number = try #require(ContainerIdentifier(text))
        #expect(number.isCheckDigitRight)
    }

    @Test("the parts of a number can be read")
    func parts() throws {
        let number = try #require(ContainerIdentifier("CSQU3054383"))
        #expect(number.ownerCode == "CSQ")
        #expect(number.category == .container)
        #expect(number.serial == "305438")
        #expect(number.description == "CSQU 305438 3")
    }

    @Test("a wrong check digit names the right one, in three languages")
    func wrongDigit() {
        let verdict = ContainerIdentifier.verdict(on: "CSQU3054387")
        #expect(verdict.status == .badCheckDigit(expected: "3", found: "7"))
        #expect(verdict.isFlagged)
        #expect(verdict.sentence.en.hasPrefix("Check digit 3 expected, 7 found"))
        #expect(verdict.sentence.vi.hasPrefix("Số kiểm tra phải là 3, ở đây là 7"))
        #expect(verdict.sentence.zh.hasPrefix("校验位应为3，实为7"))
    }

    @Test("a remainder of ten is written 0 and noted")
    func remainderTen() throws {
        let verdict = ContainerIdentifier.verdict(on: "CSQU8807290")
        #expect(try #require(ContainerIdentifier("CSQU8807290")).remainder == 10)
        #expect(verdict.status == .wellFormed)
        #expect(verdict.sentence.en.contains("remainder is 10"))
        #expect(!ContainerIdentifier.verdict(on: "CSQU3054383").sentence.en.contains("remainder"))
    }

    @Test("where only the check digit is missing, the sentence says it")
    func missingDigit() {
        let verdict = ContainerIdentifier.verdict(on: "CSQU305438")
        #expect(verdict.status == .malformed)
        #expect(verdict.sentence.en.contains("it would be 3"))
    }

    @Test(
        "other forms are malformed",
        arguments: ["CSQA3054383", "CSQU30543833", "1SQU3054383", "CSQU30543B3", "KIỆN"]
    )
    func malformed(text: String) {
        #expect(ContainerIdentifier.verdict(on: text).status == .malformed)
    }

    @Test("any one changed digit is found, but where 10 and 0 are written alike")
    func oneDigit() throws {
        var numbers = RepeatableNumbers(seed: 2)
        for _ in 0..<40 {
            let stem = "TGH" + ["U", "J", "Z"][Int.random(in: 0...2, using: &numbers)] + numbers.digits(6)
            let right = stem + String(try #require(ContainerIdentifier(stem + "0")).expectedCheckDigit)
            let remainder = try #require(ContainerIdentifier(right)).remainder
            for changed in right.withOneDigitChanged(at: 4..<11) {
                let number = try #require(ContainerIdentifier(changed))
                let alike = Set([number.remainder, remainder]) == [0, 10]
                #expect(number.isCheckDigitRight == alike)
            }
        }
    }
}
