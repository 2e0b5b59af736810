//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Statistics
import Testing

@Suite("Exact numbers")
struct ExactNumberTests {
    @Test(
        "a text is read and written as it was",
        arguments: ["0", "1", "-1", "13600000000000", "0.000000000001", "-7.25"]
    )
    func texts(_ text: String) throws {
        let number = try #require(ExactNumber(text))
        #expect(number.text == text)
        #expect(ExactNumber(try #require(Decimal(string: text))) == number)
    }

    @Test("what is no number is none", arguments: ["", "-", "1e3", "1,5", " 1", "1.2.3", "0.1234567890123", "=1"])
    func rubbish(_ text: String) {
        #expect(ExactNumber(text) == nil)
    }

    @Test("a tenth added ten times is one")
    func exact() throws {
        let tenth = try #require(ExactNumber("0.1"))
        #expect((0..<10).reduce(ExactNumber.zero) { sum, _ in sum + tenth } == ExactNumber(1))
    }

    @Test("averages are rounded half away from zero, and nothing is divided by none")
    func averages() throws {
        #expect(ExactNumber(10).divided(by: 3, decimals: 2)?.text == "3.33")
        #expect(try #require(ExactNumber("0.05")).divided(by: 10, decimals: 2)?.text == "0.01")
        #expect(ExactNumber(-5).divided(by: 2, decimals: 0)?.text == "-3")
        #expect(ExactNumber(-10).divided(by: -4, decimals: 2)?.text == "2.5")
        #expect(ExactNumber(1).divided(by: 0, decimals: 2) == nil)
    }

    @Test("numbers beyond the range are held at its end, and more decimals are rounded")
    func limits() {
        let beyond = Decimal(sign: .plus, exponent: 60, significand: 1)
        #expect(ExactNumber(beyond).text == "10000000000000000000000000")
        #expect(ExactNumber(.nan) == .zero)
        #expect(ExactNumber(Decimal(sign: .plus, exponent: -13, significand: 15)).text == "0.000000000002")
    }
}
