//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What is wrong in the plan of an operation: the field, and how it fails.
package struct PlanFault: Hashable, Sendable {
    package enum Problem: String, CaseIterable, Hashable, Sendable {
        case missing
        /// Too long, or not of the form that it must have.
        case malformed
        /// The end lies before the beginning.
        case reversed
        /// It begins before the phase before it has ended.
        case overlapping
        /// It lies outside all phases.
        case outside
        case unknown
        case twice
        /// The own side takes no part, or nobody else does.
        case alone
        /// The office is not paired with any of the own that take part.
        case notPaired = "not_paired"
        /// Hours of a shift are more than a day.
        case tooLong = "too_long"
    }

    /// Such as `phases[1].from`.
    package let field: String
    package let problem: Problem

    package init(_ field: String, _ problem: Problem) {
        self.field = field
        self.problem = problem
    }
}
