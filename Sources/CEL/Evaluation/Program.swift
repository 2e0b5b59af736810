//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An expression ready to be evaluated, any number of times and from several threads.
public struct Program: Sendable {
    /// The expression.
    public let expression: CheckedExpression
    let root: any PlanNode
    let isCustoms: Bool
    let budget: Int
    let locals: Int

    init(_ expression: CheckedExpression, _ environment: Environment) {
        self.expression = expression
        var planner = Planner(expression, environment)
        root = planner.plan(expression.root)
        locals = planner.slots
        isCustoms = environment.profile == .customs
        budget = environment.budget
    }

    func frame(_ source: any VariableSource) -> Frame {
        Frame(source: source, isCustoms: isCustoms, budget: budget, locals: locals)
    }

    /// The value of the expression for one record.
    ///
    /// - Throws: `EvaluationError` when it has none.
    public func evaluate(_ source: some VariableSource) throws(EvaluationError) -> Value {
        try root.evaluate(frame(source))
    }

    /// The outcome of a condition for one record.
    public func outcome(_ source: some VariableSource) -> RuleOutcome {
        do throws(EvaluationError) {
            return try root.condition(frame(source), "rule") ? .hit : .miss
        } catch {
            return .notEvaluable(error)
        }
    }
}
