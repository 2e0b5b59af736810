//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What is wrong with a rule, and where.
package struct RuleFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// A place in a text, both counted from 1.
    package struct Place: Hashable, Sendable {
        package let line: Int
        package let column: Int

        package init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    /// The part of the rule, such as `when` or `thresholds.limit_days`.
    package let part: String
    package let reason: String
    /// In the file; in the condition where ``part`` is `when`.
    package let place: Place?

    package init(_ part: String, _ reason: String, at place: Place? = nil) {
        self.part = part
        self.reason = reason
        self.place = place
    }

    package var description: String {
        guard let place else { return "\(part): \(reason)" }
        return "\(part), line \(place.line), column \(place.column): \(reason)"
    }
}

/// Everything that is wrong with one rule.
package struct RuleFaults: Error, Hashable, Sendable, CustomStringConvertible {
    package let rule: String
    package let faults: [RuleFault]

    package init(rule: String, _ faults: [RuleFault]) {
        self.rule = rule
        self.faults = faults
    }

    package var description: String {
        faults.map { "\(rule): \($0)" }.joined(separator: "\n")
    }
}
