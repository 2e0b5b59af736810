//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Counts and values of a simulated half-year.
package struct CaseHalfYearSummary: Codable, Hashable, Sendable {
    package internal(set) var cases = 0
    /// In đồng.
    package internal(set) var value = 0
    /// On the border with China.
    package internal(set) var borderCases = 0
    package internal(set) var borderValue = 0
    /// Counted nowhere.
    package internal(set) var suspicions = 0

    private enum CodingKeys: String, CodingKey {
        case cases
        case value
        case borderCases = "border_cases"
        case borderValue = "border_value"
        case suspicions
    }
}
