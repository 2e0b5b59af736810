//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension PlanNode {
    /// The steps directly below, in source order.
    var parts: [any PlanNode] {
        switch self {
        case let node as ComparisonNode: [node.left, node.right]
        case let node as ArithmeticNode: [node.left, node.right]
        case let node as MembershipNode: [node.element, node.container]
        case let node as SetMembershipNode: [node.element]
        case let node as NegationNode: [node.operand]
        case let node as NotNode: [node.operand]
        case let node as LogicalNode: node.operands
        case let node as ConditionalNode: [node.condition, node.whenTrue, node.whenFalse]
        case let node as CallNode: node.arguments
        case let node as MatchNode: [node.operand]
        case let node as SelectNode: [node.operand]
        case let node as PresenceNode: [node.operand]
        case let node as IndexNode: [node.operand, node.index]
        case let node as LoopNode: [node.range] + (node.filter.map { [$0] } ?? []) + [node.body]
        case let node as OptionalElseNode: [node.operand, node.other]
        case let node as BindNode: [node.body]
        case let node as LazyLocalNode: [node.initial]
        case let node as ListNode: node.elements
        case let node as MapNode: zip(node.keys, node.values).flatMap { [$0, $1] }
        default: []
        }
    }

    /// Whether a condition holds for all steps from here down.
    func allParts(_ condition: (any PlanNode) -> Bool) -> Bool {
        var pending: [any PlanNode] = [self]
        while let next = pending.popLast() {
            guard condition(next) else { return false }
            pending += next.parts
        }
        return true
    }
}
