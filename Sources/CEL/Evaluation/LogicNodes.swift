//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// `&&` and `||` over two or more conditions.
///
/// One operand that decides (false, or true) is enough, whatever the others are; else an operand that has no value leaves
/// the whole without one.
struct LogicalNode: PlanNode {
    let expression: Expression
    let operands: [any PlanNode]
    /// The value that decides: false for `&&`, true for `||`.
    let decisive: Bool

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        // In place: taking each operand out of the array would count its references up and down.
        try operands.withUnsafeBufferPointer { operands throws(EvaluationError) in
            var failure: EvaluationError?
            for place in operands.indices {
                do throws(EvaluationError) {
                    let flag = try operands[place].condition(frame, decisive ? "_||_" : "_&&_")
                    if flag == decisive { return .bool(decisive) }
                } catch .budgetExceeded {
                    throw .budgetExceeded
                } catch {
                    failure = frame.namesMissing ? failure.map { $0.joined(with: error) } ?? error : error
                }
            }
            if let failure { throw failure }
            return .bool(!decisive)
        }
    }
}

/// `!condition`.
struct NotNode: PlanNode {
    let expression: Expression
    let operand: any PlanNode

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        .bool(try !operand.condition(frame, "!_"))
    }
}

/// `condition ? a : b`.
struct ConditionalNode: PlanNode {
    let expression: Expression
    let condition: any PlanNode
    let whenTrue: any PlanNode
    let whenFalse: any PlanNode

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        try (condition.condition(frame, "_?_:_") ? whenTrue : whenFalse).evaluate(frame)
    }
}

/// `optional.or(other)` and `optional.orValue(other)`.
struct OptionalElseNode: PlanNode {
    let expression: Expression
    let operand: any PlanNode
    let other: any PlanNode
    /// Whether the result is the value inside, as of `orValue`.
    let unwraps: Bool

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        let value = try operand.evaluate(frame)
        guard case .optional(let values) = value else { throw .noOverload(unwraps ? "orValue" : "or", [value]) }
        if let inner = values.first { return unwraps ? inner : value }
        let other = try other.evaluate(frame)
        if !unwraps {
            guard case .optional = other else { throw .noOverload("or", value, other) }
        }
        return other
    }
}
