//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A literal, or a type as a value.
struct ConstantNode: PlanNode {
    let expression: Expression
    let value: Value

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value { value }
}

/// A declared variable.
struct VariableNode: PlanNode {
    let expression: Expression
    let name: String
    let index: Int

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        guard let value = frame.source.value(of: name, index: index) else {
            guard frame.isCustoms else { throw .failed(.undeclared, "no value is bound to '\(name)'") }
            throw .missing(frame.namesMissing ? [name] : [])
        }
        return frame.isCustoms && !frame.isNormalized ? value.normalized : value
    }
}

/// A name in an expression that was not checked: the first of its readings that has a value.
struct UncheckedNameNode: PlanNode {
    /// A full name, and the fields to be selected from its value.
    struct Reading: Sendable {
        let name: String
        let fields: [String]
    }

    let expression: Expression
    let readings: [Reading]

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        for reading in readings {
            let found =
                frame.source.value(of: reading.name, index: -1)
                ?? Declarations.typeNames[reading.name].map { _ in Value.type(reading.name) }
            guard var value = found else { continue }
            for field in reading.fields { value = try value.selecting(field, missingAs: frame.isCustoms ? field : nil) }
            return value
        }
        let name = expression.qualifiedName ?? ""
        throw frame.isCustoms ? .missing([name]) : .failed(.undeclared, "undeclared reference to '\(name)'")
    }
}

/// A variable of a macro.
struct LocalNode: PlanNode {
    let expression: Expression
    let slot: Int

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        guard let value = frame.locals[slot] else { throw .failed(.undeclared, "a macro variable has no value here") }
        return value
    }
}

/// A name bound by `cel.bind` or `cel.block`: computed when first asked for.
struct LazyLocalNode: PlanNode {
    let expression: Expression
    let slot: Int
    let initial: any PlanNode

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        if let value = frame.locals[slot] { return value }
        try frame.meter.charge(1)
        let value = try initial.evaluate(frame)
        frame.locals[slot] = value
        return value
    }
}

/// `cel.bind` and `cel.block`: forgets the values of its names and evaluates the body.
struct BindNode: PlanNode {
    let expression: Expression
    let slots: [Int]
    let body: any PlanNode

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        for slot in slots { frame.locals[slot] = nil }
        return try body.evaluate(frame)
    }
}

/// An expression that has no meaning here; fails when evaluated, not before.
struct FailingNode: PlanNode {
    let expression: Expression
    let error: EvaluationError

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value { throw error }
}
