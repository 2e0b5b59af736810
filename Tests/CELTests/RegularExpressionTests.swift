//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Foundation
import Testing

@Suite("Regular expressions")
struct RegularExpressionTests {
    @Test(
        "what matches",
        arguments: [
            ("", "", true), ("", "abc", true), ("abc", "xabcx", true), ("^abc$", "xabc", false), ("a|b|", "", true),
            ("a{2,3}b", "aab", true), ("^a{2,3}b", "ab", false), ("^a{3}$", "aaaa", false),
            ("(?i)GROSS", "groß GrOsS", true), ("^\\d+\\.\\d{2}$", "12.50", true), ("[^a-c]", "abc", false),
            ("[[:digit:]]", "a1", true), ("[\\w-]+@", "a-b@", true), ("\\bkg\\b", "10 kg", true),
            ("\\bkg\\b", "kgs", false), ("^.$", "đ", true), ("^.$", "\n", false), ("(?s)^.$", "\n", true),
            ("(?m)^b$", "a\nb", true), ("\\p{Han}+", "nước 海关", true), ("^\\p{Lu}", "Đường", true),
            ("\\pN", "x٣", true), ("^\\P{L}$", "a", false), ("a*?b", "aab", true), ("(?P<x>a)(?:b)", "ab", true),
            ("\\Qa.b\\E", "a.b", true), ("\\Qa.b\\E", "axb", false), ("\\x{111}\\x41", "đA", true),
            ("(a*)*$", "aaaa", true), ("[]a]", "]", true), ("a{,2}", "a{,2}", true), ("(?i)[a-c]x", "BX", true),
            ("(?i:a)b", "AB", false), ("a(?i)b|c", "C", true), ("\\A\\z", "", true), ("\\Bx", "ax", true),
            ("[^\\d\\s]", "1 2", false), ("\\D", "12", false), ("a\u{0}b", "xa\u{0}by", true),
            ("\\x00$", "a\u{0}", true), ("^a$", "a\u{0}", false),
            ("^x{1000}$", String(repeating: "x", count: 1_000), true),
            ("^x{1000}$", String(repeating: "x", count: 999), false),
        ]
    )
    func matching(_ pattern: String, _ text: String, _ expected: Bool) throws {
        #expect(try RegularExpression(pattern).matches(text) == expected)
    }

    @Test(
        "what is refused",
        arguments: [
            "(", ")", "[a", "*", "a**", "\\1", "(?=a)", "(?<!a)", "a{1001}", "[z-a]", "\\p{Nope}", "\\", "(?P<a",
            "a{3,2}", "((((a{100}){100}){100}){100})", "[[:nope:]]", "\\xZ", String(repeating: "(", count: 5_000),
        ]
    )
    func refusal(_ pattern: String) {
        #expect(throws: EvaluationError.self) { try RegularExpression(pattern) }
    }

    @Test(
        "a refusal says what is wrong and where",
        arguments: [("đ(?=a)", "at character 2"), ("kg**", "at character 3")]
    )
    func reason(_ pattern: String, _ place: String) {
        let error = #expect(throws: EvaluationError.self) { try RegularExpression(pattern) }
        #expect(error?.description.contains(place) == true, "\(error as Any)")
    }

    @Test("a long pattern works, a longer one is refused")
    func lengths() throws {
        let long = String(repeating: "ab|", count: 3_300) + "z"
        #expect(try RegularExpression(long).matches("xxz"))
        #expect(throws: EvaluationError.self) { try RegularExpression(long + long) }
        #expect(throws: EvaluationError.self) { try RegularExpression(String(repeating: ".{1000}", count: 1_000)) }
    }

    @Test(
        "time is linear in the text",
        arguments: ["(a+)+$", "(a*)*(a|aa)+b", "(x+x+)+y", "(a|a)*c", "(.*)(.*)(.*)(.*)(.*)c", "(a|b)*a(a|b){500}c"]
    )
    func linear(_ pattern: String) throws {
        let expression = try RegularExpression(pattern)
        let start = ContinuousClock.now
        #expect(!expression.matches(String(repeating: "a", count: 100_000) + "!"))
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test("a large pattern on a long text costs more than a rule may")
    func cost() throws {
        var environment = Environment(profile: .customs)
        environment.declare(variable: "goods", as: .string)
        environment.budget = 50_000
        let program = try environment.program("goods.matches('(a|b)*a(a|b){1000}c')")
        let short = Bindings(["goods": .string("aab")])
        let long = Bindings(["goods": .string(String(repeating: "a", count: 100_000))])
        #expect(program.outcome(short) == .miss)
        #expect(program.outcome(long) == .notEvaluable(.budgetExceeded))
    }

    @Test("a written pattern that is not valid is refused before any record")
    func checked() throws {
        var environment = Environment(profile: .customs)
        environment.declare(variable: "goods", as: .string)
        let error = #expect(throws: CompilationError.self) { try environment.program("true || goods.matches('kg(')") }
        guard case .check(let faults) = error else {
            Issue.record("\(error as Any)")
            return
        }
        #expect(faults.count == 1 && faults[0].position.column == 23)
        #expect(faults[0].message.contains("missing )"), "\(faults)")
    }

    @Test("in the strict profile a bad pattern fails only when it is needed; a computed one always does so")
    func evaluated() throws {
        let strict = Environment(profile: .strict)
        #expect(try strict.program("true || 'a'.matches('(')").evaluate(Bindings()).description == "true")
        #expect(throws: EvaluationError.self) { try strict.program("'a'.matches('(')").evaluate(Bindings()) }
        var customs = Environment(profile: .customs)
        customs.declare(variable: "pattern", as: .string)
        let program = try customs.program("'10 kg'.matches(pattern)")
        #expect(program.outcome(Bindings(["pattern": .string("kg$")])) == .hit)
        #expect(program.outcome(Bindings(["pattern": .string("kg(")])).truth == nil)
    }

    @Test("many threads share one pattern")
    func threads() async throws {
        let expression = try RegularExpression("(?i)(lan|minh)\\d{3,}")
        let hits = await withTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask {
                    (0..<2_000).filter { expression.matches("Minh\($0 * task)") }.count
                }
            }
            return await group.reduce(0, +)
        }
        #expect(hits == (0..<8).flatMap { task in (0..<2_000).filter { "\($0 * task)".count >= 3 } }.count)
    }
}
