//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How two values stand to each other.
enum ValueOrder: Hashable {
    case less
    case equal
    case greater
    /// One of them is NaN.
    case unordered

    init<T: Comparable>(_ left: T, _ right: T) {
        self = left < right ? .less : left == right ? .equal : left > right ? .greater : .unordered
    }

    init(sign: Int) {
        self = sign < 0 ? .less : sign == 0 ? .equal : .greater
    }

    var reversed: ValueOrder {
        switch self {
        case .less: .greater
        case .greater: .less
        case .equal, .unordered: self
        }
    }
}

extension Value {
    /// How two values of ordered types stand; nil when `<` has no overload for them.
    ///
    /// Numbers of different types are compared by value. Between an integer and a double the integer is rounded to a
    /// double first, after the ranges are compared; so does the specification's suite.
    static func order(_ left: Value, _ right: Value) -> ValueOrder? {
        switch (left, right) {
        case (.int(let left), .int(let right)): ValueOrder(left, right)
        case (.double(let left), .double(let right)): ValueOrder(left, right)
        case (.uint(let left), .uint(let right)): ValueOrder(left, right)
        case (.string(let left), .string(let right)): stringOrder(left, right)
        case (.timestamp(let left), .timestamp(let right)): ValueOrder(left, right)
        case (.duration(let left), .duration(let right)): ValueOrder(left, right)
        case (.bool(let left), .bool(let right)): ValueOrder(left ? 1 : 0, right ? 1 : 0)
        case (.bytes(let left), .bytes(let right)):
            left == right ? .equal : left.lexicographicallyPrecedes(right) ? .less : .greater
        case (.int(let left), .uint(let right)): left < 0 ? .less : ValueOrder(UInt64(left), right)
        case (.int(let left), .double(let right)): ValueOrder(Double(left), right)
        case (.uint(let left), .double(let right)): ValueOrder(Double(left), right)
        case (.decimal(let left), .decimal(let right)): ValueOrder(sign: left.order(against: right))
        case (.decimal(let left), .int(let right)): ValueOrder(sign: left.order(against: ExactDecimal(right)))
        case (.decimal(let left), .uint(let right)):
            ValueOrder(sign: left.order(against: ExactDecimal(coefficient: Int128(right), scale: 0)))
        case (.decimal(let left), .double(let right)): ValueOrder(left.doubleValue, right)
        case (.uint, .int), (.double, .int), (.double, .uint), (.int, .decimal), (.uint, .decimal), (.double, .decimal):
            order(right, left)?.reversed
        default: nil
        }
    }

    private static func stringOrder(_ left: String, _ right: String) -> ValueOrder {
        left.hasSameCodePoints(as: right) ? .equal : left.precedesByCodePoints(right) ? .less : .greater
    }
}
