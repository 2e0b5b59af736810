//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The conversions between types, named after the type they make.
enum ConversionFunctions {
    static let bodies: [String: FunctionBody] = [
        "bool": conversion("bool") { value throws(EvaluationError) in
            switch value {
            case .bool: return value
            case .string(let text): return truths[text].map { .bool($0) }
            default: throw mismatch("bool", value)
            }
        },
        "bytes": conversion("bytes") { value throws(EvaluationError) in
            switch value {
            case .bytes: return value
            case .string(let text): return .bytes(Array(text.utf8))
            default: throw mismatch("bytes", value)
            }
        },
        "int": conversion("int") { value throws(EvaluationError) in
            switch value {
            case .int: return value
            case .uint(let number): return Int64(exactly: number).map { .int($0) }
            case .double(let number): return inside(number, above: -0x1p63, below: 0x1p63) ? .int(Int64(number)) : nil
            case .decimal(let number):
                return Int64(exactly: number.coefficient / ExactDecimal.powers[number.scale]).map { .int($0) }
            case .string(let text): return Int64(text).map { .int($0) }
            case .timestamp(let time): return .int(time.seconds)
            default: throw mismatch("int", value)
            }
        },
        "uint": conversion("uint") { value throws(EvaluationError) in
            switch value {
            case .uint: return value
            case .int(let number): return UInt64(exactly: number).map { .uint($0) }
            case .double(let number):
                return number == 0 || inside(number, above: 0, below: 0x1p64) ? .uint(UInt64(number)) : nil
            case .string(let text): return text.hasPrefix("-") ? nil : UInt64(text).map { .uint($0) }
            default: throw mismatch("uint", value)
            }
        },
        "double": conversion("double") { value throws(EvaluationError) in
            switch value {
            case .double: return value
            case .int(let number): return .double(Double(number))
            case .uint(let number): return .double(Double(number))
            case .decimal(let number): return .double(number.doubleValue)
            case .string(let text): return number(text).map { .double($0) }
            default: throw mismatch("double", value)
            }
        },
        "decimal": conversion("decimal") { value throws(EvaluationError) in
            switch value {
            case .decimal: return value
            case .int(let number): return .decimal(ExactDecimal(number))
            case .uint(let number): return .decimal(ExactDecimal(coefficient: Int128(number), scale: 0))
            case .double(let number): return ExactDecimal(number).map { .decimal($0) }
            case .string(let text): return ExactDecimal(text).map { .decimal($0) }
            default: throw mismatch("decimal", value)
            }
        },
        "string": conversion("string") { value throws(EvaluationError) in
            switch value {
            case .string: return value
            case .bool(let value): return .string(value ? "true" : "false")
            case .int(let number): return .string(String(number))
            case .uint(let number): return .string(String(number))
            case .double(let number): return .string(DoubleText.general(number))
            case .decimal(let number): return .string(number.description)
            case .bytes(let bytes): return String(validating: bytes, as: UTF8.self).map { .string($0) }
            case .timestamp(let time): return .string(time.description)
            case .duration(let duration): return .string(duration.description)
            case .address(let address): return .string(address.description)
            case .network(let range): return .string(range.description)
            default: throw mismatch("string", value)
            }
        },
        "timestamp": conversion("timestamp") { value throws(EvaluationError) in
            switch value {
            case .timestamp: return value
            case .string(let text): return Timestamp(text).map { .timestamp($0) }
            case .int(let seconds): return Timestamp(seconds: seconds).map { .timestamp($0) }
            default: throw mismatch("timestamp", value)
            }
        },
        "duration": conversion("duration") { value throws(EvaluationError) in
            switch value {
            case .duration: return value
            case .string(let text): return SignedDuration(text).map { .duration($0) }
            default: throw mismatch("duration", value)
            }
        },
    ]

    private static let truths: [String: Bool] = [
        "1": true, "t": true, "T": true, "true": true, "TRUE": true, "True": true,
        "0": false, "f": false, "F": false, "false": false, "FALSE": false, "False": false,
    ]

    /// The number that a text writes; a number beyond all doubles is none, while "Infinity" is one.
    private static func number(_ text: String) -> Double? {
        guard let number = Double(text) else { return nil }
        return number.isInfinite && text.utf8.contains(where: \.isDigit) ? nil : number
    }

    private static func inside(_ number: Double, above low: Double, below high: Double) -> Bool {
        number > low && number < high
    }

    private static func mismatch(_ type: String, _ value: Value) -> EvaluationError {
        .noOverload(type, [value])
    }

    /// A conversion whose body gives nil for a value that the type cannot hold.
    private static func conversion(
        _ type: String,
        _ body: @escaping @Sendable (Value) throws(EvaluationError) -> Value?
    ) -> FunctionBody {
        { arguments, meter throws(EvaluationError) in
            guard arguments.count == 1 else { throw .noOverload(type, arguments) }
            if case .string(let text) = arguments[0] { try meter.charge(bytes: text.utf8.count) }
            guard let result = try body(arguments[0]) else {
                throw .failed(
                    .outOfRange,
                    "\(arguments[0]) cannot be converted to \(type): out of range or not of its form"
                )
            }
            return result
        }
    }
}
