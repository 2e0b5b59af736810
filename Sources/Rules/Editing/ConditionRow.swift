//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One row of a condition table: a name, how it is compared, and with what.
package struct ConditionRow: Hashable, Sendable {
    package enum Comparison: String, Hashable, Sendable, CaseIterable {
        case equal
        case notEqual = "not_equal"
        case less
        case lessOrEqual = "less_or_equal"
        case greater
        case greaterOrEqual = "greater_or_equal"
        case oneOf = "one_of"
        case notOneOf = "not_one_of"
        case startsWith = "starts_with"
        case contains
        /// A phrase of a list of words.
        case mentions
        /// A prefix of a list.
        case beginsWith = "begins_with"
        case isTrue = "is_true"
        case isFalse = "is_false"
        case isGiven = "is_given"
        case isMissing = "is_missing"

        /// Whether it needs something to compare with.
        package var takesValue: Bool {
            switch self {
            case .isTrue, .isFalse, .isGiven, .isMissing: false
            default: true
            }
        }

        var symbol: String? {
            switch self {
            case .equal: "=="
            case .notEqual: "!="
            case .less: "<"
            case .lessOrEqual: "<="
            case .greater: ">"
            case .greaterOrEqual: ">="
            default: nil
            }
        }
    }

    package var name: String
    package var comparison: Comparison
    /// As an officer types it: texts without quotation marks, several values with commas between them.
    package var value: String

    package init(_ name: String, _ comparison: Comparison, _ value: String = "") {
        self.name = name
        self.comparison = comparison
        self.value = value
    }
}
