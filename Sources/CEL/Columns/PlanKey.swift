//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Spells a plan so that two plans of the same meaning have the same spelling.
enum PlanKey {
    /// The spelling; nil when a part refers to names bound outside of it.
    static func text(_ node: any PlanNode) -> String? {
        switch node {
        case let node as VariableNode:
            return "$" + node.name
        case let node as ConstantNode:
            return node.value.typeName + ":" + node.value.description
        case let node as VariablePresenceNode:
            return "has $" + node.name
        case is LocalNode, is FailingNode, is UncheckedNameNode, is LoopNode:
            return nil
        case let node as LazyLocalNode:
            return text(node.initial)
        case let node as BindNode:
            return text(node.body)
        case let node as SetMembershipNode:
            guard let element = text(node.element) else { return nil }
            return element + " in "
                + node.keys.map { $0.value.typeName + ":" + $0.value.description }.sorted().joined(separator: ",")
        default:
            var parts: [String] = []
            for part in node.parts {
                guard let text = text(part) else { return nil }
                parts.append(text)
            }
            return name(node) + "(" + parts.joined(separator: ", ") + ")"
        }
    }

    private static func name(_ node: any PlanNode) -> String {
        switch node {
        case let node as ComparisonNode: return node.comparison.rawValue
        case let node as ArithmeticNode: return node.operation.rawValue
        case let node as LogicalNode: return node.decisive ? "||" : "&&"
        case let node as SelectNode: return (node.isOptional ? ".?" : ".") + node.field
        case let node as PresenceNode: return "has ." + node.field
        case let node as IndexNode: return node.isOptional ? "[?]" : "[]"
        case let node as OptionalElseNode: return node.unwraps ? "orValue" : "or"
        case let node as ListNode: return "list \(node.optional)"
        case let node as MapNode: return "map \(node.optional)"
        case let node as MatchNode:
            return "matches " + quoted(node.pattern.pattern)
        case let node as CallNode:
            if case .call(let name, let target, _) = node.expression.kind {
                return "call " + (target?.qualifiedName ?? "") + "." + name
            }
            return "call"
        default: return String(describing: type(of: node))
        }
    }
}
