//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Testing

@Suite("Regular expressions")
struct RegularExpressionTests {
    @Test(
        "what matches",
        arguments: [
            ("", "", true), ("abc", "xabcx", true), ("^abc$", "xabc", false), ("a|b|", "", true),
            ("a{2,3}b", "aab", true),
            ("^a{2,3}b", "ab", false), ("^a{3}$", "aaaa", false), ("(?i)GROSS", "groß GrOsS", true),
            ("^\\d+\\.\\d{2}$", "12.50", true),
            ("[^a-c]", "abc", false), ("[[:digit:]]", "a1", true), ("[\\w-]+@", "a-b@", true),
            ("\\bkg\\b", "10 kg", true),
            ("\\bkg\\b", "kgs", false), ("^.$", "đ", true), ("^.$", "\n", false), ("(?s)^.$", "\n", true),
            ("(?m)^b$", "a\nb", true),
            ("\\p{Han}+", "nước 海关", true), ("^\\p{Lu}", "Đường", true), ("\\pN", "x٣", true), ("^\\P{L}$", "a", false),
            ("a*?b", "aab", true), ("(?P<x>a)(?:b)", "ab", true), ("\\Qa.b\\E", "a.b", true),
            ("\\Qa.b\\E", "axb", false),
            ("\\x{111}\\x41", "đA", true), ("(a*)*$", "aaaa", true), ("[]a]", "]", true), ("a{,2}", "a{,2}", true),
            ("(?i)[a-c]x", "BX", true), ("(?i:a)b", "AB", false), ("a(?i)b|c", "C", true), ("\\A\\z", "", true),
            ("\\Bx", "ax", true),
            ("[^\\d\\s]", "1 2", false), ("\\D", "12", false),
        ]
    )
    func matching(_ pattern: String, _ text: String, _ expected: Bool) throws {
        #expect(try RegularExpression(pattern).matches(text) == expected)
    }

    @Test(
        "what is refused",
        arguments: [
            "(", ")", "[a", "*", "a**", "\\1", "(?=a)", "(?<!a)", "a{1001}", "[z-a]", "\\p{Nope}", "\\", "(?P<a",
            "a{3,2}",
            "((((a{100}){100}){100}){100})", "[[:nope:]]", "\\xZ",
        ]
    )
    func refusal(_ pattern: String) {
        #expect(throws: EvaluationError.self) { try RegularExpression(pattern) }
    }

    @Test("time is linear in the text")
    func linear() throws {
        let expression = try RegularExpression("(a*)*(a|aa)+b")
        #expect(!expression.matches(String(repeating: "a", count: 20_000)))
        #expect(throws: EvaluationError.self) { try RegularExpression(String(repeating: "(", count: 5_000)) }
    }
}
