//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL

/// Makes a row of a table from a node of a condition.
struct ConditionReader {
    let source: SourceText
    let names: ConditionNames

    private static let comparisons: [String: ConditionRow.Comparison] = [
        "_==_": .equal, "_!=_": .notEqual, "_<_": .less, "_<=_": .lessOrEqual, "_>_": .greater,
        "_>=_": .greaterOrEqual,
    ]

    func row(_ node: Expression) -> ConditionRow? {
        switch node.kind {
        case .identifier(let name, false):
            return ConditionRow(name, .isTrue)
        case .presence(nil, let name):
            return ConditionRow(name, .isGiven)
        case .call("!_", nil, let operands):
            return operands.first.flatMap(negated)
        case .call(let function, nil, let operands) where operands.count == 2:
            return call(function, operands[0], operands[1])
        case .call(let function, let target?, let operands) where operands.count == 1:
            guard let name = name(target), case .literal(.string(let text)) = operands[0].kind else { return nil }
            switch function {
            case "startsWith": return ConditionRow(name, .startsWith, text)
            case "contains": return ConditionRow(name, .contains, text)
            default: return nil
            }
        default:
            return nil
        }
    }

    private func negated(_ node: Expression) -> ConditionRow? {
        guard let row = row(node) else { return nil }
        switch row.comparison {
        case .isTrue: return ConditionRow(row.name, .isFalse)
        case .isGiven: return ConditionRow(row.name, .isMissing)
        case .oneOf: return ConditionRow(row.name, .notOneOf, row.value)
        default: return nil
        }
    }

    private func call(_ function: String, _ left: Expression, _ right: Expression) -> ConditionRow? {
        guard let name = name(left) else { return nil }
        if let comparison = Self.comparisons[function] {
            return value(right, of: name).map { ConditionRow(name, comparison, $0) }
        }
        switch function {
        case "@in":
            return values(right, of: name).map { ConditionRow(name, .oneOf, $0) }
        case "mentions":
            return list(right).map { ConditionRow(name, .mentions, $0) }
        case "begins_with":
            return list(right).map { ConditionRow(name, .beginsWith, $0) }
        default:
            return nil
        }
    }

    private func name(_ node: Expression) -> String? {
        if case .identifier(let name, false) = node.kind { name } else { nil }
    }

    /// `lists.name`
    private func list(_ node: Expression) -> String? {
        guard case .select(let operand, let field, false) = node.kind, name(operand) == "lists" else { return nil }
        return "lists." + field
    }

    /// A text without its quotation marks where nothing is lost by it; anything else as it stands.
    private func value(_ node: Expression, of name: String) -> String? {
        let text = source.text(node.range)
        guard !text.contains("\n") else { return nil }
        guard names.isText(name), case .literal(.string(let value)) = node.kind else { return text }
        return ConditionWriter.isPlain(value, names) ? value : text
    }

    private func values(_ node: Expression, of name: String) -> String? {
        if let list = list(node) { return list }
        guard case .list(let elements) = node.kind, !elements.isEmpty else { return nil }
        var values: [String] = []
        for element in elements {
            guard let value = value(element.value, of: name), !value.contains(",") else { return nil }
            values.append(value)
        }
        return values.joined(separator: ", ")
    }
}
