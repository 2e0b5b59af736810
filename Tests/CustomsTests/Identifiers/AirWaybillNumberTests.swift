//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Testing

@Suite("Air waybill numbers")
struct AirWaybillNumberTests {
    @Test(
        "the serial modulo 7 is the check digit, in any spelling",
        arguments: [
            "125-12345675", "125 1234 5675", "AWB 125-1234567-5", "mawb12512345675", "738-00000000",
        ]
    )
    func right(text: String) {
        #expect(AirWaybillNumber.verdict(on: text).status == .wellFormed)
    }

    @Test("a wrong check digit names the right one")
    func wrong() {
        #expect(AirWaybillNumber.verdict(on: "125-12345676").status == .badCheckDigit(expected: "5", found: "6"))
    }

    @Test("check digits of 7, 8 and 9 never occur")
    func neverOver() throws {
        for digit in 7...9 {
            #expect(try #require(AirWaybillNumber("7381234567\(digit)")).isCheckDigitRight == false)
        }
    }

    @Test("a changed digit is found unless it differs by seven")
    func oneDigit() throws {
        var numbers = RepeatableNumbers(seed: 4)
        for _ in 0..<50 {
            let stem = "738" + numbers.digits(7)
            let right = stem + String(try #require(AirWaybillNumber(stem + "0")).expectedCheckDigit)
            for changed in right.withOneDigitChanged(at: 3..<10) {
                let difference = zip(right, changed).first { $0 != $1 }
                let digits = try #require(difference)
                let bySeven = abs((digits.0.wholeNumberValue ?? 0) - (digits.1.wholeNumberValue ?? 0)) == 7
                #expect(try #require(AirWaybillNumber(changed)).isCheckDigitRight == bySeven)
            }
        }
    }
}
