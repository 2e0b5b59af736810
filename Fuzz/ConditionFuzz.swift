//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Foundation

typealias FuzzTarget = ConditionFuzz

/// Any text as a condition: it is refused, or it is evaluated within its budget, in rows and in columns alike.
enum ConditionFuzz {
    static let path = "/dev/shm/condition-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    private static let table = makeTable()
    private static let environments = [environment(.strict), environment(.customs)]
    private static let rows = (0..<table.rowCount).map { row in
        OrderedValues(table.columns.map { $0.value(row: row) })
    }

    static func run(_ bytes: UnsafeRawBufferPointer) {
        let source = SourceText(repairing: bytes)
        for environment in environments {
            if let parsed = try? environment.parse(source) {
                _ = try? environment.program(parsed).evaluate(rows[0])
            }
            let program: Program
            do throws(CompilationError) {
                program = environment.program(try environment.check(source))
            } catch {
                check(error, source)
                continue
            }
            _ = try? program.evaluate(rows[0])
            let explanation = program.explain(rows[1])
            precondition(explanation.outcome == program.outcome(rows[1]))
            for condition in explanation.conditions { precondition(condition.range.upperBound <= source.bytes.count) }
            if environment.profile == .customs, program.expression.resultType == .bool { compare(program) }
        }
    }

    /// A fault has a place in the source and a reason.
    private static func check(_ error: CompilationError, _ source: SourceText) {
        switch error {
        case .syntax(let fault): precondition(!fault.message.isEmpty && fault.position.offset <= source.bytes.count)
        case .check(let faults):
            precondition(!faults.isEmpty)
            for fault in faults { precondition(!fault.message.isEmpty && fault.range.upperBound <= source.bytes.count) }
        }
    }

    /// A rule says the same of a line whether it is judged alone or in columns.
    private static func compare(_ program: Program) {
        let set = RuleSet([program, program], schema: table.columns.map { ($0.name, $0.type) })
        guard let masks = try? set.evaluate(table) else { preconditionFailure("the columns fit") }
        for (row, record) in rows.enumerated() {
            let outcome = program.outcome(record)
            // What costs too much alone may be cheap beside others that share its steps.
            if case .notEvaluable(.budgetExceeded) = outcome { continue }
            precondition(masks[0].truth(row: row) == outcome.truth, "row \(row)")
            precondition(masks[1].truth(row: row) == outcome.truth, "row \(row)")
        }
    }

    private static func environment(_ profile: Environment.Profile) -> Environment {
        var environment = Environment(profile: profile)
        environment.budget = 20_000
        for column in table.columns {
            let type = column.type.variableType
            environment.declare(variable: column.name, as: profile == .strict && type == .decimal ? .double : type)
        }
        environment.declare(constant: "lists.words", as: .list(.string), value: .list([.string("kg"), .string("LA")]))
        return environment
    }

    private static func makeTable() -> ColumnTable {
        let columns = try? [
            Column(name: "packages", values: .int([0, 3, .max, .min, 7]), validity: [0b10111]),
            Column(name: "value", values: .decimal([0, 11_000, -5, .max, 448_000], scale: 4), validity: [0b11011]),
            Column(name: "share", values: .double([0, 0.5, .nan, .infinity, -1e300]), validity: [0b11110]),
            Column(name: "goods", values: .text(codes: [0, 1, 2, 3, 1], dictionary: ["", "cà phê", "LA", "đèn LED"])),
            Column(
                name: "seal",
                values: .text(codes: [1, 1, 0, 2, 2], dictionary: ["", "VN1", "x\u{0}y"]),
                validity: [0b01011]
            ),
            Column(name: "urgent", values: .bool([true, false, true, false, true]), validity: [0b11101]),
            Column(name: "lodged", values: .timestamp([0, 1_755_000_000, -1, 253_402_300_799, 1])),
        ]
        guard let columns, let table = try? ColumnTable(columns) else { preconditionFailure("the columns are alike") }
        return table
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    ConditionFuzz.run(UnsafeRawBufferPointer(start: start, count: count))
    return 0
}
