//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where an evaluation takes the values of variables from: one record, one declaration, one set of bindings.
public protocol VariableSource {
    /// The value of a declared variable; nil when the record has none.
    ///
    /// - Parameters:
    ///   - name: the full name.
    ///   - index: its place among the environment's declarations; -1 in an expression that was not checked.
    func value(of name: String, index: Int) -> Value?

    /// Whether all texts that it gives are in Unicode normalisation form C, so that nobody has to look again.
    var isNormalized: Bool { get }
}

extension VariableSource {
    public var isNormalized: Bool { false }
}

/// Values by name.
public struct Bindings: VariableSource, Sendable, ExpressibleByDictionaryLiteral {
    /// The values.
    public var values: [String: Value]

    /// Binds values to names.
    public init(_ values: [String: Value] = [:]) {
        self.values = values
    }

    public init(dictionaryLiteral elements: (String, Value)...) {
        values = Dictionary(elements) { _, last in last }
    }

    public func value(of name: String, index: Int) -> Value? { values[name] }
}

/// Values in the order in which the environment declares its variables; faster than by name.
public struct OrderedValues: VariableSource, Sendable {
    /// The values; nil where the record has none.
    public var values: [Value?]

    /// Takes the values of one record.
    public init(_ values: [Value?]) {
        self.values = values
    }

    public func value(of name: String, index: Int) -> Value? {
        values.indices.contains(index) ? values[index] : nil
    }
}
