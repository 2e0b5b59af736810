//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Foundation
import Testing

@Suite("Any bytes as source")
struct MutationTests {
    private static let seeds = [
        "value < 1.10 && origin in ['LA', 'VN'] || goods.matches('(?i)^a[b-d]{2,3}\\\\d+$')",
        "[1, 2u, 3.0, 'x', b'\\xff', null, true].filter(x, type(x) == int).map(y, y * 2)",
        "cel.bind(a, {'k': [1, 2]}, a.k.exists(i, v, v > i) ? a.?m.orValue('z').size() : -9223372036854775808)",
        "timestamp('2024-01-01T00:00:00Z') - duration('1h') > timestamp(0) && r'''raw''' != \"\"\"t\"\"\"",
        "'%s %.3f %x'.format([goods, value, 255]).split(' ', 2).join('-').replace('a', 'b') == `q`.`r`",
    ]

    @Test("mutated sources are accepted or refused, and evaluated within the budget", arguments: 1...4)
    func mutations(_ seed: Int) {
        var random = RandomNumbers(seed: UInt64(seed))
        var environment = Environment(profile: seed % 2 == 0 ? .customs : .strict)
        environment.declare(variable: "value", as: .double)
        environment.declare(variable: "origin", as: .string)
        environment.declare(variable: "goods", as: .string)
        environment.budget = 20_000
        let record: Bindings = ["value": .double(0.5), "origin": .string("LA"), "goods": .string("abc1")]
        let start = Date()
        for _ in 0..<1_500 {
            let bytes = mutate(&random)
            if let program = try? environment.program(bytes: bytes) { _ = program.explain(record) }
            if let parsed = try? environment.parse(SourceText(repairing: bytes)) {
                _ = try? environment.program(parsed).evaluate(record)
            }
        }
        #expect(Date().timeIntervalSince(start) < 120)
    }

    private func mutate(_ random: inout RandomNumbers) -> [UInt8] {
        var bytes = Array(random.pick(Self.seeds).utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
            case 1: if place < bytes.count { bytes.remove(at: place) }
            case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0x20...0x7E, using: &random) }
            case 3: bytes.insert(contentsOf: Array(random.pick(Self.seeds).utf8.prefix(20)), at: place)
            default:
                bytes.insert(
                    contentsOf: Array(random.pick(["(", "))", "[[", "1e", "0x", "'", "\\", "&&", ".?", "!-"]).utf8),
                    at: place
                )
            }
        }
        return bytes
    }
}
