//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Value {
    /// The value of a field of a map, or of a map inside an optional.
    ///
    /// A field that is not there is reported as missing under the given name; without one as an error.
    func selecting(_ field: String, missingAs name: String?) throws(EvaluationError) -> Value {
        switch self {
        case .map(let map):
            if let value = map[.string(field)] { return value }
            if let name { throw .missing([name]) }
            throw .failed(.noSuchKey, "no such key: '\(field)'")
        case .optional(let values):
            guard let value = values.first else { return .none }
            return .optional(try value.field(field).map { [$0] } ?? [])
        default:
            throw .failed(.noSuchOverload, "a value of type \(typeName) has no field '\(field)'")
        }
    }

    /// The value of a field of a map; nil when the map has none.
    func field(_ field: String) throws(EvaluationError) -> Value? {
        guard case .map(let map) = self else {
            throw .failed(.noSuchKey, "no such key: a value of type \(typeName) has no field '\(field)'")
        }
        return map[.string(field)]
    }

    /// The element at an index or key; nil when there is none.
    func element(_ index: Value) throws(EvaluationError) -> Value? {
        switch self {
        case .list(let values):
            switch MapKey(lookup: index) {
            case .int(let place)?: return values.indices.contains(Int(place)) ? values[Int(place)] : nil
            case .uint(let place)?: return place < UInt64(values.count) ? values[Int(place)] : nil
            default: throw .failed(.invalidArgument, "\(index) is no index of a list")
            }
        case .map(let map):
            return MapKey(lookup: index).flatMap { map[$0] }
        default:
            throw .noOverload("_[_]", self, index)
        }
    }
}

/// `operand.field` and `operand.?field`.
struct SelectNode: PlanNode {
    let expression: Expression
    let operand: any PlanNode
    let field: String
    let isOptional: Bool

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        let value = try operand.evaluate(frame)
        guard isOptional else {
            return try value.selecting(field, missingAs: frame.isCustoms ? expression.qualifiedName ?? field : nil)
        }
        var container = value
        if case .optional(let values) = value {
            guard let inner = values.first else { return .none }
            container = inner
        }
        return .optional(try container.field(field).map { [$0] } ?? [])
    }
}

/// `has(operand.field)`.
struct PresenceNode: PlanNode {
    let expression: Expression
    let operand: any PlanNode
    let field: String

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        var container = try operand.evaluate(frame)
        if case .optional(let values) = container {
            guard let inner = values.first else { return .bool(false) }
            container = inner
        }
        return .bool(try container.field(field) != nil)
    }
}

/// `has(name)`: whether the record has a value for a variable.
struct VariablePresenceNode: PlanNode {
    let expression: Expression
    let name: String
    let index: Int

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        .bool(frame.source.value(of: name, index: index) != nil)
    }
}

/// `operand[index]` and `operand[?index]`.
struct IndexNode: PlanNode {
    let expression: Expression
    let operand: any PlanNode
    let index: any PlanNode
    let isOptional: Bool

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        let container = try operand.evaluate(frame)
        let index = try index.evaluate(frame)
        if case .optional(let values) = container {
            guard let inner = values.first else { return .none }
            return .optional(try inner.element(index).map { [$0] } ?? [])
        }
        let element = try container.element(index)
        if isOptional { return .optional(element.map { [$0] } ?? []) }
        if let element { return element }
        if case .list = container { throw .failed(.outOfRange, "index out of range: \(index)") }
        throw frame.isCustoms ? .missing(["\(index)"]) : .failed(.noSuchKey, "no such key: \(index)")
    }
}
