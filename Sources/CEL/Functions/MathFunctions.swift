//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The math extension.
enum MathFunctions {
    static let bodies: [String: FunctionBody] = [
        "math.greatest": extreme("math.greatest", .greater),
        "math.least": extreme("math.least", .less),
        "math.ceil": rounding("math.ceil", .up),
        "math.floor": rounding("math.floor", .down),
        "math.round": rounding("math.round", .toNearestOrAwayFromZero),
        "math.trunc": rounding("math.trunc", .towardZero),
        "math.sqrt": { arguments, _ throws(EvaluationError) in
            switch (arguments.first, arguments.count) {
            case (.double(let number), 1): return .double(number.squareRoot())
            case (.int(let number), 1): return .double(Double(number).squareRoot())
            case (.uint(let number), 1): return .double(Double(number).squareRoot())
            default: throw .noOverload("math.sqrt", arguments)
            }
        },
        "math.isNaN": test("math.isNaN") { $0.isNaN },
        "math.isInf": test("math.isInf") { $0.isInfinite },
        "math.isFinite": test("math.isFinite") { $0.isFinite },
        "math.abs": { arguments, _ throws(EvaluationError) in
            switch (arguments.first, arguments.count) {
            case (.int(let number), 1):
                guard number != .min else { throw .failed(.overflow, "integer overflow in math.abs") }
                return .int(abs(number))
            case (.uint(let number), 1): return .uint(number)
            case (.double(let number), 1): return .double(abs(number))
            case (.decimal(let number), 1):
                guard number.coefficient != .min else { throw .failed(.overflow, "decimal overflow in math.abs") }
                return .decimal(ExactDecimal(coefficient: abs(number.coefficient), scale: number.scale))
            default: throw .noOverload("math.abs", arguments)
            }
        },
        "math.sign": { arguments, _ throws(EvaluationError) in
            switch (arguments.first, arguments.count) {
            case (.int(let number), 1): return .int(number.signum())
            case (.uint(let number), 1): return .uint(number == 0 ? 0 : 1)
            case (.double(let number), 1): return .double(number > 0 ? 1 : number < 0 ? -1 : number)
            case (.decimal(let number), 1): return .decimal(ExactDecimal(Int64(number.coefficient.signum())))
            default: throw .noOverload("math.sign", arguments)
            }
        },
        "math.bitAnd": bits("math.bitAnd") { $0 & $1 },
        "math.bitOr": bits("math.bitOr") { $0 | $1 },
        "math.bitXor": bits("math.bitXor") { $0 ^ $1 },
        "math.bitNot": { arguments, _ throws(EvaluationError) in
            switch (arguments.first, arguments.count) {
            case (.int(let number), 1): return .int(~number)
            case (.uint(let number), 1): return .uint(~number)
            default: throw .noOverload("math.bitNot", arguments)
            }
        },
        "math.bitShiftLeft": shift("math.bitShiftLeft") { $0 << $1 },
        "math.bitShiftRight": shift("math.bitShiftRight") { $0 >> $1 },
    ]

    /// The first of the numbers, or of the numbers of the one list, before which no other stands.
    private static func extreme(_ name: String, _ wanted: ValueOrder) -> FunctionBody {
        { arguments, meter throws(EvaluationError) in
            var numbers = arguments
            if arguments.count == 1, case .list(let values) = arguments[0] { numbers = values }
            try meter.charge(numbers.count)
            guard var best = numbers.first, numbers.allSatisfy(\.isNumber) else { throw .noOverload(name, arguments) }
            for number in numbers.dropFirst() where Value.order(number, best) == wanted { best = number }
            return best
        }
    }

    private static func rounding(_ name: String, _ rule: FloatingPointRoundingRule) -> FunctionBody {
        { arguments, _ throws(EvaluationError) in
            guard arguments.count == 1, case .double(let number) = arguments[0] else {
                throw .noOverload(name, arguments)
            }
            return .double(number.rounded(rule))
        }
    }

    private static func test(_ name: String, _ body: @escaping @Sendable (Double) -> Bool) -> FunctionBody {
        { arguments, _ throws(EvaluationError) in
            guard arguments.count == 1, case .double(let number) = arguments[0] else {
                throw .noOverload(name, arguments)
            }
            return .bool(body(number))
        }
    }

    private static func bits(_ name: String, _ body: @escaping @Sendable (UInt64, UInt64) -> UInt64) -> FunctionBody {
        { arguments, _ throws(EvaluationError) in
            guard arguments.count == 2 else { throw .noOverload(name, arguments) }
            switch (arguments[0], arguments[1]) {
            case (.int(let left), .int(let right)):
                return .int(Int64(bitPattern: body(UInt64(bitPattern: left), UInt64(bitPattern: right))))
            case (.uint(let left), .uint(let right)):
                return .uint(body(left, right))
            default:
                throw .noOverload(name, arguments)
            }
        }
    }

    /// Shifts the 64 bits without regard to a sign; by 64 and more nothing is left.
    private static func shift(_ name: String, _ body: @escaping @Sendable (UInt64, Int) -> UInt64) -> FunctionBody {
        { arguments, _ throws(EvaluationError) in
            guard arguments.count == 2, case .int(let offset) = arguments[1] else { throw .noOverload(name, arguments) }
            guard offset >= 0 else { throw .failed(.invalidArgument, "\(name): negative offset: \(offset)") }
            let places = Int(min(offset, 64))
            switch arguments[0] {
            case .int(let number): return .int(Int64(bitPattern: body(UInt64(bitPattern: number), places)))
            case .uint(let number): return .uint(body(number, places))
            default: throw .noOverload(name, arguments)
            }
        }
    }
}
