//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What an evaluation may still cost. A unit is about one node of the expression or one element or sixteen bytes touched.
final class CostMeter {
    private(set) var remaining: Int

    init(budget: Int) {
        remaining = budget
    }

    /// Begins anew.
    func refill(_ budget: Int) { remaining = budget }

    /// Takes units; throws `budgetExceeded` when they are not there.
    func charge(_ units: Int) throws(EvaluationError) {
        guard units <= remaining else {
            remaining = 0
            throw .budgetExceeded
        }
        remaining -= units
    }

    /// Takes the cost of touching so many bytes.
    func charge(bytes: Int) throws(EvaluationError) {
        try charge(1 + bytes / 16)
    }
}
