//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Value {
    /// Whether both are equal as `==` has it: numbers of any type by value, lists and maps element by element, values of
    /// different kinds never.
    func isEqual(to other: Value, _ meter: CostMeter) throws(EvaluationError) -> Bool {
        switch (self, other) {
        case (.null, .null):
            return true
        case (.bool(let left), .bool(let right)):
            return left == right
        case (.int(let left), .int(let right)):
            return left == right
        case (.uint(let left), .uint(let right)):
            return left == right
        case (.double(let left), .double(let right)):
            return left == right
        case (.string(let left), .string(let right)):
            if left.utf8.count > 64 { try meter.charge(bytes: left.utf8.count) }
            return left.hasSameCodePoints(as: right)
        case (.bytes(let left), .bytes(let right)):
            try meter.charge(bytes: left.count)
            return left == right
        case (.timestamp(let left), .timestamp(let right)):
            return left == right
        case (.duration(let left), .duration(let right)):
            return left == right
        case (.list(let left), .list(let right)):
            return try Self.areEqual(left, right, meter)
        case (.optional(let left), .optional(let right)):
            return try Self.areEqual(left, right, meter)
        case (.map(let left), .map(let right)):
            return try Self.areEqual(left, right, meter)
        case (.type(let left), .type(let right)):
            return left == right
        case (.address(let left), .address(let right)):
            return left == right
        case (.network(let left), .network(let right)):
            return left == right
        default:
            return isNumber && other.isNumber && Self.order(self, other) == .equal
        }
    }

    var isNumber: Bool {
        switch self {
        case .int, .uint, .double, .decimal: true
        default: false
        }
    }

    private static func areEqual(
        _ left: [Value],
        _ right: [Value],
        _ meter: CostMeter
    ) throws(EvaluationError) -> Bool {
        guard left.count == right.count else { return false }
        try meter.charge(left.count)
        for index in left.indices where try !left[index].isEqual(to: right[index], meter) { return false }
        return true
    }

    private static func areEqual(
        _ left: ValueMap,
        _ right: ValueMap,
        _ meter: CostMeter
    ) throws(EvaluationError) -> Bool {
        guard left.count == right.count else { return false }
        try meter.charge(left.count)
        for (index, key) in left.keys.enumerated() {
            guard let value = right[key], try left.values[index].isEqual(to: value, meter) else { return false }
        }
        return true
    }
}
