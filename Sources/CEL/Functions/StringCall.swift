//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The arguments of a call of the strings extension, checked against its shape.
struct StringCall {
    enum Shape {
        case text
        case number
    }

    private let name: String
    private let arguments: [Value]

    init(
        _ name: String,
        _ arguments: [Value],
        _ shape: [Shape],
        required: Int,
        _ meter: CostMeter
    ) throws(EvaluationError) {
        guard (required...shape.count).contains(arguments.count) else { throw .noOverload(name, arguments) }
        for (argument, shape) in zip(arguments, shape) {
            switch (argument, shape) {
            case (.string(let text), .text): try meter.charge(bytes: text.utf8.count)
            case (.int, .number): continue
            default: throw .noOverload(name, arguments)
            }
        }
        self.name = name
        self.arguments = arguments
    }

    func text(_ place: Int) throws(EvaluationError) -> String {
        guard case .string(let text) = arguments[place] else { throw .noOverload(name, arguments) }
        return text
    }

    func scalars(_ place: Int) throws(EvaluationError) -> [Unicode.Scalar] {
        Array(try text(place).unicodeScalars)
    }

    func number(_ place: Int) throws(EvaluationError) -> Int {
        guard case .int(let number) = arguments[place] else { throw .noOverload(name, arguments) }
        return Int(number)
    }

    func index(_ place: Int, upTo count: Int) throws(EvaluationError) -> Int {
        let index = try number(place)
        guard (0...count).contains(index) else { throw .failed(.outOfRange, "index out of range: \(index)") }
        return index
    }
}
