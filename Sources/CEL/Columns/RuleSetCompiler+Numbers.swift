//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension RuleSetCompiler {
    /// A number for every row; nil when the node is none that the columns compute.
    mutating func numeric(_ node: any PlanNode) -> Int? {
        switch node {
        case let node as VariableNode:
            guard let column = types[node.name] else { return nil }
            switch column.type {
            case .int: return intern(.column(column.place), .int)
            case .double: return intern(.column(column.place), .double)
            case .decimal(let scale): return intern(.column(column.place), .decimal(scale))
            case .bool, .text, .timestamp: return nil
            }
        case let node as ConstantNode:
            guard let constant = NumericConstant(node.value) else { return nil }
            return intern(.constant(constant), constant.lane)
        case let node as LazyLocalNode:
            return numeric(node.initial)
        case let node as BindNode:
            return numeric(node.body)
        case let node as NegationNode:
            guard let operand = numeric(node.operand) else { return nil }
            return intern(.negated(operand), lanes[operand])
        case let node as ArithmeticNode:
            return arithmetic(node)
        case let node as CallNode:
            guard node.arguments.count == 1, case .call("double", nil, _) = node.expression.kind,
                let operand = numeric(node.arguments[0])
            else { return nil }
            return asDouble(operand)
        default:
            return nil
        }
    }

    mutating func asDouble(_ place: Int) -> Int {
        if lanes[place] == .double { return place }
        if case .constant(let constant) = numerics[place] {
            return intern(.constant(.double(constant.doubleValue)), .double)
        }
        return intern(.double(place), .double)
    }

    private mutating func arithmetic(_ node: ArithmeticNode) -> Int? {
        guard let left = numeric(node.left), let right = numeric(node.right) else { return nil }
        switch (lanes[left], lanes[right]) {
        case (.int, .int):
            return intern(.arithmetic(node.operation, left, right), .int)
        case (.double, _), (_, .double):
            guard node.operation != .remainder else { return nil }
            let first = asDouble(left)
            return intern(.arithmetic(node.operation, first, asDouble(right)), .double)
        case (let first, let second):
            if node.operation == .divide {
                let dividend = asDouble(left)
                return intern(.arithmetic(.divide, dividend, asDouble(right)), .double)
            }
            let scales = (first.scale, second.scale)
            switch node.operation {
            case .add, .subtract:
                let scale = max(scales.0, scales.1)
                let first = rescaled(left, to: scale)
                return intern(.arithmetic(node.operation, first, rescaled(right, to: scale)), .decimal(scale))
            case .multiply:
                guard scales.0 + scales.1 <= 18 else { return nil }
                return intern(.arithmetic(.multiply, left, right), .decimal(scales.0 + scales.1))
            case .divide, .remainder:
                return nil
            }
        }
    }

    mutating func rescaled(_ place: Int, to scale: Int) -> Int {
        if lanes[place].scale == scale, lanes[place] != .int { return place }
        return intern(.rescaled(place, scale), .decimal(scale))
    }

    mutating func comparison(_ node: ComparisonNode) -> Int {
        if let same = sameText(node) { return same }
        if let flags = flags(node) { return flags }
        if let instants = instants(node) { return instants }
        guard let left = numeric(node.left), let right = numeric(node.right) else { return row(node) }
        let predicate = predicate(node)
        if case .constant(let constant) = numerics[right] {
            return comparison(node.comparison, left, constant, predicate)
        }
        if case .constant(let constant) = numerics[left] {
            return comparison(node.comparison.mirrored, right, constant, predicate)
        }
        if lanes[left] == .double || lanes[right] == .double {
            let first = asDouble(left)
            return intern(.comparison(node.comparison, first, asDouble(right), predicate: predicate))
        }
        if lanes[left] == lanes[right] {
            return intern(.comparison(node.comparison, left, right, predicate: predicate))
        }
        let scale = max(lanes[left].scale, lanes[right].scale)
        let first = rescaled(left, to: scale)
        return intern(.comparison(node.comparison, first, rescaled(right, to: scale), predicate: predicate))
    }

    private mutating func comparison(
        _ comparison: ComparisonOperation,
        _ place: Int,
        _ constant: NumericConstant,
        _ predicate: Int
    ) -> Int {
        if case .double = constant, lanes[place] != .double {
            return intern(.comparisonWithConstant(comparison, asDouble(place), constant, predicate: predicate))
        }
        if lanes[place] == .double {
            let number = NumericConstant.double(constant.doubleValue)
            return intern(.comparisonWithConstant(comparison, place, number, predicate: predicate))
        }
        guard let (comparison, threshold) = constant.threshold(comparison, scale: lanes[place].scale) else {
            return intern(.row(predicate: predicate))
        }
        return intern(.comparisonWithConstant(comparison, place, .int(threshold), predicate: predicate))
    }

    mutating func membership(_ element: any PlanNode, _ values: [Value], _ node: any PlanNode) -> Int {
        guard let place = numeric(element) else { return row(node) }
        var constants: [NumericConstant] = []
        for value in values {
            guard value.isNumber else { continue }
            guard let constant = NumericConstant(value), constant.doubleValue.magnitude < 0x1p53 else {
                return row(node)
            }
            if lanes[place] == .double {
                constants.append(.double(constant.doubleValue))
            } else if case .double = constant {
                return row(node)
            } else if let (_, threshold) = constant.threshold(.equal, scale: lanes[place].scale) {
                constants.append(.int(threshold))
            }
        }
        guard constants.count <= 32 else { return row(node) }
        return intern(.membership(place, constants, predicate: predicate(node)))
    }

    private mutating func sameText(_ node: ComparisonNode) -> Int? {
        guard node.comparison == .equal || node.comparison == .notEqual, let left = node.left as? VariableNode,
            let right = node.right as? VariableNode, let first = types[left.name], let second = types[right.name],
            first.type == .text, second.type == .text
        else { return nil }
        let same = intern(.sameText(min(first.place, second.place), max(first.place, second.place)))
        return node.comparison == .equal ? same : intern(.not(same))
    }

    /// `flag == true` and the like.
    private mutating func flags(_ node: ComparisonNode) -> Int? {
        guard node.comparison == .equal || node.comparison == .notEqual, let constant = node.right as? ConstantNode,
            case .bool(let wanted) = constant.value, node.left is VariableNode
        else { return nil }
        let flag = truth(node.left)
        return wanted == (node.comparison == .equal) ? flag : intern(.not(flag))
    }
}

extension Lane {
    /// Digits after the point; 0 of whole numbers and doubles.
    var scale: Int { if case .decimal(let scale) = self { scale } else { 0 } }
}

extension NumericConstant {
    /// A comparison with the constant as one with a whole number of the scale of a column; nil when there is none in 64
    /// bits.
    ///
    /// Against a constant with more digits than the column, `x < 1.255` is `x <= 1.25` in hundredths.
    func threshold(_ comparison: ComparisonOperation, scale: Int) -> (ComparisonOperation, Int64)? {
        let coefficient: Int128
        let own: Int
        switch self {
        case .int(let number): (coefficient, own) = (Int128(number), 0)
        case .decimal(let number, let scale): (coefficient, own) = (Int128(number), scale)
        case .double: return nil
        }
        if own <= scale {
            return Int64(exactly: coefficient * ExactDecimal.powers[scale - own]).map { (comparison, $0) }
        }
        let power = ExactDecimal.powers[own - scale]
        let floor = coefficient >= 0 || coefficient % power == 0 ? coefficient / power : coefficient / power - 1
        let changed: ComparisonOperation? =
            switch comparison {
            case .less, .lessOrEqual: .lessOrEqual
            case .greater, .greaterOrEqual: .greater
            case .equal, .notEqual: nil
            }
        // The constant is trimmed, so the division leaves a rest, and no whole number of the scale equals it.
        guard let changed, let threshold = Int64(exactly: floor) else { return nil }
        return (changed, threshold)
    }
}
