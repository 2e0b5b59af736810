//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Names
import Search
import Testing

@Suite("Tokens")
struct TokenTests {
    /// Appendix A of the paper, and the reference implementation's vectors for the key 00…0f and texts 00, 00 01, …
    @Test(
        "SipHash-2-4 gives the published values",
        arguments: [
            (0, 0x726F_DB47_DD0E_0E31), (1, 0x74F8_39C5_93DC_67FD), (7, 0xAB02_00F5_8B01_D137),
            (8, 0x93F5_F579_9A93_2462),
            (15, 0xA129_CA61_49BE_45E5),
        ] as [(UInt8, UInt64)]
    )
    func sipHash(_ count: UInt8, _ expected: UInt64) {
        var hash = SipHash(0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908)
        for byte in 0..<count { hash.add(byte) }
        #expect(hash.finish() == expected)
    }

    @Test("another key makes other tokens, and the signature tells keys apart without showing them")
    func keys() {
        let one = SearchAnalyzer(key: SearchTokenKey(Array(repeating: 1, count: 16)), readings: .none)
        let other = SearchAnalyzer(key: SearchTokenKey(Array(repeating: 2, count: 16)), readings: .none)
        let text = "Đặng Thị Hương 南宁海关"
        #expect(one.tokens(of: text) == one.tokens(of: text))
        let shared = Set(one.tokens(of: text)).intersection(other.tokens(of: text))
        #expect(shared == [.gap])
        #expect(one.signature != other.signature)
    }

    @Test("a token's text has no sign of any query language")
    func text() {
        let analyzer = SearchAnalyzer(key: SearchTokenKey(Array(0..<16)), readings: .none)
        for token in analyzer.tokens(of: "\"a* OR b\" NOT col:x ^ + - 南 NEAR(a b) '; DROP TABLE--") {
            #expect(token.text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
            #expect(token == .gap ? token.text == "0" : token.text.count == 12)
        }
    }

    @Test("a text of a million words is cut, not refused")
    func long() {
        let analyzer = SearchAnalyzer(key: SearchTokenKey(Array(0..<16)), readings: .none)
        let many = String(repeating: "từ 南宁 ", count: 500_000)
        #expect(analyzer.tokens(of: many).count <= 16_383)
        let distinct = String(String.UnicodeScalarView((0x4E00...0x9FA5).compactMap { Unicode.Scalar($0) }))
        #expect(analyzer.tokens(of: distinct).count <= 30_000)
    }
}
