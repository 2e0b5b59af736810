//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a source is not an expression: one sentence for the author and the exact place.
public struct SyntaxError: Error, Hashable, Sendable {
    /// The kind of fault, for programs.
    public enum Code: Hashable, Sendable {
        /// A character or literal that no token begins or ends with.
        case invalidToken
        /// A literal out of its type's range, or with a wrong escape.
        case invalidLiteral
        /// A token at a place where the grammar has none of its kind.
        case unexpectedToken
        /// A macro with arguments that it does not take.
        case invalidMacro
        /// The source is larger or more deeply nested than the limits allow.
        case limitExceeded
    }

    /// The kind of fault.
    public let code: Code
    /// What is wrong and, where it helps, what was expected.
    public let message: String
    /// Where it is.
    public let position: SourcePosition

    /// Makes an error.
    public init(_ code: Code, _ message: String, at position: SourcePosition) {
        self.code = code
        self.message = message
        self.position = position
    }
}

extension SyntaxError: CustomStringConvertible {
    public var description: String { "\(position): \(message)" }
}
