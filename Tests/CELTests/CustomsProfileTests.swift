//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Testing

@Suite("Customs profile")
struct CustomsProfileTests {
    private func environment() -> Environment {
        var environment = Environment(profile: .customs)
        environment.declare(variable: "value", as: .decimal)
        environment.declare(variable: "net_kg", as: .decimal)
        environment.declare(variable: "packages", as: .int)
        environment.declare(variable: "rate", as: .double)
        environment.declare(variable: "goods", as: .string)
        environment.declare(variable: "item", as: .map(.string, .dyn))
        return environment
    }

    private let record: Bindings = [
        "value": .decimal(ExactDecimal(coefficient: 110, scale: 2)),
        "net_kg": .decimal(ExactDecimal(coefficient: 44_800, scale: 3)),
        "packages": .int(3), "rate": .double(0.5), "goods": .string("cà phê"),
        "item": .map(ValueMap([("code", .string("0901"))])),
    ]

    @Test(
        "numbers of different types compute together",
        arguments: [
            ("value == 1.10", RuleOutcome.hit), ("value == 1.1", .hit), ("value * 2 == 2.2", .hit),
            ("value + 1 > 2.099", .hit),
            ("packages * rate == 1.5", .hit), ("packages < 3.5", .hit), ("packages / 2 == 1", .hit),
            ("net_kg == 44.8", .hit),
            ("net_kg in [44, 44.8]", .hit), ("value / net_kg < 0.025", .hit), ("value > 1.0999999", .hit),
            ("value - 0.1 == 1", .hit),
            ("-value < -1", .hit), ("rate * value > packages", .miss), ("double(value) == 1.1", .hit),
            ("decimal('1.100') == value", .hit), ("value > 1 && packages in [1, 2, 3]", .hit),
        ]
    )
    func promotion(_ source: String, _ outcome: RuleOutcome) throws {
        #expect(try environment().program(source).outcome(record) == outcome)
    }

    @Test(
        "text is compared in normalisation form C",
        arguments: [
            "goods == 'ca\\u0300 phe\\u0302'", "goods.startsWith('ca\\u0300')", "goods in ['ca\\u0300 phe\\u0302']",
            "goods.contains('e\\u0302')", "goods + '\\u0301' == 'cà phế'", "goods.matches('ph\\u00ea$')",
        ]
    )
    func normalisation(_ source: String) throws {
        #expect(try environment().program(source).outcome(record) == .hit)
        let decomposed = Bindings(["goods": .string("ca\u{300} phe\u{302}")])
        #expect(try environment().program(source).outcome(decomposed) == .hit)
    }

    @Test(
        "a missing field is never false",
        arguments: [
            ("value > 1 && packages == 3", nil, ["value"]), ("packages == 4 && value > 1", false, []),
            ("packages == 3 || value > 1", true, []), ("value > 1 && net_kg > 1", nil, ["value", "net_kg"]),
            ("value > net_kg", nil, ["value", "net_kg"]), ("!(value > 1)", nil, ["value"]), ("has(value)", false, []),
            ("!has(value) || value > 5", true, []), ("has(packages) && packages > 2", true, []),
            ("item.weight > 3", nil, ["item.weight"]), ("has(item.code) && !has(item.weight)", true, []),
            ("value > 1 ? true : false", nil, ["value"]),
            ("[1, 2].exists(x, x == packages - 1 || value > 1)", true, []),
            ("math.abs(value) > net_kg", nil, ["value", "net_kg"]),
        ] as [(String, Bool?, [String])]
    )
    func missing(_ source: String, _ truth: Bool?, _ fields: [String]) throws {
        var partial = record
        partial.values["value"] = nil
        partial.values["net_kg"] = nil
        let outcome = try environment().program(source).outcome(partial)
        #expect(outcome.truth == truth && outcome.missingFields == fields, "\(outcome)")
    }

    @Test("an operation without a result is not evaluable")
    func failures() throws {
        let outcome = try environment().program("value / (packages - 3) > 1").outcome(record)
        #expect(outcome == .notEvaluable(.failed(.divisionByZero, "divide by zero")))
    }
}

@Suite("Exact decimals")
struct ExactDecimalTests {
    @Test(
        "reading and writing",
        arguments: [
            ("1.10", "1.10"), ("-0.05", "-0.05"), ("12e2", "1200"), ("1.5e-3", "0.0015"), ("+7", "7"), (".5", "0.5"),
            ("x", nil),
            ("", nil), (".", nil), ("1.2.3", nil),
            ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
            ("999999999999999999999999999999999999999", nil),
        ] as [(String, String?)]
    )
    func text(_ source: String, _ text: String?) {
        #expect(ExactDecimal(source)?.description == text)
    }

    @Test("equal values are equal whatever their scale")
    func equality() {
        #expect(ExactDecimal("1.10") == ExactDecimal("1.1"))
        #expect(Set([ExactDecimal("2.00"), ExactDecimal("2")]).count == 1)
        #expect(ExactDecimal("0.1").map(\.doubleValue) == 0.1)
        #expect(ExactDecimal(44.8) != ExactDecimal(44.800000000000004))
    }
}
