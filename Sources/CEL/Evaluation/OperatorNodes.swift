//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Two operands of a strict operator, both evaluated, so that of a record all missing fields are named.
func operands(
    _ left: any PlanNode,
    _ right: any PlanNode,
    _ frame: Frame
) throws(EvaluationError) -> (Value, Value) {
    let first: Value
    do throws(EvaluationError) {
        first = try left.evaluate(frame)
    } catch {
        if frame.isCustoms, frame.namesMissing, error != .budgetExceeded {
            do throws(EvaluationError) {
                _ = try right.evaluate(frame)
            } catch let other {
                throw error.joined(with: other)
            }
        }
        throw error
    }
    return (first, try right.evaluate(frame))
}

/// `+`, `-`, `*`, `/`, `%`.
struct ArithmeticNode: PlanNode {
    let expression: Expression
    let operation: ArithmeticOperation
    let left: any PlanNode
    let right: any PlanNode

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        let (left, right) = try operands(left, right, frame)
        return try operation.apply(left, right, isCustoms: frame.isCustoms, frame.meter)
    }
}

/// `-number`.
struct NegationNode: PlanNode {
    let expression: Expression
    let operand: any PlanNode

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        let value = try operand.evaluate(frame)
        switch value {
        case .int(let number):
            guard number != .min else { throw .failed(.overflow, "integer overflow in -(\(number))") }
            return .int(-number)
        case .double(let number):
            return .double(-number)
        case .decimal(let number) where number.coefficient != .min:
            return .decimal(ExactDecimal(coefficient: -number.coefficient, scale: number.scale))
        default:
            throw .noOverload("-_", [value])
        }
    }
}

/// `==`, `!=`, `<`, `<=`, `>`, `>=`.
struct ComparisonNode: PlanNode {
    let expression: Expression
    let comparison: ComparisonOperation
    let left: any PlanNode
    let right: any PlanNode

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        let (left, right) = try operands(left, right, frame)
        switch comparison {
        case .equal: return .bool(try left.isEqual(to: right, frame.meter))
        case .notEqual: return .bool(try !left.isEqual(to: right, frame.meter))
        default:
            if case .string(let text) = left, text.utf8.count > 64 { try frame.meter.charge(bytes: text.utf8.count) }
            guard let order = Value.order(left, right) else { throw .noOverload(comparison.rawValue, left, right) }
            return .bool(comparison.holds(order))
        }
    }
}

/// The comparisons, by the names of their functions.
enum ComparisonOperation: String, Hashable, Sendable {
    case equal = "_==_"
    case notEqual = "_!=_"
    case less = "_<_"
    case lessOrEqual = "_<=_"
    case greater = "_>_"
    case greaterOrEqual = "_>=_"

    /// Whether the comparison is true of two values that stand so.
    func holds(_ order: ValueOrder) -> Bool {
        switch self {
        case .equal: order == .equal
        case .notEqual: order != .equal
        case .less: order == .less
        case .lessOrEqual: order == .less || order == .equal
        case .greater: order == .greater
        case .greaterOrEqual: order == .greater || order == .equal
        }
    }

    /// The comparison with its operands changed over.
    var mirrored: ComparisonOperation {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }
}

/// `element in list` and `key in map`.
struct MembershipNode: PlanNode {
    let expression: Expression
    let element: any PlanNode
    let container: any PlanNode

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        let (element, container) = try operands(element, container, frame)
        switch container {
        case .list(let values):
            return .bool(try CollectionFunctions.contains(values, element, frame.meter))
        case .map(let map):
            return .bool(MapKey(lookup: element).flatMap { map[$0] } != nil)
        default:
            throw .noOverload("@in", element, container)
        }
    }
}
