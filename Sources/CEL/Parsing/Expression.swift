//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A node of a parsed expression. Macros are resolved: what they make of the source is a node of its own kind.
public final class Expression: Sendable {
    /// What a node is; operators are calls under the specification's names, such as `_+_`.
    public indirect enum Kind: Sendable {
        case literal(Value)
        /// A name; `isAbsolute` when a leading dot keeps the container and local variables out.
        case identifier(String, isAbsolute: Bool)
        /// `operand.field`, or `operand.?field`.
        case select(Expression, field: String, isOptional: Bool)
        /// `has(operand.field)`; without an operand `has(name)`, which only the customs profile knows.
        case presence(Expression?, field: String)
        /// A call; `&&` and `||` take two or more arguments.
        case call(String, target: Expression?, arguments: [Expression])
        case list([ListElement])
        case map([MapEntry])
        /// `Name{field: value}`; parsed, but refused by the checker and the evaluator.
        case message(String)
        case comprehension(Comprehension)
        /// `cel.bind(name, value, body)`.
        case bind(String, value: Expression, body: Expression)
        /// `cel.block([values], body)`; the values are the names `@index0`, `@index1` …
        case block([Expression], body: Expression)
    }

    /// Number of the node, unique in its expression.
    public let id: Int
    /// The bytes of the source that the node covers.
    public let range: Range<Int>
    /// What the node is.
    public let kind: Kind
    /// Nodes from here down to the deepest leaf.
    let depth: Int

    init(id: Int, range: Range<Int>, kind: Kind) {
        self.id = id
        self.range = range
        self.kind = kind
        depth = 1 + (Self.children(of: kind).map(\.depth).max() ?? 0)
    }

    /// The nodes directly below, in source order.
    public var children: [Expression] { Self.children(of: kind) }

    private static func children(of kind: Kind) -> [Expression] {
        switch kind {
        case .literal, .identifier, .message: []
        case .select(let operand, _, _): [operand]
        case .presence(let operand, _): operand.map { [$0] } ?? []
        case .call(_, let target, let arguments): (target.map { [$0] } ?? []) + arguments
        case .list(let elements): elements.map(\.value)
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        case .comprehension(let loop): [loop.range] + (loop.filter.map { [$0] } ?? []) + [loop.body]
        case .bind(_, let value, let body): [value, body]
        case .block(let values, let body): values + [body]
        }
    }
}

/// One element of a list literal; an optional element is left out when it has no value.
public struct ListElement: Sendable {
    /// The element, or the optional that may hold it.
    public let value: Expression
    /// Whether it is written `?value`.
    public let isOptional: Bool
}

/// One entry of a map literal; an optional entry is left out when its value has none.
public struct MapEntry: Sendable {
    /// The key.
    public let key: Expression
    /// The value, or the optional that may hold it.
    public let value: Expression
    /// Whether it is written `?key: value`.
    public let isOptional: Bool
}

/// A macro that goes through a list or the keys of a map.
public struct Comprehension: Sendable {
    /// Which macro; `optionalMap` and `optionalFlatMap` go through an optional.
    public enum Kind: String, Sendable {
        case all
        case exists
        case existsOne
        case filter
        case map
        case sortBy
        case transformMap
        case transformMapEntry
        case optionalMap
        case optionalFlatMap
    }

    /// Which macro.
    public let kind: Kind
    /// What is gone through.
    public let range: Expression
    /// One or two names; two are index and element of a list, or key and value of a map.
    public let variables: [String]
    /// The condition of `map`, `transformList` and `transformMap` in their longer form.
    public let filter: Expression?
    /// The expression in the variables.
    public let body: Expression
}
