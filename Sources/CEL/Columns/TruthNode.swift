//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A step that comes to true, false or unknown for every row; operands by their place among the steps.
enum TruthNode: Hashable, Sendable {
    case constant(Bool)
    /// True and false nowhere: a literal condition that always fails.
    case unknown
    case and([Int])
    case or([Int])
    case not(Int)
    /// condition, value when true, value when false
    case choice(Int, Int, Int)
    /// Whether a column has a value.
    case presence(Int)
    /// A column of truth values.
    case flag(Int)
    /// A condition on one text column only: computed once for each entry of its dictionary.
    case text(column: Int, predicate: Int)
    /// Whether two text columns hold the same text.
    case sameText(Int, Int)
    /// A comparison of numbers; `predicate` computes the rows where 64 bits are not enough.
    case comparison(ComparisonOperation, Int, Int, predicate: Int)
    case comparisonWithConstant(ComparisonOperation, Int, NumericConstant, predicate: Int)
    /// Whether a number is one of a list.
    case membership(Int, [NumericConstant], predicate: Int)
    /// A condition that only the row evaluator computes.
    case row(predicate: Int)

    /// Whether the step goes through the row evaluator in every chunk.
    var isSlow: Bool {
        if case .row = self { true } else { false }
    }
}

/// A condition that the row evaluator computes, for a dictionary entry or a row.
struct RowPredicate: Sendable {
    let node: any PlanNode
    /// Number of places that its macro variables take.
    let locals: Int
    let budget: Int

    private func frame(_ source: some VariableSource) -> Frame {
        Frame(source: source, isCustoms: true, budget: budget, locals: locals, namesMissing: false)
    }

    /// True, false, or nil when the condition has no value.
    func truth(_ source: some VariableSource) -> Bool? {
        try? node.condition(frame(source), "rule")
    }
}
