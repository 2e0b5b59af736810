//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CEL
package import Customs

/// A rule that named a line, with the conditions that decided.
package struct RuleHit: Hashable, Sendable {
    package let line: DeclarationLineID
    package let ruleID: String
    package let version: Int
    /// Whether the rule only ran beside those that decide lanes.
    package let isShadow: Bool
    package let conditions: [Condition]
    /// Seconds since 1970.
    package let at: Int64

    /// A condition that decided, with what it saw.
    package struct Condition: Hashable, Sendable, Codable {
        /// Such as `price_per_kg < cheap`.
        package let text: String
        /// The values in it, as `name = value`.
        package let values: [String]

        package init(text: String, values: [String]) {
            self.text = text
            self.values = values
        }
    }

    package init(
        line: DeclarationLineID,
        ruleID: String,
        version: Int,
        isShadow: Bool,
        conditions: [Condition],
        at: Int64
    ) {
        self.line = line
        self.ruleID = ruleID
        self.version = version
        self.isShadow = isShadow
        self.conditions = conditions
        self.at = at
    }
}

extension RuleHit.Condition {
    /// Longest value that is kept; a route or a description may be of any length.
    private static let longestValue = 120

    package init(_ condition: DecisiveCondition) {
        let names = Set(condition.operands.map(\.text))
        let shown = condition.operands + condition.variables.filter { !names.contains($0.text) }
        text = condition.text
        values = shown.map { operand in
            let value = Self.shortened(operand.value ?? "?")
            let isLong = value.count > Self.longestValue
            return operand.text + " = " + (isLong ? value.prefix(Self.longestValue) + "…" : value)
        }
    }

    /// A decimal without the zeros at its end.
    private static func shortened(_ value: String) -> String {
        guard let point = value.firstIndex(of: "."), value[..<point].allSatisfy({ $0.isNumber || $0 == "-" }),
            value[value.index(after: point)...].allSatisfy(\.isNumber)
        else { return value }
        var kept = value[...]
        while kept.last == "0" { kept.removeLast() }
        if kept.last == "." { kept.removeLast() }
        return String(kept)
    }
}
