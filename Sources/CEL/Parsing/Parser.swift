//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Parses the grammar of the language into nodes; see the specification's `langdef.md`, "Syntax".
struct Parser {
    var lexer: Lexer
    var token: Token
    let options: ParsingOptions
    var nextID = 1
    var nesting = 0

    /// Parses one whole expression.
    ///
    /// - Throws: `SyntaxError` at the first place where the source leaves the grammar or a limit.
    static func parse(_ source: SourceText, options: ParsingOptions) throws(SyntaxError) -> Expression {
        var lexer = Lexer(source)
        guard source.bytes.count <= options.maximumBytes else {
            throw lexer.failure(.limitExceeded, "the expression is longer than \(options.maximumBytes) bytes", at: 0)
        }
        let first = try lexer.next()
        var parser = Parser(lexer: lexer, token: first, options: options)
        let expression = try parser.expression()
        guard parser.token.kind == .end else {
            throw parser.unexpected("an operator or the end of the expression")
        }
        return expression
    }

    // MARK: Tokens

    mutating func advance() throws(SyntaxError) {
        token = try lexer.next()
    }

    mutating func take(_ symbol: Token.Symbol) throws(SyntaxError) -> Bool {
        guard token.kind == .symbol(symbol) else { return false }
        try advance()
        return true
    }

    mutating func expect(_ symbol: Token.Symbol) throws(SyntaxError) {
        guard try take(symbol) else { throw unexpected("'\(symbol.rawValue)'") }
    }

    func unexpected(_ wanted: String) -> SyntaxError {
        lexer.failure(.unexpectedToken, "\(wanted) is expected here, not \(token.label)", at: token.range.lowerBound)
    }

    func failure(_ code: SyntaxError.Code, _ message: String, _ range: Range<Int>) -> SyntaxError {
        lexer.failure(code, message, at: range.lowerBound)
    }

    // MARK: Nodes

    /// Makes a node; throws when the expression grows beyond the limits.
    mutating func node(_ kind: Expression.Kind, _ range: Range<Int>) throws(SyntaxError) -> Expression {
        let expression = Expression(id: nextID, range: range, kind: kind)
        nextID += 1
        guard nextID <= options.maximumNodes else {
            throw failure(.limitExceeded, "the expression has more than \(options.maximumNodes) parts", range)
        }
        guard expression.depth <= options.maximumDepth else { throw tooDeep(range) }
        return expression
    }

    func tooDeep(_ range: Range<Int>) -> SyntaxError {
        failure(.limitExceeded, "the expression is nested more than \(options.maximumDepth) levels deep", range)
    }

    // MARK: Expressions

    mutating func expression() throws(SyntaxError) -> Expression {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= options.maximumDepth else { throw tooDeep(token.range) }
        let condition = try binary(0)
        guard try take(.question) else { return condition }
        let whenTrue = try binary(0)
        try expect(.colon)
        let whenFalse = try expression()
        let range = condition.range.lowerBound..<whenFalse.range.upperBound
        return try node(.call("_?_:_", target: nil, arguments: [condition, whenTrue, whenFalse]), range)
    }

    /// The operators of each level, loosest first.
    private static let levels: [[Token.Symbol: String]] = [
        [.or: "_||_"],
        [.and: "_&&_"],
        [
            .less: "_<_", .lessOrEqual: "_<=_", .greater: "_>_", .greaterOrEqual: "_>=_", .equal: "_==_",
            .notEqual: "_!=_",
        ],
        [.plus: "_+_", .minus: "_-_"],
        [.star: "_*_", .slash: "_/_", .percent: "_%_"],
    ]

    private mutating func binary(_ level: Int) throws(SyntaxError) -> Expression {
        guard level < Self.levels.count else { return try unary() }
        var left = try binary(level + 1)
        if level < 2 { return try logical(level, first: left) }
        while let function = operation(level) {
            try advance()
            let right = try binary(level + 1)
            let range = left.range.lowerBound..<right.range.upperBound
            left = try node(.call(function, target: nil, arguments: [left, right]), range)
        }
        return left
    }

    /// `a && b && c` is one node of three arguments.
    private mutating func logical(_ level: Int, first: Expression) throws(SyntaxError) -> Expression {
        guard let function = operation(level) else { return first }
        var arguments = [first]
        while operation(level) != nil {
            try advance()
            arguments.append(try binary(level + 1))
        }
        let range = first.range.lowerBound..<(arguments.last?.range.upperBound ?? first.range.upperBound)
        return try node(.call(function, target: nil, arguments: arguments), range)
    }

    private func operation(_ level: Int) -> String? {
        switch token.kind {
        case .symbol(let symbol): Self.levels[level][symbol]
        case .identifier("in") where level == 2: "@in"
        default: nil
        }
    }

    private mutating func unary() throws(SyntaxError) -> Expression {
        let start = token.range.lowerBound
        let symbol: Token.Symbol
        switch token.kind {
        case .symbol(.not): symbol = .not
        case .symbol(.minus): symbol = .minus
        default: return try member()
        }
        var count = 0
        while token.kind == .symbol(symbol) {
            count += 1
            try advance()
        }
        if symbol == .minus, let literal = try negativeLiteral(start: start, signs: count) { return literal }
        let operand = try token.kind == .symbol(symbol == .not ? .minus : .not) ? nestedUnary() : member()
        guard count % 2 == 1 else {
            // An even number of signs cancels out, but for the check of the operand's type.
            let once = try node(
                .call(symbol == .not ? "!_" : "-_", target: nil, arguments: [operand]),
                start..<operand.range.upperBound
            )
            return try node(.call(symbol == .not ? "!_" : "-_", target: nil, arguments: [once]), once.range)
        }
        return try node(
            .call(symbol == .not ? "!_" : "-_", target: nil, arguments: [operand]),
            start..<operand.range.upperBound
        )
    }

    private mutating func nestedUnary() throws(SyntaxError) -> Expression {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= options.maximumDepth else { throw tooDeep(token.range) }
        return try unary()
    }

    /// A minus directly before a number belongs to it, so that the least int can be written.
    private mutating func negativeLiteral(start: Int, signs: Int) throws(SyntaxError) -> Expression? {
        guard signs == 1 else { return nil }
        let value: Value
        switch token.kind {
        case .int(let magnitude):
            guard magnitude <= UInt64(Int64.max) + 1 else {
                throw failure(.invalidLiteral, "the integer does not fit into 64 bits", token.range)
            }
            value = .int(Int64(truncatingIfNeeded: 0 &- magnitude))
        case .double(let number):
            value = .double(-number)
        default:
            return nil
        }
        let range = start..<token.range.upperBound
        try advance()
        return try members(of: node(.literal(value), range))
    }
}
