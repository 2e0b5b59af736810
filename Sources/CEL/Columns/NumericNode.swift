//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How the numbers of a step lie in memory.
enum Lane: Hashable, Sendable {
    case int
    case double
    /// Whole numbers that are the values times `10^scale`.
    case decimal(Int)
}

/// A number that is the same in every row.
enum NumericConstant: Hashable, Sendable {
    case int(Int64)
    case double(Double)
    case decimal(Int64, scale: Int)

    /// A literal as a number of a column; nil when it is none or has more than 64 bits.
    init?(_ value: Value) {
        switch value {
        case .int(let number):
            self = .int(number)
        case .double(let number):
            self = .double(number)
        case .decimal(let number):
            let trimmed = number.trimmed
            guard trimmed.scale <= 18, let coefficient = Int64(exactly: trimmed.coefficient) else { return nil }
            self = .decimal(coefficient, scale: trimmed.scale)
        default:
            return nil
        }
    }

    var lane: Lane {
        switch self {
        case .int: .int
        case .double: .double
        case .decimal(_, let scale): .decimal(scale)
        }
    }

    var doubleValue: Double {
        switch self {
        case .int(let number): Double(number)
        case .double(let number): number
        case .decimal(let number, let scale): Double(number) / ExactDecimal.doublePowers[scale]
        }
    }
}

/// A step that computes a number for every row; operands by their place among the steps.
enum NumericNode: Hashable, Sendable {
    case column(Int)
    case constant(NumericConstant)
    case arithmetic(ArithmeticOperation, Int, Int)
    case negated(Int)
    /// The same numbers as a double.
    case double(Int)
    /// The same numbers as a decimal of a greater scale.
    case rescaled(Int, Int)
}
