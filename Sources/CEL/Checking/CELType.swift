//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A type as the checker knows it.
public indirect enum CELType: Hashable, Sendable {
    /// Not known before evaluation; fits everything.
    case dyn
    case null
    case bool
    case int
    case uint
    case double
    /// An exact decimal number, of the customs profile.
    case decimal
    case string
    case bytes
    case timestamp
    case duration
    case list(CELType)
    case map(CELType, CELType)
    /// The type of a type, with what it is the type of.
    case type(CELType)
    /// A type known by name only, such as `optional_type` with its parameter, or `net.IP`.
    case abstract(String, [CELType])
    /// A type parameter of an overload, or one still open during a check.
    case parameter(String)

    /// `optional_type` of a type.
    public static func optional(_ type: CELType) -> CELType { .abstract("optional_type", [type]) }

    /// The types directly inside.
    var parameters: [CELType] {
        switch self {
        case .list(let element): [element]
        case .map(let key, let value): [key, value]
        case .type(let type): [type]
        case .abstract(_, let parameters): parameters
        default: []
        }
    }

    /// The same type over other inner types.
    func replacing(parameters: [CELType]) -> CELType {
        switch self {
        case .list: .list(parameters[0])
        case .map: .map(parameters[0], parameters[1])
        case .type: .type(parameters[0])
        case .abstract(let name, _): .abstract(name, parameters)
        default: self
        }
    }

    /// The type inside an optional; nil for every other type.
    var unwrapped: CELType? {
        if case .abstract("optional_type", let parameters) = self { parameters.first } else { nil }
    }

    /// int, uint, double and decimal.
    var isNumeric: Bool {
        switch self {
        case .int, .uint, .double, .decimal: true
        default: false
        }
    }

    /// Whether null may stand for a value of the type.
    var isNullable: Bool {
        switch self {
        case .null, .timestamp, .duration, .abstract: true
        default: false
        }
    }
}

extension CELType: CustomStringConvertible {
    public var description: String {
        switch self {
        case .dyn: "dyn"
        case .null: "null_type"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .decimal: "decimal"
        case .string: "string"
        case .bytes: "bytes"
        case .timestamp: "timestamp"
        case .duration: "duration"
        case .list(let element): "list(\(element))"
        case .map(let key, let value): "map(\(key), \(value))"
        case .type(let type): "type(\(type))"
        case .abstract(let name, let parameters):
            parameters.isEmpty ? name : name + "(" + parameters.map(\.description).joined(separator: ", ") + ")"
        case .parameter(let name): name
        }
    }
}
