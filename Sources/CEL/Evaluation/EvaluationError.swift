//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why an expression has no value.
///
/// `failed` and `missing` are absorbed by `&&`, `||`, `all` and `exists` where the other side decides the result;
/// an exceeded budget and a cancelled evaluation are not.
public enum EvaluationError: Error, Hashable, Sendable {
    /// The kind of failure, for programs.
    public enum Failure: Hashable, Sendable {
        case noSuchOverload
        case noSuchKey
        case undeclared
        case divisionByZero
        case overflow
        case outOfRange
        case invalidArgument
        case unsupported
    }

    /// An operation has no result for its operands; the sentence says which.
    case failed(Failure, String)
    /// Fields that have no value in this record were needed; their names, in the order met.
    case missing([String])
    /// The evaluation cost more than its budget.
    case budgetExceeded
}

extension EvaluationError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .failed(_, let message): message
        case .missing(let fields): "no value for " + fields.joined(separator: ", ")
        case .budgetExceeded: "the evaluation cost more than its budget"
        }
    }

    /// What two operands that both failed amount to: the fields missing on either side, else the first failure.
    func joined(with other: EvaluationError) -> EvaluationError {
        switch (self, other) {
        case (.budgetExceeded, _), (_, .budgetExceeded): .budgetExceeded
        case (.missing(let left), .missing(let right)): .missing(left + right.filter { !left.contains($0) })
        case (.missing, _): self
        case (_, .missing): other
        default: self
        }
    }

    static func noOverload(_ function: String, _ arguments: [Value]) -> EvaluationError {
        let types = arguments.map(\.typeName).joined(separator: ", ")
        return .failed(.noSuchOverload, "no such overload: \(function)(\(types))")
    }

    static func noOverload(_ function: String, _ left: Value, _ right: Value) -> EvaluationError {
        noOverload(function, [left, right])
    }
}
