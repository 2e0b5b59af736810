//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Turns an expression into steps: names into places, calls into the bodies of their functions.
struct Planner {
    private enum Local {
        case variable(Int)
        case lazy(Int, any PlanNode)
    }

    let checked: CheckedExpression
    let environment: Environment
    private var scope: [(name: String, local: Local)] = []
    private(set) var slots = 0

    init(_ checked: CheckedExpression, _ environment: Environment) {
        self.checked = checked
        self.environment = environment
    }

    var isCustoms: Bool { environment.profile == .customs }

    private mutating func newSlot() -> Int {
        slots += 1
        return slots - 1
    }

    private func isLocal(_ name: String?) -> Bool {
        guard let name else { return false }
        return scope.contains { $0.name == name }
    }

    mutating func plan(_ expression: Expression) -> any PlanNode {
        switch expression.kind {
        case .literal(let value):
            return ConstantNode(expression: expression, value: isCustoms ? value.normalized : value)
        case .identifier, .select(_, _, false):
            return name(expression)
        case .select(let operand, let field, true):
            return SelectNode(expression: expression, operand: plan(operand), field: field, isOptional: true)
        case .presence(let operand, let field):
            return presence(operand, field, expression)
        case .call(let function, let target, let arguments):
            return call(function, target, arguments, expression)
        case .list(let elements):
            return list(elements, expression)
        case .map(let entries):
            return MapNode(
                expression: expression,
                keys: entries.map { plan($0.key) },
                values: entries.map { plan($0.value) },
                optional: entries.map(\.isOptional)
            )
        case .message(let name):
            return failing(expression, .unsupported, "there are no messages here, so no '\(name)'")
        case .comprehension(let loop):
            return self.loop(loop, expression)
        case .bind(let name, let value, let body):
            return bind([(name, value)], body, expression)
        case .block(let values, let body):
            return bind(values.enumerated().map { ("@index\($0)", $1) }, body, expression)
        }
    }

    func failing(_ expression: Expression, _ failure: EvaluationError.Failure, _ message: String) -> any PlanNode {
        FailingNode(expression: expression, error: .failed(failure, message))
    }

    // MARK: Names

    private mutating func name(_ expression: Expression) -> any PlanNode {
        if case .identifier(let name, false) = expression.kind,
            let local = scope.last(where: { $0.name == name })?.local
        {
            switch local {
            case .variable(let slot): return LocalNode(expression: expression, slot: slot)
            case .lazy(let slot, let initial):
                return LazyLocalNode(expression: expression, slot: slot, initial: initial)
            }
        }
        if checked.isChecked {
            switch checked.references[expression.id] {
            case .variable(let name):
                if let value = environment.constant(name) {
                    return ConstantNode(expression: expression, value: value)
                }
                return VariableNode(expression: expression, name: name, index: environment.index(of: name))
            case .type(let name):
                return ConstantNode(expression: expression, value: .type(name))
            default:
                break
            }
        } else if !isLocal(expression.leadingName), let name = expression.qualifiedName {
            return UncheckedNameNode(expression: expression, readings: readings(name))
        }
        guard case .select(let operand, let field, _) = expression.kind else {
            return failing(expression, .undeclared, "undeclared reference to '\(expression.qualifiedName ?? "")'")
        }
        return SelectNode(expression: expression, operand: plan(operand), field: field, isOptional: false)
    }

    /// What a dotted name may mean where nothing is checked: the longest name first, in the innermost namespace first.
    private func readings(_ name: String) -> [UncheckedNameNode.Reading] {
        let isAbsolute = name.hasPrefix(".")
        let parts = name.split(separator: ".").map(String.init)
        return stride(from: parts.count, to: 0, by: -1).flatMap { count in
            let prefix = (isAbsolute ? "." : "") + parts[..<count].joined(separator: ".")
            return environment.declarations.candidates(prefix).map { candidate in
                UncheckedNameNode.Reading(name: candidate, fields: Array(parts[count...]))
            }
        }
    }

    private mutating func presence(_ operand: Expression?, _ field: String, _ expression: Expression) -> any PlanNode {
        if case .variable(let name)? = checked.references[expression.id] {
            return VariablePresenceNode(expression: expression, name: name, index: environment.index(of: name))
        }
        guard let operand else {
            if isLocal(field) { return ConstantNode(expression: expression, value: .bool(true)) }
            return VariablePresenceNode(expression: expression, name: field, index: environment.index(of: field))
        }
        return PresenceNode(expression: expression, operand: plan(operand), field: field)
    }

    // MARK: Macros and collections

    private mutating func bind(
        _ values: [(String, Expression)],
        _ body: Expression,
        _ expression: Expression
    ) -> any PlanNode {
        let outer = scope.count
        var slots: [Int] = []
        for (name, value) in values {
            let initial = plan(value)
            let slot = newSlot()
            slots.append(slot)
            scope.append((name, .lazy(slot, initial)))
        }
        defer { scope.removeLast(scope.count - outer) }
        return BindNode(expression: expression, slots: slots, body: plan(body))
    }

    private mutating func loop(_ loop: Comprehension, _ expression: Expression) -> any PlanNode {
        let range = plan(loop.range)
        let outer = scope.count
        var slots: [Int] = []
        for name in loop.variables {
            slots.append(newSlot())
            scope.append((name, .variable(slots[slots.count - 1])))
        }
        defer { scope.removeLast(scope.count - outer) }
        return LoopNode(
            expression: expression,
            kind: loop.kind,
            range: range,
            slots: slots,
            filter: loop.filter.map { plan($0) },
            body: plan(loop.body),
            cost: loop.body.size + (loop.filter?.size ?? 0)
        )
    }

    private mutating func list(_ elements: [ListElement], _ expression: Expression) -> any PlanNode {
        let nodes = elements.map { plan($0.value) }
        let constants = nodes.compactMap { ($0 as? ConstantNode)?.value }
        if constants.count == nodes.count, !elements.contains(where: \.isOptional) {
            return ConstantNode(expression: expression, value: .list(constants))
        }
        return ListNode(expression: expression, elements: nodes, optional: elements.map(\.isOptional))
    }

    func isLocalTarget(_ target: Expression) -> Bool { isLocal(target.leadingName) }
}

extension Expression {
    /// Number of nodes from here down.
    var size: Int {
        var count = 0
        var pending = [self]
        while let next = pending.popLast() {
            count += 1
            pending += next.children
        }
        return count
    }
}
