//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a rule came out as it did for one record.
public struct Explanation: Sendable {
    /// The outcome.
    public let outcome: RuleOutcome
    /// The conditions that decided, in source order, and no others: of a true `&&` all its operands, of a false one the
    /// first that is false; of a true `||` the first that is true, of a false one all; of one that is not evaluable those
    /// that are not.
    public let conditions: [DecisiveCondition]
}

/// A condition without `&&`, `||` or `!` in it that decided an outcome.
public struct DecisiveCondition: Hashable, Sendable {
    /// A part of the condition with its value.
    public struct Operand: Hashable, Sendable {
        /// The source of the part, such as "value / net_kg".
        public let text: String
        /// Its value as text; nil when it has none.
        public let value: String?
    }

    /// The source of the condition.
    public let text: String
    /// The bytes of the source that it covers.
    public let range: Range<Int>
    /// What it came to; nil when it is not evaluable.
    public let result: Bool?
    /// The two sides of a comparison, or the arguments of a call, without the literals.
    public let operands: [Operand]
    /// The variables in it with their values, in source order, each once.
    public let variables: [Operand]
    /// The fields without a value that it needed.
    public let missing: [String]
}

extension DecisiveCondition: CustomStringConvertible {
    /// The condition with its values beside it, such as `price_per_kg < 1.10 (price_per_kg = 0.42)`.
    public var description: String {
        let shown = (operands + variables.filter { variable in !operands.contains { $0.text == variable.text } })
            .map { "\($0.text) = \($0.value ?? "no value")" }
        let values = shown.isEmpty ? "" : " (" + shown.joined(separator: ", ") + ")"
        return text + values
    }
}
