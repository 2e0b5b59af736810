//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Testing

@Suite("Explanation")
struct ExplanationTests {
    private func explain(_ source: String, _ record: Bindings) throws -> [String] {
        var environment = Environment(profile: .customs)
        environment.declare(variable: "value", as: .decimal)
        environment.declare(variable: "net_kg", as: .decimal)
        environment.declare(variable: "origin", as: .string)
        environment.declare(variable: "goods", as: .string)
        return try environment.program(source).explain(record).conditions.map(\.description)
    }

    private let record: Bindings = [
        "value": .decimal(ExactDecimal(coefficient: 42, scale: 2)), "net_kg": .decimal(ExactDecimal(1)),
        "origin": .string("LA"),
    ]

    @Test(
        "only the conditions that decided are named",
        arguments: [
            ("value < 1.10 && origin == 'LA'", ["value < 1.10 (value = 0.42)", "origin == 'LA' (origin = \"LA\")"]),
            ("value > 1.10 && origin == 'LA'", ["value > 1.10 (value = 0.42)"]),
            ("value > 1.10 || origin == 'LA' || net_kg > 0", ["origin == 'LA' (origin = \"LA\")"]),
            ("value > 1 || net_kg > 1", ["value > 1 (value = 0.42)", "net_kg > 1 (net_kg = 1)"]),
            ("!(value > 1 || origin == 'VN')", ["value > 1 (value = 0.42)", "origin == 'VN' (origin = \"LA\")"]),
            ("origin == 'LA' && goods == 'a'", ["goods == 'a' (goods = no value)"]),
            (
                "origin in ['VN', 'LA'] ? value < 1 : false",
                ["origin in ['VN', 'LA'] (origin = \"LA\")", "value < 1 (value = 0.42)"]
            ),
            ("value / net_kg < 1.10", ["value / net_kg < 1.10 (value / net_kg = 0.42, value = 0.42, net_kg = 1)"]),
            ("cel.bind(price, value / net_kg, price < 1.0)", ["price < 1.0 (price = 0.42, value = 0.42, net_kg = 1)"]),
            (
                "(value < 1 && origin == 'LA') || net_kg > 5",
                ["value < 1 (value = 0.42)", "origin == 'LA' (origin = \"LA\")"]
            ),
        ]
    )
    func decisive(_ source: String, _ conditions: [String]) throws {
        #expect(try explain(source, record) == conditions)
    }

    @Test("a condition knows its place, its result and what it misses")
    func details() throws {
        var environment = Environment(profile: .customs)
        environment.declare(variable: "goods", as: .string)
        let explanation = try environment.program("true && goods.contains('x')").explain(Bindings())
        #expect(explanation.outcome.missingFields == ["goods"])
        #expect(explanation.conditions.first?.range == 8..<27)
        #expect(explanation.conditions.first?.result == nil)
        #expect(explanation.conditions.first?.missing == ["goods"])
    }
}
