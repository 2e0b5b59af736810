//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Testing

@Suite("Type checker")
struct CheckerTests {
    private func environment() -> Environment {
        var environment = Environment(profile: .strict)
        environment.declare(variable: "name", as: .string)
        environment.declare(variable: "weights", as: .list(.double))
        environment.declare(variable: "item.code", as: .string)
        environment.declare(variable: "fields", as: .map(.string, .int))
        return environment
    }

    @Test(
        "result types",
        arguments: [
            ("weights.map(w, w * 2.0)", "list(double)"), ("weights.exists(w, w > 1.0)", "bool"),
            ("fields.a + 1", "int"),
            ("[1, 'a']", "list(dyn)"), ("{'a': 1u}", "map(string, uint)"), ("name.split(',')", "list(string)"),
            ("fields.?a.orValue(3)", "int"), ("type(1)", "type(int)"), ("item.code.size()", "int"),
            ("fields.transformMap(k, v, string(v))", "map(string, string)"), ("optional.of(1)", "optional_type(int)"),
            ("cel.bind(x, 1, [x])", "list(int)"), ("true ? 1 : dyn(2)", "dyn"), ("math.greatest(1, 2)", "int"),
            ("timestamp('2020-01-01T00:00:00Z') - duration('1s')", "timestamp"),
        ]
    )
    func types(_ source: String, _ type: String) throws {
        #expect(try environment().check(SourceText(source)).resultType.description == type)
    }

    @Test(
        "faults are found where they are",
        arguments: [
            ("nam == 'a'", 1), ("name + 1", 1), ("name == 1", 1), ("1 && true", 1), ("name.contains(1)", 1),
            ("foo(1)", 1), ("true &&\n name > 2", 2), ("name.missing", 1), ("1.exists(x, true)", 1),
            ("weights.all(w, w)", 1), ("Message{a: 1}", 1), ("math.greatest('a')", 1), ("size()", 1),
        ]
    )
    func faults(_ source: String, _ line: Int) {
        do throws(CompilationError) {
            _ = try environment().check(SourceText(source))
            Issue.record("\(source) was accepted")
        } catch {
            guard case .check(let errors) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(errors.count == 1 && errors[0].position.line == line, "\(error)")
        }
    }

    @Test("all faults are reported at once")
    func several() {
        do throws(CompilationError) {
            _ = try environment().check(SourceText("a > 1 || b < 2"))
        } catch {
            guard case .check(let errors) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(errors.map(\.message) == ["'a' is not declared", "'b' is not declared"])
        }
    }

    @Test("a declared function is checked and called")
    func functions() throws {
        var environment = environment()
        let overload = FunctionOverload("chapter", isMember: true, parameters: [.string], result: .string)
        environment.declare(function: overload) { arguments throws(EvaluationError) in
            guard case .string(let code) = arguments[0] else {
                throw EvaluationError.failed(.noSuchOverload, "chapter takes a code")
            }
            return .string(String(code.prefix(2)))
        }
        let program = try environment.program("item.code.chapter() == '24'")
        #expect(program.outcome(Bindings(["item.code": .string("240220")])) == .hit)
    }
}
