//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The lists and sets extensions, and `reverse`, which texts have too.
enum CollectionFunctions {
    static let bodies: [String: FunctionBody] = [
        "reverse": { arguments, meter throws(EvaluationError) in
            switch (arguments.first, arguments.count) {
            case (.list(let values), 1):
                try meter.charge(values.count)
                return .list(values.reversed())
            case (.string(let text), 1):
                try meter.charge(bytes: text.utf8.count)
                return .string(StringFunctions.text(text.unicodeScalars.reversed()))
            default:
                throw .noOverload("reverse", arguments)
            }
        },
        "slice": { arguments, meter throws(EvaluationError) in
            guard arguments.count == 3, case .list(let values) = arguments[0], case .int(let start) = arguments[1],
                case .int(let end) = arguments[2]
            else { throw .noOverload("slice", arguments) }
            guard 0 <= start, start <= end, end <= values.count else {
                throw .failed(
                    .outOfRange,
                    "cannot slice from \(start) to \(end), the list has \(values.count) elements"
                )
            }
            try meter.charge(Int(end - start))
            return .list(Array(values[Int(start)..<Int(end)]))
        },
        "distinct": { arguments, meter throws(EvaluationError) in
            let values = try list("distinct", arguments)
            var kept: [Value] = []
            for value in values where try !contains(kept, value, meter) { kept.append(value) }
            return .list(kept)
        },
        "sort": { arguments, meter throws(EvaluationError) in
            let values = try list("sort", arguments)
            return .list(try order(of: values, "sort", meter).map { values[$0] })
        },
        "first": { arguments, _ throws(EvaluationError) in .optional(Array(try list("first", arguments).prefix(1))) },
        "last": { arguments, _ throws(EvaluationError) in .optional(Array(try list("last", arguments).suffix(1))) },
        "flatten": { arguments, meter throws(EvaluationError) in
            guard (1...2).contains(arguments.count), case .list(let values) = arguments[0] else {
                throw .noOverload("flatten", arguments)
            }
            var depth: Int64 = 1
            if arguments.count == 2 {
                guard case .int(let given) = arguments[1] else { throw .noOverload("flatten", arguments) }
                depth = given
            }
            guard (0...100).contains(depth) else {
                throw .failed(.invalidArgument, "flatten takes a depth from 0 to 100")
            }
            var result: [Value] = []
            try flatten(values, Int(depth), &result, meter)
            return .list(result)
        },
        "lists.range": { arguments, meter throws(EvaluationError) in
            guard arguments.count == 1, case .int(let count) = arguments[0] else {
                throw .noOverload("lists.range", arguments)
            }
            try meter.charge(Int(max(0, count)))
            return .list((0..<max(0, count)).map { .int($0) })
        },
        "sets.contains": { arguments, meter throws(EvaluationError) in
            let (left, right) = try lists("sets.contains", arguments)
            return .bool(try includes(left, right, meter))
        },
        "sets.equivalent": { arguments, meter throws(EvaluationError) in
            let (left, right) = try lists("sets.equivalent", arguments)
            guard try includes(left, right, meter) else { return .bool(false) }
            return .bool(try includes(right, left, meter))
        },
        "sets.intersects": { arguments, meter throws(EvaluationError) in
            let (left, right) = try lists("sets.intersects", arguments)
            for value in right where try contains(left, value, meter) { return .bool(true) }
            return .bool(false)
        },
    ]

    /// The places of the keys from the least to the greatest; equal ones stay in their order.
    static func order(
        of keys: [Value],
        _ name: String,
        _ meter: CostMeter
    ) throws(EvaluationError) -> [Int] {
        try meter.charge(keys.count * (keys.count.bitWidth - keys.count.leadingZeroBitCount))
        for (first, second) in zip(keys, keys.dropFirst()) where Value.order(first, second) == nil {
            throw .noOverload(name, keys)
        }
        return keys.indices.sorted { left, right in
            switch Value.order(keys[left], keys[right]) {
            case .less: true
            case .greater: false
            default: left < right
            }
        }
    }

    private static func list(_ name: String, _ arguments: [Value]) throws(EvaluationError) -> [Value] {
        guard arguments.count == 1, case .list(let values) = arguments[0] else { throw .noOverload(name, arguments) }
        return values
    }

    private static func lists(_ name: String, _ arguments: [Value]) throws(EvaluationError) -> ([Value], [Value]) {
        guard arguments.count == 2, case .list(let left) = arguments[0], case .list(let right) = arguments[1] else {
            throw .noOverload(name, arguments)
        }
        return (left, right)
    }

    static func contains(_ values: [Value], _ value: Value, _ meter: CostMeter) throws(EvaluationError) -> Bool {
        try meter.charge(values.count)
        for candidate in values where try candidate.isEqual(to: value, meter) { return true }
        return false
    }

    private static func includes(
        _ values: [Value],
        _ parts: [Value],
        _ meter: CostMeter
    ) throws(EvaluationError) -> Bool {
        for part in parts where try !contains(values, part, meter) { return false }
        return true
    }

    private static func flatten(
        _ values: [Value],
        _ depth: Int,
        _ result: inout [Value],
        _ meter: CostMeter
    ) throws(EvaluationError) {
        try meter.charge(values.count)
        for value in values {
            if depth > 0, case .list(let inner) = value {
                try flatten(inner, depth - 1, &result, meter)
            } else {
                result.append(value)
            }
        }
    }
}
