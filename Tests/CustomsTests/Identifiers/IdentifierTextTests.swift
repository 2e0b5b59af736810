//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("Identifiers written alike")
struct IdentifierTextTests {
    @Test(
        "full-width forms, lower case, blanks, dots and dashes make no difference",
        arguments: [
            ("ｃｓｑｕ　３０５４３８－３", "CSQU3054383"), (" 12c-123.45 ", "12C12345"), ("桂f·12345", "桂F12345"),
            ("0100109106–001", "0100109106001"), ("6109.10.00", "61091000"), ("29-mđ1 234.56", "29MĐ123456"),
            ("a\u{200B}b\u{FEFF}c\u{00A0}d−e—f", "ABCDEF"), ("", ""), (" - . ", ""),
        ]
    )
    func alike(given: String, expected: String) {
        #expect(IdentifierText.normalised(given) == expected)
    }

    @Test("normalising twice is normalising once, for every kind")
    func idempotent() {
        var numbers = RepeatableNumbers(seed: 1)
        let alphabet = Array("09azAZđĐ桂粤挂港 .-·－　ＡｚＩＭＯimoawbmmsi/；\u{200B}\u{301}É粵雲")
        let normalisations: [@Sendable (String) -> String] = [
            IdentifierText.normalised, ContainerIdentifier.normalised, IMONumber.normalised, MMSI.normalised,
            AirWaybillNumber.normalised, VietnameseTaxCode.normalised, VietnamesePersonalNumber.normalised,
            ChineseCreditCode.normalised, ChineseResidentNumber.normalised, VietnamesePlate.normalised,
            ChinesePlate.normalised, TariffCode.normalised,
        ]
        for _ in 0..<2_000 {
            let length = Int.random(in: 0...14, using: &numbers)
            let text = String((0..<length).compactMap { _ in alphabet.randomElement(using: &numbers) })
            for normalised in normalisations {
                let once = normalised(text)
                #expect(normalised(once) == once, "\(text)")
            }
        }
    }

    @Test("a verdict keeps the text as it was given and speaks three languages, whatever the text")
    func everyVerdict() {
        let texts = [
            "", "  ", "?", "CSQU3054383", "桂F12345", "12C-123.45", "0100109106", String(repeating: "9", count: 300),
        ]
        let checks: [@Sendable (String) -> IdentifierVerdict] = [
            { ContainerIdentifier.verdict(on: $0) }, { IMONumber.verdict(on: $0) }, { MMSI.verdict(on: $0) },
            { AirWaybillNumber.verdict(on: $0) }, { VietnameseTaxCode.verdict(on: $0) },
            { VietnamesePersonalNumber.verdict(on: $0) }, { ChineseCreditCode.verdict(on: $0) },
            { ChineseResidentNumber.verdict(on: $0) }, { VietnamesePlate.verdict(on: $0) },
            { ChinesePlate.verdict(on: $0) }, { TariffCode.verdict(on: $0) }, { PlateReading.verdict(on: $0) },
        ]
        for check in checks {
            for text in texts {
                let verdict = check(text)
                #expect(verdict.given == text)
                #expect(
                    Language.allCases.allSatisfy { !verdict.sentence[$0].isEmpty && verdict.sentence[$0].count < 250 }
                )
                #expect((verdict.status == .empty) == text.allSatisfy(\.isWhitespace))
            }
        }
        #expect(Set(IdentifierKind.allCases.map(\.name)).count == IdentifierKind.allCases.count)
    }
}
