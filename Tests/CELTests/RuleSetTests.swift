//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Testing

@Suite("Rules over columns")
struct RuleSetTests {
    private func environment(_ table: ColumnTable) -> Environment {
        var environment = Environment(profile: .customs)
        for column in table.columns { environment.declare(variable: column.name, as: column.type.variableType) }
        return environment
    }

    private func schema(_ table: ColumnTable) -> [(name: String, type: ColumnType)] {
        table.columns.map { ($0.name, $0.type) }
    }

    @Test("columns and rows agree on random rules", arguments: 1...24)
    func agreement(_ seed: Int) throws {
        var random = RandomNumbers(seed: UInt64(seed))
        let rows = random.pick([1, 63, 64, 130, 2_048, 2_100])
        let table = try RandomTable.make(rows: rows, &random)
        let environment = environment(table)
        var writer = RandomRule(random: random)
        var programs: [Program] = []
        var refused = 0
        while programs.count < 25 {
            let source = writer.condition(seed % 4)
            do throws(CompilationError) {
                programs.append(try environment.program(source))
            } catch {
                refused += 1
                try #require(refused < 1_000, "\(source): \(error)")
            }
        }
        let masks = try RuleSet(programs, schema: schema(table)).evaluate(table)
        let sampled = rows > 200 ? Array(stride(from: 0, to: rows, by: 17)) : Array(0..<rows)
        for row in sampled {
            let record = OrderedValues(table.columns.map { $0.value(row: row) })
            for (program, mask) in zip(programs, masks) {
                let wanted = program.outcome(record).truth
                #expect(
                    mask.truth(row: row) == wanted,
                    "row \(row) of \(program.expression.source.text(0..<500)): \(record.values)"
                )
            }
        }
    }

    @Test("conditions that rules share are one step, and common ones need no row evaluator")
    func sharing() throws {
        let table = try ColumnTable([
            Column(name: "value", values: .decimal([100, 250], scale: 2)),
            Column(name: "hs", values: .text(codes: [0, 1], dictionary: ["240220", "0901"])),
        ])
        let environment = environment(table)
        let sources = ["value > 2 && hs.startsWith('24')", "hs.startsWith('24') && value > 2", "hs.startsWith('24')"]
        let set = RuleSet(try sources.map { try environment.program($0) }, schema: schema(table))
        #expect(set.stepCount == 4)
        #expect(set.rowConditions == 0)
        #expect(try set.evaluate(table).map(\.hitCount) == [0, 0, 1])
    }

    @Test("instants are compared as columns, and say what rows say at the ends of time and without a value")
    func instants() throws {
        let seconds: [Int64] = [0, 1, -62_135_596_800, 253_402_300_799, .min, .max, 1_700_000_000, 86_400, 1]
        let later = Array(seconds.reversed())
        let table = try ColumnTable([
            Column(name: "a", values: .timestamp(seconds), validity: [0b1_1011_1111]),
            Column(name: "b", values: .timestamp(later)),
        ])
        var environment = environment(table)
        let day = try #require(Timestamp(seconds: 86_400))
        environment.declare(constant: "day", as: .timestamp, value: .timestamp(day))
        let sources = ["==", "!=", "<", "<=", ">", ">="].flatMap { ["a \($0) b", "a \($0) day", "day \($0) b"] }
        let programs = try sources.map { try environment.program($0) }
        let set = RuleSet(programs, schema: schema(table))
        #expect(set.rowConditions == 0)
        let masks = try set.evaluate(table)
        for row in seconds.indices {
            let record = OrderedValues(table.columns.map { $0.value(row: row) })
            for (place, program) in programs.enumerated() {
                #expect(masks[place].truth(row: row) == program.outcome(record).truth, "\(sources[place]), row \(row)")
                #expect(RecordConditions(record).truth(of: program) == program.outcome(record).truth)
            }
        }
    }

    @Test("hits by row are the masks turned round", arguments: [1, 63, 64, 65, 130])
    func hitsByRow(rules: Int) throws {
        let rows = 200
        let table = try ColumnTable([Column(name: "a", values: .int((0..<Int64(rows)).map { $0 }))])
        let environment = environment(table)
        let programs = try (0..<rules).map { try environment.program("a % \($0 + 2) == 0") }
        let masks = try RuleSet(programs, schema: schema(table)).evaluate(table)
        let words = RuleMask.hitsByRow(masks)
        let width = (rules + 63) / 64
        for row in 0..<rows {
            for rule in 0..<rules {
                let bit = words[row * width + rule / 64] >> UInt64(rule % 64) & 1
                #expect((bit == 1) == masks[rule].truth(row: row))
            }
        }
    }

    @Test("a field outside of the schema makes a rule not evaluable")
    func outside() throws {
        let table = try ColumnTable([Column(name: "a", values: .int([1, 2, 3]))])
        var environment = environment(table)
        environment.declare(variable: "b", as: .int)
        let programs = try ["b > 1", "a > 1 || b > 1", "!has(b)"].map { try environment.program($0) }
        let masks = try RuleSet(programs, schema: schema(table)).evaluate(table)
        #expect(masks.map(\.notEvaluableCount) == [3, 1, 0])
        #expect(masks.map(\.hitCount) == [0, 2, 3])
    }

    @Test("columns that do not fit are refused")
    func refusal() throws {
        #expect(throws: ColumnError.self) { try Column(name: "s", values: .text(codes: [2], dictionary: ["a", "b"])) }
        #expect(throws: ColumnError.self) { try Column(name: "a", values: .int([1, 2]), validity: []) }
        #expect(throws: ColumnError.self) { try Column(name: "m", values: .decimal([1], scale: 19)) }
        let one = try Column(name: "a", values: .int([1]))
        let two = try Column(name: "b", values: .int([1, 2]))
        #expect(throws: ColumnError.self) { try ColumnTable([one, two]) }
        let set = RuleSet([], schema: [("a", .double)])
        #expect(throws: ColumnError.self) { try set.evaluate(ColumnTable([one])) }
    }

    @Test("an empty table and an empty dictionary have results")
    func empty() throws {
        let none = try ColumnTable([Column(name: "s", values: .text(codes: [], dictionary: []))])
        let gap = try ColumnTable([Column(name: "s", values: .text(codes: [0], dictionary: []), validity: [0])])
        let program = try environment(none).program("s == 'a'")
        let set = RuleSet([program], schema: schema(none))
        #expect(try set.evaluate(none).map(\.hitCount) == [0])
        #expect(try set.evaluate(gap).map(\.notEvaluableCount) == [1])
    }
}
