//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Parser {
    /// Words that the grammar keeps for later and that are no names of variables.
    private static let reserved: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while", "in",
    ]

    mutating func primary() throws(SyntaxError) -> Expression {
        let start = token.range
        switch token.kind {
        case .int(let magnitude):
            guard let value = Int64(exactly: magnitude) else {
                throw failure(.invalidLiteral, "the integer does not fit into 64 bits", start)
            }
            return try literal(.int(value))
        case .uint(let value):
            return try literal(.uint(value))
        case .double(let value):
            return try literal(.double(value))
        case .string(let value):
            return try literal(.string(value))
        case .bytes(let value):
            return try literal(.bytes(value))
        case .identifier("true"):
            return try literal(.bool(true))
        case .identifier("false"):
            return try literal(.bool(false))
        case .identifier("null"):
            return try literal(.null)
        case .identifier:
            return try name(isAbsolute: false, start: start.lowerBound)
        case .symbol(.dot):
            try advance()
            return try name(isAbsolute: true, start: start.lowerBound)
        case .symbol(.leftParenthesis):
            try advance()
            let inner = try expression()
            let end = token.range.upperBound
            try expect(.rightParenthesis)
            // The node keeps its kind and gets the range of the parentheses.
            return Expression(id: inner.id, range: start.lowerBound..<end, kind: inner.kind)
        case .symbol(.leftBracket), .symbol(.questionBracket):
            return try list()
        case .symbol(.leftBrace):
            return try map()
        default:
            throw unexpected("an expression")
        }
    }

    private mutating func literal(_ value: Value) throws(SyntaxError) -> Expression {
        let range = token.range
        try advance()
        return try node(.literal(value), range)
    }

    private mutating func name(isAbsolute: Bool, start: Int) throws(SyntaxError) -> Expression {
        guard case .identifier(let name) = token.kind else { throw unexpected("a name") }
        guard !Self.reserved.contains(name) else {
            throw failure(.unexpectedToken, "'\(name)' is a reserved word and no name", token.range)
        }
        let end = token.range.upperBound
        try advance()
        if try take(.leftParenthesis) {
            let (arguments, close) = try argumentList()
            return try call((isAbsolute ? "." : "") + name, target: nil, arguments: arguments, range: start..<close)
        }
        return try node(.identifier(name, isAbsolute: isAbsolute), start..<end)
    }

    private mutating func list() throws(SyntaxError) -> Expression {
        let start = token.range.lowerBound
        var isOptional = token.kind == .symbol(.questionBracket)
        try advance()
        var elements: [ListElement] = []
        while token.kind != .symbol(.rightBracket) {
            if !isOptional { isOptional = try take(.question) }
            elements.append(ListElement(value: try expression(), isOptional: isOptional))
            isOptional = false
            guard try take(.comma) else { break }
        }
        if isOptional { throw unexpected("an element") }
        let end = token.range.upperBound
        try expect(.rightBracket)
        return try node(.list(elements), start..<end)
    }

    private mutating func map() throws(SyntaxError) -> Expression {
        let start = token.range.lowerBound
        try advance()
        var entries: [MapEntry] = []
        while token.kind != .symbol(.rightBrace) {
            let isOptional = try take(.question)
            let key = try expression()
            try expect(.colon)
            entries.append(MapEntry(key: key, value: try expression(), isOptional: isOptional))
            guard try take(.comma) else { break }
        }
        let end = token.range.upperBound
        try expect(.rightBrace)
        return try node(.map(entries), start..<end)
    }
}
