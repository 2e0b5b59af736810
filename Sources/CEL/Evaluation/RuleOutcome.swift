//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What a rule says of one record.
public enum RuleOutcome: Hashable, Sendable {
    /// The condition is true.
    case hit
    /// The condition is false.
    case miss
    /// The condition has no value: fields are missing, or an operation has no result. Never counted as a miss.
    case notEvaluable(EvaluationError)

    /// The fields that had no value and were needed.
    public var missingFields: [String] {
        if case .notEvaluable(.missing(let fields)) = self { fields } else { [] }
    }

    /// True, false, or nil for a condition that is not evaluable.
    public var truth: Bool? {
        switch self {
        case .hit: true
        case .miss: false
        case .notEvaluable: nil
        }
    }
}
