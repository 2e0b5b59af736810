//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension TypeChecker {
    mutating func identifier(_ name: String, isAbsolute: Bool, _ expression: Expression) -> CELType {
        if !isAbsolute, let type = local(name) {
            references[expression.id] = .local(name)
            return type
        }
        if let (reference, type) = declarations.lookup((isAbsolute ? "." : "") + name) {
            references[expression.id] = reference
            return type
        }
        return fault("'\(name)' is not declared", expression)
    }

    /// The longest dotted name that is declared wins; a variable of a macro hides every longer name that begins with it.
    mutating func selection(
        _ operand: Expression,
        _ field: String,
        isOptional: Bool,
        _ expression: Expression
    ) -> CELType {
        if !isOptional, local(expression.leadingName) == nil, let name = expression.qualifiedName,
            let (reference, type) = declarations.lookup(name)
        {
            references[expression.id] = reference
            return type
        }
        if let name = expression.qualifiedName, local(expression.leadingName) == nil, !isDeclared(beginningOf: name) {
            return fault("'\(name)' is not declared", expression)
        }
        let operandType = substitution.resolve(check(operand))
        let fieldType = self.field(field, of: operandType.unwrapped ?? operandType, expression)
        return isOptional || operandType.unwrapped != nil ? .optional(fieldType) : fieldType
    }

    /// Whether a dotted name, or what stands before one of its dots, is declared.
    private func isDeclared(beginningOf name: String) -> Bool {
        let isAbsolute = name.hasPrefix(".")
        let parts = name.split(separator: ".")
        return (1...max(1, parts.count)).contains { count in
            declarations.lookup((isAbsolute ? "." : "") + parts.prefix(count).joined(separator: ".")) != nil
        }
    }

    mutating func presence(_ operand: Expression?, _ field: String, _ expression: Expression) -> CELType {
        guard let operand else {
            _ = identifier(field, isAbsolute: false, expression)
            return .bool
        }
        if local(operand.leadingName) == nil, let name = operand.qualifiedName,
            let (reference, _) = declarations.lookup(name + "." + field)
        {
            references[expression.id] = reference
            return .bool
        }
        let operandType = substitution.resolve(check(operand))
        _ = self.field(field, of: operandType.unwrapped ?? operandType, expression)
        return .bool
    }

    private mutating func field(_ field: String, of type: CELType, _ expression: Expression) -> CELType {
        switch type {
        case .dyn:
            return .dyn
        case .parameter:
            _ = substitution.fit(.dyn, type)
            return .dyn
        case .map(_, let value):
            return value
        default:
            return fault("a value of type \(type) has no fields, so there is no '.\(field)'", expression)
        }
    }
}
