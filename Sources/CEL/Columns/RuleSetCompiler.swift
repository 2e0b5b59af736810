//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Builds the steps of a rule set; steps of the same meaning are one step.
struct RuleSetCompiler {
    let types: [String: (place: Int, type: ColumnType)]
    private(set) var truths: [TruthNode] = []
    private(set) var numerics: [NumericNode] = []
    private(set) var lanes: [Lane] = []
    private(set) var predicates: [RowPredicate] = []
    private var truthPlaces: [TruthNode: Int] = [:]
    private var numericPlaces: [NumericNode: Int] = [:]
    private var predicatePlaces: [String: Int] = [:]
    private var program: Program?

    init(schema: [(name: String, type: ColumnType)]) {
        var types: [String: (place: Int, type: ColumnType)] = [:]
        for (place, field) in schema.enumerated() { types[field.name] = (place, field.type) }
        self.types = types
    }

    /// Adds a rule; gives the step that is its result.
    mutating func add(_ program: Program) -> Int {
        self.program = program
        return truth(program.root)
    }

    mutating func intern(_ node: TruthNode) -> Int {
        if let place = truthPlaces[node] { return place }
        truths.append(node)
        truthPlaces[node] = truths.count - 1
        return truths.count - 1
    }

    mutating func intern(_ node: NumericNode, _ lane: Lane) -> Int {
        if let place = numericPlaces[node] { return place }
        numerics.append(node)
        lanes.append(lane)
        numericPlaces[node] = numerics.count - 1
        return numerics.count - 1
    }

    mutating func predicate(_ node: any PlanNode) -> Int {
        let key = PlanKey.text(node)
        if let key, let place = predicatePlaces[key] { return place }
        let locals = program?.locals ?? 0
        predicates.append(RowPredicate(node: node, locals: locals, budget: program?.budget ?? 0))
        if let key { predicatePlaces[key] = predicates.count - 1 }
        return predicates.count - 1
    }

    // MARK: Conditions

    mutating func truth(_ node: any PlanNode) -> Int {
        if let column = onlyTextColumn(node) {
            return intern(.text(column: column, predicate: predicate(node)))
        }
        switch node {
        case let node as LogicalNode:
            return logical(node)
        case let node as NotNode:
            let operand = truth(node.operand)
            return intern(.not(operand))
        case let node as ConditionalNode:
            let condition = truth(node.condition)
            let whenTrue = truth(node.whenTrue)
            return intern(.choice(condition, whenTrue, truth(node.whenFalse)))
        case let node as BindNode:
            return truth(node.body)
        case let node as LazyLocalNode:
            return truth(node.initial)
        case let node as ConstantNode:
            if case .bool(let value) = node.value { return intern(.constant(value)) }
            return intern(.unknown)
        case let node as VariablePresenceNode:
            return types[node.name].map { intern(.presence($0.place)) } ?? intern(.constant(false))
        case let node as VariableNode:
            guard let column = types[node.name] else { return intern(.unknown) }
            return column.type == .bool ? intern(.flag(column.place)) : intern(.unknown)
        case let node as ComparisonNode:
            return comparison(node)
        case let node as SetMembershipNode:
            return membership(node.element, node.keys.map(\.value), node)
        case let node as MembershipNode:
            guard let list = node.container as? ConstantNode, case .list(let values) = list.value else {
                return row(node)
            }
            return membership(node.element, values, node)
        default:
            return row(node)
        }
    }

    /// The text column that is the only variable below a node; nil when there is none or another.
    private func onlyTextColumn(_ node: any PlanNode) -> Int? {
        var column: Int?
        let isAlone = node.allParts { part in
            let name: String
            switch part {
            case let variable as VariableNode: name = variable.name
            case let variable as VariablePresenceNode: name = variable.name
            case is UncheckedNameNode: return false
            default: return true
            }
            guard let found = types[name], found.type == .text, column == nil || column == found.place else {
                return false
            }
            column = found.place
            return true
        }
        guard isAlone, let column else { return nil }
        return column
    }

    mutating func row(_ node: any PlanNode) -> Int {
        let place = predicate(node)
        return intern(.row(predicate: place))
    }

    /// Operands that are cheap come first; nested operations of the same kind are one.
    private mutating func logical(_ node: LogicalNode) -> Int {
        var operands: [Int] = []
        for operand in node.operands {
            let place = truth(operand)
            switch truths[place] {
            case .and(let inner) where !node.decisive: operands += inner
            case .or(let inner) where node.decisive: operands += inner
            default: operands.append(place)
            }
        }
        var unique: [Int] = []
        for place in operands where !unique.contains(place) { unique.append(place) }
        unique = unique.filter { !truths[$0].isSlow } + unique.filter { truths[$0].isSlow }
        if unique.count == 1 { return unique[0] }
        return intern(node.decisive ? .or(unique) : .and(unique))
    }
}
