//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The state of one evaluation.
final class Frame {
    let source: any VariableSource
    private(set) var isCustoms: Bool
    /// Whether the source gives its texts in normalisation form C.
    let isNormalized: Bool
    /// Whether anybody wants to know the fields that had no value.
    let namesMissing: Bool
    let meter: CostMeter
    /// Variables of macros by slot; nil = not yet computed.
    var locals: [Value?]

    init(source: any VariableSource, isCustoms: Bool, budget: Int, locals: Int, namesMissing: Bool = true) {
        self.source = source
        isNormalized = source.isNormalized
        self.isCustoms = isCustoms
        self.namesMissing = namesMissing
        meter = CostMeter(budget: budget)
        self.locals = [Value?](repeating: nil, count: locals)
    }

    /// Makes it ready for another expression of the same record.
    func begin(isCustoms: Bool, budget: Int, locals: Int) {
        self.isCustoms = isCustoms
        meter.refill(budget)
        if locals > 0 { self.locals = [Value?](repeating: nil, count: locals) }
    }
}

/// One step of a plan: what an expression becomes to be evaluated.
protocol PlanNode: Sendable {
    /// The expression that the step stands for.
    var expression: Expression { get }
    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value
}

extension PlanNode {
    /// The value as a condition.
    func condition(_ frame: Frame, _ name: String) throws(EvaluationError) -> Bool {
        let value = try evaluate(frame)
        guard case .bool(let flag) = value else { throw .noOverload(name, [value]) }
        return flag
    }
}
