//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Finds the type of every node, what its names stand for, and every place where types do not fit.
struct TypeChecker {
    let source: SourceText
    let declarations: Declarations
    var substitution = TypeSubstitution()
    var types: [Int: CELType] = [:]
    var references: [Int: Reference] = [:]
    var errors: [CheckError] = []
    private var locals: [(name: String, type: CELType)] = []
    private var openParameters = 0

    init(source: SourceText, declarations: Declarations) {
        self.source = source
        self.declarations = declarations
    }

    /// Checks a parsed expression.
    ///
    /// - Throws: `CompilationError.check` with all faults.
    static func check(
        _ root: Expression,
        of source: SourceText,
        declarations: Declarations
    ) throws(CompilationError) -> CheckedExpression {
        var checker = TypeChecker(source: source, declarations: declarations)
        let result = checker.check(root)
        guard checker.errors.isEmpty else {
            throw .check(checker.errors.sorted { $0.range.lowerBound < $1.range.lowerBound })
        }
        let substitution = checker.substitution
        return CheckedExpression(
            source: source,
            root: root,
            resultType: substitution.resolve(result, openAsDyn: true),
            isChecked: true,
            types: checker.types.mapValues { substitution.resolve($0, openAsDyn: true) },
            references: checker.references
        )
    }

    mutating func fault(_ message: String, _ expression: Expression) -> CELType {
        let position = source.position(at: expression.range.lowerBound)
        errors.append(CheckError(message: message, position: position, range: expression.range))
        return .dyn
    }

    mutating func freshParameter() -> CELType {
        openParameters += 1
        return .parameter("@\(openParameters)")
    }

    mutating func withLocal<T>(_ name: String, _ type: CELType, _ body: (inout TypeChecker) -> T) -> T {
        locals.append((name, type))
        defer { locals.removeLast() }
        return body(&self)
    }

    func local(_ name: String?) -> CELType? {
        guard let name else { return nil }
        return locals.last { $0.name == name }?.type
    }

    mutating func check(_ expression: Expression) -> CELType {
        let type = kindType(expression)
        types[expression.id] = type
        return substitution.resolve(type)
    }

    private mutating func kindType(_ expression: Expression) -> CELType {
        switch expression.kind {
        case .literal(let value):
            Self.type(of: value)
        case .identifier(let name, let isAbsolute):
            identifier(name, isAbsolute: isAbsolute, expression)
        case .select(let operand, let field, let isOptional):
            selection(operand, field, isOptional: isOptional, expression)
        case .presence(let operand, let field):
            presence(operand, field, expression)
        case .call(let function, let target, let arguments):
            call(function, target, arguments, expression)
        case .list(let elements):
            list(elements)
        case .map(let entries):
            map(entries)
        case .message(let name):
            fault("'\(name)' is no known message type; this profile has no messages", expression)
        case .comprehension(let loop):
            comprehension(loop, expression)
        case .bind(let name, let value, let body):
            bind(name, value, body)
        case .block(let values, let body):
            block(values[...], 0, body)
        }
    }

    private static func type(of literal: Value) -> CELType {
        switch literal {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .decimal: .decimal
        case .string: .string
        case .bytes: .bytes
        default: .dyn
        }
    }

    private mutating func bind(_ name: String, _ value: Expression, _ body: Expression) -> CELType {
        let type = check(value)
        return withLocal(name, type) { $0.check(body) }
    }

    /// The values of a block may refer to those before them; their types are left open, as the block is the work of a
    /// program, not of an author.
    private mutating func block(_ values: ArraySlice<Expression>, _ index: Int, _ body: Expression) -> CELType {
        guard let value = values.first else { return check(body) }
        _ = check(value)
        return withLocal("@index\(index)", .dyn) { $0.block(values.dropFirst(), index + 1, body) }
    }
}
