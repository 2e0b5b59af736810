//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension RuleSetCompiler {
    /// A comparison of two columns of instants, or of one with a constant: of whole seconds, which columns are.
    mutating func instants(_ node: ComparisonNode) -> Int? {
        switch (instant(node.left), instant(node.right)) {
        case (.column(let left)?, .column(let right)?):
            let first = intern(.column(left), .int)
            let second = intern(.column(right), .int)
            return intern(.comparison(node.comparison, first, second, predicate: predicate(node)))
        case (.column(let left)?, .constant(let seconds)?):
            return comparison(node.comparison, left, seconds, node)
        case (.constant(let seconds)?, .column(let right)?):
            return comparison(node.comparison.mirrored, right, seconds, node)
        default:
            return nil
        }
    }

    private enum Instant {
        case column(Int)
        case constant(Int64)
    }

    private func instant(_ node: any PlanNode) -> Instant? {
        switch node {
        case let node as VariableNode:
            guard let column = types[node.name], column.type == .timestamp else { return nil }
            return .column(column.place)
        case let node as ConstantNode:
            guard case .timestamp(let time) = node.value, time.nanoseconds == 0 else { return nil }
            return .constant(time.seconds)
        default:
            return nil
        }
    }

    private mutating func comparison(
        _ comparison: ComparisonOperation,
        _ column: Int,
        _ seconds: Int64,
        _ node: ComparisonNode
    ) -> Int {
        let place = intern(.column(column), .int)
        return intern(.comparisonWithConstant(comparison, place, .int(seconds), predicate: predicate(node)))
    }
}
