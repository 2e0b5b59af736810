//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Making optionals and asking them. `or` and `orValue` are nodes, as they need their second operand only sometimes.
enum OptionalFunctions {
    static let bodies: [String: FunctionBody] = [
        "optional.of": { arguments, _ throws(EvaluationError) in
            guard arguments.count == 1 else { throw .noOverload("optional.of", arguments) }
            return .optional(arguments)
        },
        "optional.ofNonZeroValue": { arguments, _ throws(EvaluationError) in
            guard arguments.count == 1 else { throw .noOverload("optional.ofNonZeroValue", arguments) }
            return arguments[0].isZero ? .none : .optional(arguments)
        },
        "optional.none": { arguments, _ throws(EvaluationError) in
            guard arguments.isEmpty else { throw .noOverload("optional.none", arguments) }
            return .none
        },
        "hasValue": { arguments, _ throws(EvaluationError) in
            guard arguments.count == 1, case .optional(let values) = arguments[0] else {
                throw .noOverload("hasValue", arguments)
            }
            return .bool(!values.isEmpty)
        },
        "value": { arguments, _ throws(EvaluationError) in
            guard arguments.count == 1, case .optional(let values) = arguments[0] else {
                throw .noOverload("value", arguments)
            }
            guard let value = values.first else {
                throw .failed(.invalidArgument, "optional.none() has no value")
            }
            return value
        },
        "optional.unwrap": unwrap("optional.unwrap"),
        "unwrapOpt": unwrap("unwrapOpt"),
    ]

    private static func unwrap(_ name: String) -> FunctionBody {
        { arguments, meter throws(EvaluationError) in
            guard arguments.count == 1, case .list(let values) = arguments[0] else {
                throw .noOverload(name, arguments)
            }
            try meter.charge(values.count)
            var result: [Value] = []
            for value in values {
                guard case .optional(let inner) = value else { throw .noOverload(name, arguments) }
                result += inner
            }
            return .list(result)
        }
    }
}
