//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Walks the plan of a rule down to the conditions that decided.
struct Explainer {
    let source: SourceText
    let frame: Frame
    private(set) var conditions: [DecisiveCondition] = []

    init(source: SourceText, frame: Frame) {
        self.source = source
        self.frame = frame
    }

    /// What a node comes to as a condition; nil when it is not evaluable.
    private func truth(_ node: any PlanNode) -> Bool? {
        try? node.condition(frame, "rule")
    }

    mutating func explain(_ node: any PlanNode) {
        switch node {
        case let node as LogicalNode:
            explain(node)
        case let node as NotNode:
            explain(node.operand)
        case let node as ConditionalNode:
            explain(node.condition)
            guard let isTrue = truth(node.condition) else { return }
            explain(isTrue ? node.whenTrue : node.whenFalse)
        case let node as BindNode:
            for slot in node.slots { frame.locals[slot] = nil }
            explain(node.body)
        case is ConstantNode:
            return
        default:
            conditions.append(leaf(node))
        }
    }

    private mutating func explain(_ node: LogicalNode) {
        let truths = node.operands.map { truth($0) }
        if let place = truths.firstIndex(of: node.decisive) {
            explain(node.operands[place])
            return
        }
        let isEvaluable = !truths.contains(nil)
        for (operand, truth) in zip(node.operands, truths) where isEvaluable || truth == nil { explain(operand) }
    }

    private func leaf(_ node: any PlanNode) -> DecisiveCondition {
        var missing: [String] = []
        var result: Bool?
        do throws(EvaluationError) {
            result = try node.condition(frame, "rule")
        } catch {
            if case .missing(let fields) = error { missing = fields }
        }
        let parts = node.parts
        return DecisiveCondition(
            text: source.text(node.expression.range),
            range: node.expression.range,
            result: result,
            operands: parts.filter(Self.isShown).map(operand),
            variables: variables(node),
            missing: missing
        )
    }

    /// Literals stand in the text of the condition already, and lists are too long to show; named constants are shown.
    private static func isShown(_ node: any PlanNode) -> Bool {
        guard let constant = node as? ConstantNode else { return true }
        switch constant.value {
        case .list, .map: return false
        default: return node.expression.qualifiedName != nil
        }
    }

    private func operand(_ node: any PlanNode) -> DecisiveCondition.Operand {
        let value = try? node.evaluate(frame)
        return DecisiveCondition.Operand(text: source.text(node.expression.range), value: value?.description)
    }

    /// The variables below a node, each once.
    private func variables(_ node: any PlanNode) -> [DecisiveCondition.Operand] {
        var found: [DecisiveCondition.Operand] = []
        var pending = [node]
        while let next = pending.popLast() {
            if next is VariableNode || next is UncheckedNameNode {
                let operand = operand(next)
                if !found.contains(where: { $0.text == operand.text }) { found.append(operand) }
            }
            pending += next.parts.reversed()
        }
        return found
    }
}

extension Program {
    /// The outcome for one record together with the conditions that decided it.
    public func explain(_ source: some VariableSource) -> Explanation {
        let outcome = outcome(source)
        var explainer = Explainer(source: expression.source, frame: frame(source))
        explainer.explain(root)
        return Explanation(outcome: outcome, conditions: explainer.conditions)
    }
}
