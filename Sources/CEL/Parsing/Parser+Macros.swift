//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Parser {
    /// A call, or what a macro of that name and shape makes of it.
    mutating func call(
        _ function: String,
        target: Expression?,
        arguments: [Expression],
        range: Range<Int>
    ) throws(SyntaxError) -> Expression {
        let kind: Expression.Kind?
        if let target {
            if case .identifier("cel", false) = target.kind {
                kind = try bindingMacro(function, arguments, range)
            } else {
                kind = try loopMacro(function, target, arguments, range)
            }
        } else {
            kind = function == "has" ? try presenceMacro(arguments, range) : nil
        }
        return try node(kind ?? .call(function, target: target, arguments: arguments), range)
    }

    private func presenceMacro(_ arguments: [Expression], _ range: Range<Int>) throws(SyntaxError) -> Expression.Kind {
        if arguments.count == 1 {
            switch arguments[0].kind {
            case .select(let operand, let field, false):
                return .presence(operand, field: field)
            case .identifier(let name, false) where options.allowsPresenceOfNames:
                return .presence(nil, field: name)
            default:
                break
            }
        }
        throw failure(.invalidMacro, "has() takes one field, as in has(item.weight)", range)
    }

    private func bindingMacro(
        _ function: String,
        _ arguments: [Expression],
        _ range: Range<Int>
    ) throws(SyntaxError) -> Expression.Kind? {
        switch (function, arguments.count) {
        case ("bind", 3):
            return .bind(try variable(arguments[0]), value: arguments[1], body: arguments[2])
        case ("block", 2):
            guard case .list(let elements) = arguments[0].kind, !elements.contains(where: \.isOptional) else {
                throw failure(.invalidMacro, "cel.block() takes a list of expressions first", arguments[0].range)
            }
            return .block(elements.map(\.value), body: arguments[1])
        case ("index", 1):
            return .identifier("@index\(try ordinal(arguments[0]))", isAbsolute: false)
        case ("iterVar", 2):
            return .identifier("@it:\(try ordinal(arguments[0])):\(try ordinal(arguments[1]))", isAbsolute: false)
        case ("accuVar", 2):
            return .identifier("@ac:\(try ordinal(arguments[0])):\(try ordinal(arguments[1]))", isAbsolute: false)
        default:
            return nil
        }
    }

    private func ordinal(_ expression: Expression) throws(SyntaxError) -> Int64 {
        guard case .literal(.int(let number)) = expression.kind, number >= 0 else {
            throw failure(.invalidMacro, "a whole number is expected here", expression.range)
        }
        return number
    }

    private func loopMacro(
        _ function: String,
        _ target: Expression,
        _ arguments: [Expression],
        _ range: Range<Int>
    ) throws(SyntaxError) -> Expression.Kind? {
        guard let shape = Self.shapes["\(function)/\(arguments.count)"] else { return nil }
        var variables: [String] = []
        for argument in arguments[..<shape.variables] {
            let name = try variable(argument)
            guard !variables.contains(name) else {
                throw failure(.invalidMacro, "the two variables of \(function)() need different names", argument.range)
            }
            variables.append(name)
        }
        let expressions = arguments[shape.variables...]
        guard let body = expressions.last else { return nil }
        return .comprehension(
            Comprehension(
                kind: shape.kind,
                range: target,
                variables: variables,
                filter: expressions.count == 2 ? expressions.first : nil,
                body: body
            )
        )
    }

    private func variable(_ expression: Expression) throws(SyntaxError) -> String {
        guard case .identifier(let name, false) = expression.kind else {
            throw failure(.invalidMacro, "a simple name is expected here for the variable", expression.range)
        }
        return name
    }

    /// The macros by name and number of arguments: what they are and how many of the arguments are variables.
    private static let shapes: [String: (kind: Comprehension.Kind, variables: Int)] = [
        "all/2": (.all, 1), "all/3": (.all, 2),
        "exists/2": (.exists, 1), "exists/3": (.exists, 2),
        "exists_one/2": (.existsOne, 1), "exists_one/3": (.existsOne, 2),
        "existsOne/2": (.existsOne, 1), "existsOne/3": (.existsOne, 2),
        "map/2": (.map, 1), "map/3": (.map, 1),
        "filter/2": (.filter, 1), "sortBy/2": (.sortBy, 1),
        "transformList/3": (.map, 2), "transformList/4": (.map, 2),
        "transformMap/3": (.transformMap, 2), "transformMap/4": (.transformMap, 2),
        "transformMapEntry/3": (.transformMapEntry, 2), "transformMapEntry/4": (.transformMapEntry, 2),
        "optMap/2": (.optionalMap, 1), "optFlatMap/2": (.optionalFlatMap, 1),
    ]
}
