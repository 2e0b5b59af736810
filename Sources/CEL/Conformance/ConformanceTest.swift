//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One test of the suite.
public struct ConformanceTest: Decodable, Sendable {
    /// File of the suite.
    public let file: String
    /// Section of the file.
    public let section: String
    /// Name of the test; not always unique in its section.
    public let name: String
    /// The source.
    public let expr: String
    let disableCheck: Bool?
    let checkOnly: Bool?
    let disableMacros: Bool?
    let container: String?
    let typeEnv: [SuiteDeclaration]?
    let bindings: [String: SuiteBinding]?
    let value: SuiteValue?
    let typedResult: SuiteTypedResult?
    let evalError: SuiteErrors?
}

extension ConformanceTest {
    /// Runs the test; nil when it passes, else the reason.
    func run() -> String? {
        var environment = Environment(profile: .strict)
        environment.container = container ?? ""
        for declaration in typeEnv ?? [] { declaration.declare(in: &environment) }
        let checked: CheckedExpression
        do throws(CompilationError) {
            let source = SourceText(expr)
            checked = try disableCheck == true ? environment.parse(source) : environment.check(source)
        } catch {
            return evalError == nil ? "compilation: \(error)" : nil
        }
        if let expected = typedResult?.deducedType?.type, expected != checked.resultType {
            return "type \(checked.resultType) instead of \(expected)"
        }
        if checkOnly == true { return nil }
        return compare(environment.program(checked))
    }

    private func compare(_ program: Program) -> String? {
        var values: [String: Value] = [:]
        for (name, binding) in bindings ?? [:] {
            guard let value = binding.value?.value else { continue }
            values[name] = value
        }
        let result: Value
        do throws(EvaluationError) {
            result = try program.evaluate(Bindings(values))
        } catch {
            return evalError == nil ? "evaluation: \(error)" : nil
        }
        guard evalError == nil else { return "\(result) instead of an error" }
        guard let expected = value ?? typedResult?.result else {
            return typedResult == nil ? Self.difference(result, .bool(true)) : nil
        }
        let readings = expected.readings
        guard let wanted = readings.first else { return "the expected value has an unknown form" }
        if readings.dropFirst().contains(where: { result.isIdentical(to: $0) }) { return nil }
        return Self.difference(result, wanted)
    }

    private static func difference(_ result: Value, _ wanted: Value) -> String? {
        result.isIdentical(to: wanted) ? nil : "\(result) instead of \(wanted)"
    }
}

extension Value {
    /// Whether both are the same value of the same type; NaN is itself, and 0.0 is not -0.0. An optional is compared by
    /// what is in it where a plain value is wanted.
    func isIdentical(to other: Value) -> Bool {
        switch (self, other) {
        case (.double(let left), .double(let right)):
            (left.isNaN && right.isNaN) || (left == right && left.sign == right.sign)
        case (.list(let left), .list(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.isIdentical(to: $1) }
        case (.map(let left), .map(let right)):
            left.count == right.count
                && zip(left.keys, left.values).allSatisfy { key, value in
                    right[key].map { value.isIdentical(to: $0) } ?? false
                }
        default:
            typeName == other.typeName && (try? isEqual(to: other, CostMeter(budget: .max))) ?? false
        }
    }
}
