//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What an expression may use and how it is computed: the profile, the variables, the functions, the limits.
///
/// A value; declare, then compile as many expressions as wanted.
///
///     var environment = Environment(profile: .customs)
///     environment.declare(variable: "net_kg", as: .decimal)
///     let rule = try environment.program("net_kg < 1.5")
public struct Environment: Sendable {
    /// How values are computed.
    public enum Profile: Hashable, Sendable {
        /// Exactly as the specification says.
        case strict
        /// For rules over declarations: numbers of different types compute together, decimals are exact, texts are
        /// compared in normalisation form C, a division by zero has no result, a field without a value makes a
        /// condition not evaluable instead of failing. A written pattern that is not valid and a division by a written
        /// zero are refused by the check.
        case customs
    }

    /// How values are computed.
    public let profile: Profile
    /// What the parser accepts.
    public var parsing = ParsingOptions()
    /// What one evaluation may cost; about one unit a node, element or sixteen bytes touched.
    public var budget = 10_000_000
    var declarations = Declarations()
    private var indices: [String: Int] = [:]
    private var constants: [String: Value] = [:]
    private var bodies: [String: FunctionBody] = [:]

    /// An environment with the standard functions and the extensions, and no variables.
    public init(profile: Profile) {
        self.profile = profile
        parsing.allowsPresenceOfNames = profile == .customs
        declarations.refusesSureFailures = profile == .customs
        let added = profile == .customs ? CustomsSignatures.all : []
        for overload in StandardSignatures.all + ExtensionSignatures.all + added {
            declarations.functions[overload.name, default: []].append(overload)
        }
    }

    /// The namespace in which names are looked up before the root, such as "com.example".
    public var container: String {
        get { declarations.container }
        set { declarations.container = newValue }
    }

    /// The declared variables in the order of their declaration; the order of `OrderedValues`.
    public var variables: [String] {
        indices.sorted { $0.value < $1.value }.map(\.key)
    }

    /// Declares a variable; its name may have dots. A second declaration of a name changes the type.
    public mutating func declare(variable name: String, as type: CELType) {
        if indices[name] == nil { indices[name] = indices.count }
        declarations.variables[name] = type
    }

    /// Declares a name that always has the same value, such as a threshold or a list; it costs nothing to look up.
    public mutating func declare(constant name: String, as type: CELType, value: Value) {
        declarations.variables[name] = type
        constants[name] = value.normalized
    }

    func constant(_ name: String) -> Value? { constants[name] }

    /// Declares a signature of a function only for the check; a call fails when it is evaluated.
    public mutating func declare(function overload: FunctionOverload) {
        declarations.functions[overload.name, default: []].append(overload)
    }

    /// Declares a signature of a function with what it does.
    ///
    /// - Parameter body: gets the arguments, the receiver first; called for every signature of that name. A call costs
    ///   the bytes of its texts.
    public mutating func declare(
        function overload: FunctionOverload,
        body: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
    ) {
        declare(function: overload)
        bodies[overload.name] = Self.metered(body)
    }

    private static func metered(
        _ body: @escaping @Sendable ([Value]) throws(EvaluationError) -> Value
    ) -> FunctionBody {
        { (arguments: [Value], meter: CostMeter) throws(EvaluationError) -> Value in
            // What a function does with its texts is not known here; at least it reads them.
            for case .string(let text) in arguments { try meter.charge(16 + text.utf8.count) }
            return try body(arguments)
        }
    }

    func index(of variable: String) -> Int { indices[variable] ?? -1 }

    func body(of function: String) -> FunctionBody? { bodies[function] ?? FunctionTable.bodies[function] }

    /// Parses a source without checking it.
    ///
    /// - Throws: `CompilationError.syntax`.
    public func parse(_ source: SourceText) throws(CompilationError) -> CheckedExpression {
        do throws(SyntaxError) {
            let root = try Parser.parse(source, options: parsing)
            return CheckedExpression(
                source: source,
                root: root,
                resultType: .dyn,
                isChecked: false,
                types: [:],
                references: [:]
            )
        } catch {
            throw .syntax(error)
        }
    }

    /// Parses and checks a source.
    ///
    /// - Throws: `CompilationError`, with every fault of meaning at once.
    public func check(_ source: SourceText) throws(CompilationError) -> CheckedExpression {
        let parsed = try parse(source)
        return try TypeChecker.check(parsed.root, of: source, declarations: declarations)
    }

    /// Makes an expression ready to be evaluated.
    public func program(_ expression: CheckedExpression) -> Program {
        Program(expression, self)
    }

    /// Parses, checks and makes ready a source.
    ///
    /// - Throws: `CompilationError`.
    public func program(_ source: String) throws(CompilationError) -> Program {
        program(try check(SourceText(source)))
    }

    /// Parses and checks any bytes; ill-formed UTF-8 is replaced first. For fuzzing and for sources from outside.
    ///
    /// - Throws: `CompilationError`; never anything else, whatever the bytes.
    public func program(bytes: some Sequence<UInt8>) throws(CompilationError) -> Program {
        program(try check(SourceText(repairing: bytes)))
    }
}
