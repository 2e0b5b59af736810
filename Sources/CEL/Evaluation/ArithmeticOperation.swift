//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The arithmetic operators, by the names of their functions.
enum ArithmeticOperation: String, Hashable, Sendable {
    case add = "_+_"
    case subtract = "_-_"
    case multiply = "_*_"
    case divide = "_/_"
    case remainder = "_%_"

    /// The result for two values.
    ///
    /// The customs profile also computes with numbers of different types: in double when one is a double, else in decimal
    /// when one is a decimal, else in int; and there a division by zero fails for doubles too.
    func apply(
        _ left: Value,
        _ right: Value,
        isCustoms: Bool,
        _ meter: CostMeter
    ) throws(EvaluationError) -> Value {
        switch (left, right) {
        case (.int(let first), .int(let second)):
            return .int(try integer(first, second))
        case (.double(let first), .double(let second)):
            return .double(try double(first, second, isCustoms: isCustoms))
        case (.uint(let first), .uint(let second)):
            return .uint(try integer(first, second))
        case (.string(let first), .string(let second)) where self == .add:
            try meter.charge(bytes: first.utf8.count + second.utf8.count)
            return isCustoms ? Value.string(first + second).normalized : .string(first + second)
        case (.bytes(let first), .bytes(let second)) where self == .add:
            try meter.charge(bytes: first.count + second.count)
            return .bytes(first + second)
        case (.list(let first), .list(let second)) where self == .add:
            try meter.charge(first.count + second.count)
            return .list(first + second)
        default:
            if let result = try time(left, right) { return result }
            if isCustoms, left.isNumber, right.isNumber { return try promoted(left, right) }
            throw .noOverload(rawValue, left, right)
        }
    }

    private func integer<T: FixedWidthInteger>(_ left: T, _ right: T) throws(EvaluationError) -> T {
        let result: (partialValue: T, overflow: Bool)
        switch self {
        case .add: result = left.addingReportingOverflow(right)
        case .subtract: result = left.subtractingReportingOverflow(right)
        case .multiply: result = left.multipliedReportingOverflow(by: right)
        case .divide:
            guard right != 0 else { throw .failed(.divisionByZero, "divide by zero") }
            result = left.dividedReportingOverflow(by: right)
        case .remainder:
            guard right != 0 else { throw .failed(.divisionByZero, "modulus by zero") }
            result = left.remainderReportingOverflow(dividingBy: right)
        }
        guard !result.overflow else { throw .failed(.overflow, "integer overflow in \(rawValue)") }
        return result.partialValue
    }

    func double(_ left: Double, _ right: Double, isCustoms: Bool) throws(EvaluationError) -> Double {
        switch self {
        case .add: return left + right
        case .subtract: return left - right
        case .multiply: return left * right
        case .divide:
            if isCustoms, right == 0 { throw .failed(.divisionByZero, "divide by zero") }
            return left / right
        case .remainder: throw .noOverload(rawValue, .double(left), .double(right))
        }
    }

    private func time(_ left: Value, _ right: Value) throws(EvaluationError) -> Value? {
        let result: Value?
        switch (self, left, right) {
        case (.add, .timestamp(let time), .duration(let span)), (.add, .duration(let span), .timestamp(let time)):
            result = time.adding(span).map { .timestamp($0) }
        case (.subtract, .timestamp(let time), .duration(let span)):
            result = time.subtracting(span).map { .timestamp($0) }
        case (.subtract, .timestamp(let time), .timestamp(let other)):
            result = time.since(other).map { .duration($0) }
        case (.add, .duration(let first), .duration(let second)):
            result = first.adding(second).map { .duration($0) }
        case (.subtract, .duration(let first), .duration(let second)):
            result = first.subtracting(second).map { .duration($0) }
        default:
            return nil
        }
        guard let result else { throw .failed(.outOfRange, "the time or duration is out of range") }
        return result
    }

    private func promoted(_ left: Value, _ right: Value) throws(EvaluationError) -> Value {
        if let first = left.exactDecimal, let second = right.exactDecimal {
            if self == .divide, left.isDecimal || right.isDecimal {
                return .double(try double(first.doubleValue, second.doubleValue, isCustoms: true))
            }
            guard left.isDecimal || right.isDecimal else {
                guard let first = first.wholeValue, let second = second.wholeValue else {
                    throw .failed(.overflow, "integer overflow in \(rawValue)")
                }
                return .int(try integer(first, second))
            }
            let result: ExactDecimal?
            switch self {
            case .add: result = first.adding(second)
            case .subtract: result = first.subtracting(second)
            case .multiply: result = first.multiplied(by: second)
            case .divide, .remainder: throw .noOverload(rawValue, left, right)
            }
            guard let result else { throw .failed(.overflow, "the decimal has more than 38 digits") }
            return .decimal(result)
        }
        guard let first = left.doubleValue, let second = right.doubleValue else {
            throw .noOverload(rawValue, left, right)
        }
        return .double(try double(first, second, isCustoms: true))
    }
}

extension Value {
    var isDecimal: Bool { if case .decimal = self { true } else { false } }

    /// The number as an exact decimal; nil for doubles and values that are no numbers.
    var exactDecimal: ExactDecimal? {
        switch self {
        case .int(let number): ExactDecimal(number)
        case .uint(let number): ExactDecimal(coefficient: Int128(number), scale: 0)
        case .decimal(let number): number
        default: nil
        }
    }

    /// The number as a double; nil for values that are no numbers.
    var doubleValue: Double? {
        switch self {
        case .int(let number): Double(number)
        case .uint(let number): Double(number)
        case .double(let number): number
        case .decimal(let number): number.doubleValue
        default: nil
        }
    }
}
