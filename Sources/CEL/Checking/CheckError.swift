//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A fault of meaning: a name, call or operand that the declarations do not allow.
public struct CheckError: Error, Hashable, Sendable {
    /// What is wrong.
    public let message: String
    /// Where it is.
    public let position: SourcePosition
    /// The bytes of the source at fault.
    public let range: Range<Int>
}

extension CheckError: CustomStringConvertible {
    public var description: String { "\(position): \(message)" }
}

/// Why a source did not become an expression.
public enum CompilationError: Error, Hashable, Sendable {
    /// The source leaves the grammar.
    case syntax(SyntaxError)
    /// The expression has faults of meaning; all of them, in source order.
    case check([CheckError])
}

extension CompilationError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .syntax(let error): error.description
        case .check(let errors): errors.map(\.description).joined(separator: "; ")
        }
    }
}
