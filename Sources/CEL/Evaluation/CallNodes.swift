//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A call of a function by its body.
struct CallNode: PlanNode {
    let expression: Expression
    let arguments: [any PlanNode]
    let body: FunctionBody

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        try frame.meter.charge(1)
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        var failure: EvaluationError?
        for argument in arguments {
            do throws(EvaluationError) {
                values.append(try argument.evaluate(frame))
            } catch {
                guard frame.isCustoms, error != .budgetExceeded else { throw error }
                failure = failure.map { $0.joined(with: error) } ?? error
            }
        }
        if let failure { throw failure }
        return try body(values, frame.meter)
    }
}

/// `[a, ?b]`.
struct ListNode: PlanNode {
    let expression: Expression
    let elements: [any PlanNode]
    let optional: [Bool]

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        for (element, isOptional) in zip(elements, optional) {
            let value = try element.evaluate(frame)
            guard isOptional else {
                values.append(value)
                continue
            }
            guard case .optional(let inner) = value else { throw .noOverload("[?_]", [value]) }
            values += inner
        }
        return .list(values)
    }
}

/// `{a: b, ?c: d}`.
struct MapNode: PlanNode {
    let expression: Expression
    let keys: [any PlanNode]
    let values: [any PlanNode]
    let optional: [Bool]

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        var map = ValueMap()
        for index in keys.indices {
            let keyValue = try keys[index].evaluate(frame)
            guard let key = MapKey(keyValue) else {
                throw .failed(.invalidArgument, "unsupported key type: \(keyValue.typeName)")
            }
            var value = try values[index].evaluate(frame)
            if optional[index] {
                guard case .optional(let inner) = value else { throw .noOverload("{?_}", [value]) }
                guard let present = inner.first else { continue }
                value = present
            }
            guard map.insert(key, value) else {
                throw .failed(.invalidArgument, "Failed with repeated key: \(keyValue)")
            }
        }
        return .map(map)
    }
}
