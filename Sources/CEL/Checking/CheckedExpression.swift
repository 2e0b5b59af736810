//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a name or a call in a checked expression stands for.
enum Reference: Hashable, Sendable {
    /// A declared variable, by its full name.
    case variable(String)
    /// A variable of a macro.
    case local(String)
    /// A type as a value, by its name in the language.
    case type(String)
    /// A function of a namespace, by its full name; the call has no receiver.
    case function(String)
}

/// A parsed and, unless asked otherwise, checked expression.
public struct CheckedExpression: Sendable {
    /// The source, for positions and explanations.
    public let source: SourceText
    /// The whole expression.
    public let root: Expression
    /// The type of the result; dyn when the check was left out.
    public let resultType: CELType
    /// Whether the expression was checked.
    let isChecked: Bool
    /// Types of the nodes, by number.
    let types: [Int: CELType]
    /// What names and calls stand for, by number of their node.
    let references: [Int: Reference]

    /// The type that the checker found for a node; dyn when it was not checked.
    public func type(of expression: Expression) -> CELType {
        types[expression.id] ?? .dyn
    }

    /// The names of the declared variables that occur, sorted; empty when the expression was not checked.
    public var variables: [String] {
        Set(references.values.compactMap { if case .variable(let name) = $0 { name } else { nil } }).sorted()
    }
}
