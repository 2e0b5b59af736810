//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// size, type, dyn and the tests of a text.
enum StandardFunctions {
    static let bodies: [String: FunctionBody] = [
        "size": { arguments, meter throws(EvaluationError) in
            switch arguments.first {
            case .string(let text):
                try meter.charge(bytes: text.utf8.count)
                return .int(Int64(text.unicodeScalars.count))
            case .bytes(let bytes): return .int(Int64(bytes.count))
            case .list(let values): return .int(Int64(values.count))
            case .map(let map): return .int(Int64(map.count))
            default: throw .noOverload("size", arguments)
            }
        },
        "type": { arguments, _ throws(EvaluationError) in
            guard let value = arguments.first else { throw .noOverload("type", arguments) }
            return .type(value.typeName)
        },
        "dyn": { arguments, _ throws(EvaluationError) in
            guard let value = arguments.first else { throw .noOverload("dyn", arguments) }
            return value
        },
        "contains": test("contains") { text, part, meter throws(EvaluationError) in
            try String.firstOffset(of: Array(part.utf8), in: Array(text.utf8), meter) != nil
        },
        "startsWith": test("startsWith") { text, part, _ in text.utf8.starts(with: part.utf8) },
        "endsWith": test("endsWith") { text, part, _ in text.utf8.reversed().starts(with: part.utf8.reversed()) },
        "matches": { arguments, meter throws(EvaluationError) in
            guard arguments.count == 2, case .string(let text) = arguments[0], case .string(let pattern) = arguments[1]
            else { throw .noOverload("matches", arguments) }
            return .bool(try RegularExpression.compiled(pattern, meter).matches(text, meter))
        },
    ]

    private static func test(
        _ name: String,
        _ body: @escaping @Sendable (String, String, CostMeter) throws(EvaluationError) -> Bool
    ) -> FunctionBody {
        { arguments, meter throws(EvaluationError) in
            guard arguments.count == 2, case .string(let text) = arguments[0], case .string(let part) = arguments[1]
            else { throw .noOverload(name, arguments) }
            try meter.charge(bytes: text.utf8.count)
            return .bool(try body(text, part, meter))
        }
    }
}
