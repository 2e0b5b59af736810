//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Testing

@Suite("Row evaluator, strict")
struct EvaluationTests {
    @Test(
        "arithmetic and its limits",
        arguments: [
            ("9223372036854775807 + 1", "error"), ("0u - 1u", "error"), ("-7 / 2", "-3"), ("-7 % 2", "-1"),
            ("1 / 0", "error"),
            ("1.0 / 0.0", "inf"), ("-(-9223372036854775808)", "error"), ("1 + 1.0", "error"), ("dyn(1) == 1.0", "true"),
            ("int(1e18)", "1000000000000000000"), ("int('12 ')", "error"), ("uint(-1.5)", "error"), ("int(-1.9)", "-1"),
            ("double('x')", "error"), ("string(1.5)", "\"1.5\""), ("string(b'\\xff')", "error"),
            ("bool('yes')", "error"),
        ]
    )
    func arithmetic(_ source: String, _ value: String) {
        #expect(shown(source) == value)
    }

    @Test(
        "an error is absorbed where the other side decides",
        arguments: [
            ("1/0 > 1 || true", "true"), ("1/0 > 1 && false", "false"), ("1/0 > 1 || false", "error"),
            ("[0, 1].exists(x, 1 / x == 1)", "true"), ("[0, 1].all(x, 1 / x == 2)", "false"),
            ("[0, 1].all(x, 1 / x == 1)", "error"), ("[0, 1].exists_one(x, 1 / x == 1)", "error"),
            ("missing || true", "true"), ("true ? 1 : 1 / 0", "1"),
        ]
    )
    func absorption(_ source: String, _ value: String) {
        #expect(shown(source) == value)
    }

    @Test(
        "times and durations",
        arguments: [
            ("timestamp('2024-02-29T12:00:00+07:00')", "timestamp(\"2024-02-29T05:00:00Z\")"),
            ("timestamp('2023-02-29T00:00:00Z')", "error"), ("timestamp('2024-01-01')", "error"),
            ("timestamp('2024-12-31T23:00:00Z').getDayOfYear('Asia/Ho_Chi_Minh')", "0"),
            ("timestamp('2024-01-01T00:00:00Z').getHours('+05:30')", "5"),
            ("timestamp('2024-01-01T00:00:00Z').getHours('Nowhere/Town')", "error"),
            ("timestamp('1969-12-31T23:59:59.5Z').getSeconds()", "59"),
            ("duration('1h30m1.5s')", "duration(\"5401.5s\")"),
            ("duration('-1.5h').getMinutes()", "-90"), ("duration('1x')", "error"), ("duration('')", "error"),
            ("timestamp('9999-12-31T23:59:59Z') + duration('1s')", "error"),
            ("duration('2000000h') + duration('2000000h')", "error"),
            ("timestamp(0) + duration('1500ms')", "timestamp(\"1970-01-01T00:00:01.5Z\")"),
            ("timestamp('2024-03-10T08:00:00Z').getHours('America/New_York')", "4"),
        ]
    )
    func times(_ source: String, _ value: String) {
        #expect(shown(source) == value)
    }

    @Test(
        "strings",
        arguments: [
            ("'é' == 'e\\u0301'", "false"), ("size('đường')", "5"), ("'a,b,c'.split(',', 2)", "[\"a\", \"b,c\"]"),
            ("'abc'.split('')", "[\"a\", \"b\", \"c\"]"), ("'abc'.replace('', '-')", "\"-a-b-c-\""),
            ("'aaa'.replace('a', 'b', 2)", "\"bba\""), ("'%s %.1f %x'.format(['a', 1.25, 255])", "\"a 1.2 ff\""),
            ("'%d'.format([])", "error"), ("'%'.format([1])", "error"), ("'%.9999f'.format([1.0])", "error"),
            ("'%e'.format([0.00012])", "\"1.200000e-04\""), ("'%b %o'.format([-5, 8])", "\"-101 10\""),
            ("'abc'.lastIndexOf('')", "3"), ("''.trim()", "\"\""), ("strings.quote('a\"b')", "\"\\\"a\\\\\\\"b\\\"\""),
        ]
    )
    func strings(_ source: String, _ value: String) {
        #expect(shown(source) == value)
    }

    @Test(
        "collections, optionals and addresses",
        arguments: [
            ("{1: 'a', 1u: 'b'}", "error"), ("{1: 'a'}[1.0]", "\"a\""), ("[1, 2, 3].slice(1, 3)", "[2, 3]"),
            ("[3, 1, 2].sort()", "[1, 2, 3]"), ("[1, 1.0, 2].distinct()", "[1, 2]"),
            ("[[1], [[2]]].flatten()", "[1, [2]]"),
            ("sets.intersects([1], [1.0])", "true"), ("{'a': 1}.?b.orValue(2)", "2"), ("[1][?5].hasValue()", "false"),
            ("[1, 2].transformMapEntry(i, v, {string(v): i})", "{\"1\": 0, \"2\": 1}"),
            ("optional.none().value()", "error"),
            ("cidr('10.0.0.0/8').containsIP('10.1.2.3')", "true"),
            ("string(ip('2001:db8:0:0:1:0:0:1'))", "\"2001:db8::1:0:0:1\""),
            ("ip('1.2.3')", "error"), ("isIP('::1')", "true"), ("isCIDR('1.2.3.4/33')", "false"),
            ("base64.decode('a')", "error"),
        ]
    )
    func collections(_ source: String, _ value: String) {
        #expect(shown(source) == value)
    }

    @Test(
        "a budget stops what grows without end",
        arguments: [
            "[1,2,3,4,5,6,7,8,9,10].map(a, [1,2,3,4,5,6,7,8,9,10].map(b, [1,2,3,4,5,6,7,8,9,10].map(c, a * b * c)))",
            (0..<40).map { "cel.bind(v\($0 + 1), v\($0) + v\($0), " }.joined() + "v40"
                + String(repeating: ")", count: 40),
            "lists.range(1000000).all(x, x >= 0)",
            (0..<60).map { "cel.bind(v\($0 + 1), [v\($0), v\($0)], " }.joined() + "v60 == [v59, v59]"
                + String(repeating: ")", count: 60),
        ]
    )
    func budget(_ source: String) throws {
        var environment = Environment(profile: .strict)
        environment.declare(variable: "v0", as: .dyn)
        environment.budget = 2_000
        let program = try environment.program(source)
        #expect(throws: EvaluationError.budgetExceeded) {
            try program.evaluate(["v0": .string("0123456789")] as Bindings)
        }
    }
}
