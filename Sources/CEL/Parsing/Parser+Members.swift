//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Parser {
    /// A primary expression and what is hung on it: `.field`, `.call()`, `[index]`.
    mutating func member() throws(SyntaxError) -> Expression {
        let first = try primary()
        return try members(of: first)
    }

    mutating func members(of first: Expression) throws(SyntaxError) -> Expression {
        var result = first
        while case .symbol(let symbol) = token.kind {
            switch symbol {
            case .dot:
                try advance()
                result = try selection(of: result)
            case .questionDot:
                try advance()
                let (field, end) = try fieldName()
                let range = result.range.lowerBound..<end
                result = try node(.select(result, field: field, isOptional: true), range)
            case .leftBracket, .questionBracket:
                try advance()
                let isOptional = symbol == .questionBracket ? true : try take(.question)
                let index = try expression()
                let end = token.range.upperBound
                try expect(.rightBracket)
                let range = result.range.lowerBound..<end
                result = try node(
                    .call(isOptional ? "_[?_]" : "_[_]", target: nil, arguments: [result, index]),
                    range
                )
            case .leftBrace:
                guard let name = messageName(result) else { return result }
                result = try message(name, start: result.range.lowerBound)
            default:
                return result
            }
        }
        return result
    }

    private mutating func selection(of operand: Expression) throws(SyntaxError) -> Expression {
        let start = operand.range.lowerBound
        let (field, end) = try fieldName()
        guard token.kind == .symbol(.leftParenthesis) else {
            return try node(.select(operand, field: field, isOptional: false), start..<end)
        }
        try advance()
        let (arguments, close) = try argumentList()
        return try call(field, target: operand, arguments: arguments, range: start..<close)
    }

    private mutating func fieldName() throws(SyntaxError) -> (String, end: Int) {
        let end = token.range.upperBound
        switch token.kind {
        case .identifier(let name):
            // `in`, `true`, `false` and `null` are words of the grammar even here.
            guard !["in", "true", "false", "null"].contains(name) else { throw unexpected("a field name") }
            try advance()
            return (name, end)
        case .quotedIdentifier(let name):
            try advance()
            return (name, end)
        default:
            throw unexpected("a field name")
        }
    }

    /// Arguments up to and with the closing parenthesis.
    mutating func argumentList() throws(SyntaxError) -> ([Expression], end: Int) {
        var arguments: [Expression] = []
        while token.kind != .symbol(.rightParenthesis) {
            arguments.append(try expression())
            guard try take(.comma) else { break }
            if token.kind == .symbol(.rightParenthesis) { throw unexpected("another argument") }
        }
        let end = token.range.upperBound
        try expect(.rightParenthesis)
        return (arguments, end)
    }

    private func messageName(_ expression: Expression) -> String? {
        switch expression.kind {
        case .identifier(let name, let isAbsolute): (isAbsolute ? "." : "") + name
        case .select(let operand, let field, false): messageName(operand).map { $0 + "." + field }
        default: nil
        }
    }

    private mutating func message(_ name: String, start: Int) throws(SyntaxError) -> Expression {
        try expect(.leftBrace)
        while token.kind != .symbol(.rightBrace) {
            _ = try take(.question)
            _ = try fieldName()
            try expect(.colon)
            _ = try expression()
            guard try take(.comma) else { break }
        }
        let end = token.range.upperBound
        try expect(.rightBrace)
        return try node(.message(name), start..<end)
    }
}
