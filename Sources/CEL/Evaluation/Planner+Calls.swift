//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Planner {
    mutating func call(
        _ function: String,
        _ target: Expression?,
        _ arguments: [Expression],
        _ expression: Expression
    ) -> any PlanNode {
        if let node = operation(function, arguments, expression) { return node }
        guard let target else {
            guard let name = environment.declarations.function(function) else {
                return failing(expression, .undeclared, "unbound function '\(function)'")
            }
            return call(name, isMember: false, arguments, expression)
        }
        if !isLocalTarget(target), let prefix = target.qualifiedName,
            let name = environment.declarations.function(prefix + "." + function)
        {
            return call(name, isMember: false, arguments, expression)
        }
        if arguments.count == 1, function == "or" || function == "orValue" {
            return OptionalElseNode(
                expression: expression,
                operand: plan(target),
                other: plan(arguments[0]),
                unwraps: function == "orValue"
            )
        }
        return call(function, isMember: true, [target] + arguments, expression)
    }

    private mutating func call(
        _ name: String,
        isMember: Bool,
        _ arguments: [Expression],
        _ expression: Expression
    ) -> any PlanNode {
        let overloads = environment.declarations.functions[name] ?? []
        let isKnown =
            Declarations.variadic.contains(name)
            || overloads.contains { $0.isMember == isMember && $0.parameters.count == arguments.count }
        guard isKnown, let body = environment.body(of: name) else {
            return failing(expression, .noSuchOverload, "no such overload: \(name)")
        }
        let nodes = arguments.map { plan($0) }
        if name == "matches", nodes.count == 2, let pattern = nodes[1] as? ConstantNode,
            case .string(let text) = pattern.value, let compiled = try? RegularExpression(text)
        {
            return MatchNode(expression: expression, operand: nodes[0], pattern: compiled)
        }
        return CallNode(expression: expression, arguments: nodes, body: body)
    }

    /// The operators, which are nodes of their own.
    private mutating func operation(
        _ function: String,
        _ arguments: [Expression],
        _ expression: Expression
    ) -> (any PlanNode)? {
        switch (function, arguments.count) {
        case ("_&&_", _), ("_||_", _):
            return LogicalNode(
                expression: expression,
                operands: arguments.map { plan($0) },
                decisive: function == "_||_"
            )
        case ("!_", 1):
            return NotNode(expression: expression, operand: plan(arguments[0]))
        case ("-_", 1):
            return NegationNode(expression: expression, operand: plan(arguments[0]))
        case ("_?_:_", 3):
            return ConditionalNode(
                expression: expression,
                condition: plan(arguments[0]),
                whenTrue: plan(arguments[1]),
                whenFalse: plan(arguments[2])
            )
        case ("_[_]", 2), ("_[?_]", 2):
            return IndexNode(
                expression: expression,
                operand: plan(arguments[0]),
                index: plan(arguments[1]),
                isOptional: function == "_[?_]"
            )
        case ("@in", 2):
            return membership(arguments, expression)
        default:
            break
        }
        guard arguments.count == 2 else { return nil }
        if let operation = ArithmeticOperation(rawValue: function) {
            return ArithmeticNode(
                expression: expression,
                operation: operation,
                left: plan(arguments[0]),
                right: plan(arguments[1])
            )
        }
        guard let comparison = ComparisonOperation(rawValue: function) else { return nil }
        return ComparisonNode(
            expression: expression,
            comparison: comparison,
            left: comparand(arguments[0], against: arguments[1]),
            right: comparand(arguments[1], against: arguments[0])
        )
    }

    private mutating func membership(_ arguments: [Expression], _ expression: Expression) -> any PlanNode {
        let element = plan(arguments[0])
        let container = plan(arguments[1])
        if let constant = container as? ConstantNode, case .list(let values) = constant.value,
            let keys = SetMembershipNode.keys(of: values)
        {
            return SetMembershipNode(expression: expression, element: element, keys: keys)
        }
        return MembershipNode(expression: expression, element: element, container: container)
    }

    /// An operand of a comparison; a literal such as 1.10 is taken exactly as written when a decimal stands against it.
    private mutating func comparand(_ operand: Expression, against other: Expression) -> any PlanNode {
        if isCustoms, case .literal(.double(let number)) = operand.kind, checked.type(of: other) == .decimal,
            let exact = ExactDecimal(checked.source.text(operand.range)) ?? ExactDecimal(number)
        {
            return ConstantNode(expression: operand, value: .decimal(exact))
        }
        return plan(operand)
    }
}

/// `text.matches(pattern)` with a literal pattern.
struct MatchNode: PlanNode {
    let expression: Expression
    let operand: any PlanNode
    let pattern: RegularExpression

    func evaluate(_ frame: Frame) throws(EvaluationError) -> Value {
        let value = try operand.evaluate(frame)
        guard case .string(let text) = value else { throw .noOverload("matches", [value]) }
        return .bool(try pattern.matches(text, frame.meter))
    }
}
