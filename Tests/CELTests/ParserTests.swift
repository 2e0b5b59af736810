//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Testing

@Suite("Parser")
struct ParserTests {
    private func error(_ source: String) -> SyntaxError? {
        do throws(CompilationError) {
            _ = try Environment(profile: .strict).parse(SourceText(source))
            return nil
        } catch {
            if case .syntax(let error) = error { return error } else { return nil }
        }
    }

    @Test(
        "errors name their place",
        arguments: [
            ("1 +", 1, 4), ("a.b(", 1, 5), ("1 +\n  * 2", 2, 3), ("'abc", 1, 1), ("\"\\q\"", 1, 2), ("đ + 1", 1, 1),
            ("'đ' + §", 1, 7), ("[1, 2", 1, 6), ("1 2", 1, 3), ("has(a)", 1, 1), ("x.all(1, true)", 1, 7),
            ("99999999999999999999", 1, 1), ("in", 1, 1), ("1x", 1, 1), ("`a`", 1, 1), ("a.`", 1, 3),
        ]
    )
    func places(_ source: String, _ line: Int, _ column: Int) {
        let found = error(source)
        #expect(found?.position.line == line && found?.position.column == column, "\(source): \(found as Any)")
    }

    @Test("depth and size have limits")
    func limits() {
        for open in ["(", "[", "{1:", "!-", "a[", "f(", "true ? 1 : ", "1+("] {
            #expect(error(String(repeating: open, count: 10_000) + "1")?.code == .limitExceeded, "\(open)")
        }
        #expect(error(Array(repeating: "a", count: 5_000).joined(separator: "."))?.code == .limitExceeded)
        #expect(error(Array(repeating: "1", count: 5_000).joined(separator: "+"))?.code == .limitExceeded)
        #expect(error(String(repeating: "1,", count: 200_000))?.code == .limitExceeded)
        #expect(error(Array(repeating: "a", count: 5_000).joined(separator: "&&")) == nil)
        #expect(error(String(repeating: "-", count: 10_000) + "a") == nil)
    }

    @Test(
        "literals",
        arguments: [
            ("0x7f", "127"), ("1e3", "1000.0"), (".5", "0.5"), ("-9223372036854775808", "-9223372036854775808"),
            ("7u", "7u"),
            ("'''a'b'''", "\"a'b\""), ("r'\\n'", "\"\\\\n\""), ("'\\u0111\\U0001f600\\101\\x41'", "\"đ😀AA\""),
            ("b'\\xff\\377'", "b\"\\xff\\xff\""), ("b'đ' == b'\\xc4\\x91'", "true"), ("1 // comment\n + 2", "3"),
            ("{'a b': 1}.`a b`", "1"), ("[1,2,][1]", "2"), ("--1", "1"), ("!!true", "true"), ("- -1", "1"),
        ]
    )
    func literals(_ source: String, _ value: String) {
        #expect(shown(source) == value)
    }

    @Test(
        "precedence",
        arguments: [
            ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 4 - 3", "3"), ("1 < 2 == true", "true"),
            ("true || false && false", "true"), ("false ? 1 : true ? 2 : 3", "2"), ("!true || true", "true"),
            ("-2 * -3", "6"), ("7 % 4 + 1", "4"), ("2 in [1, 2] && true", "true"),
        ]
    )
    func precedence(_ source: String, _ value: String) {
        #expect(shown(source) == value)
    }
}
