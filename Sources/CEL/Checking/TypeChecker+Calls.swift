//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension TypeChecker {
    mutating func call(
        _ function: String,
        _ target: Expression?,
        _ arguments: [Expression],
        _ expression: Expression
    ) -> CELType {
        if function == "_&&_" || function == "_||_" { return logical(function, arguments) }
        guard let target else {
            guard let name = declarations.function(function) else {
                for argument in arguments { _ = check(argument) }
                return fault("there is no function '\(function)'", expression)
            }
            references[expression.id] = .function(name)
            return resolve(name, isMember: false, arguments, expression)
        }
        if local(target.leadingName) == nil, let prefix = target.qualifiedName,
            let name = declarations.function(prefix + "." + function)
        {
            references[expression.id] = .function(name)
            return resolve(name, isMember: false, arguments, expression)
        }
        guard declarations.functions[function] != nil else {
            for argument in [target] + arguments { _ = check(argument) }
            return fault("there is no function '\(function)'", expression)
        }
        return resolve(function, isMember: true, [target] + arguments, expression)
    }

    private mutating func logical(_ function: String, _ arguments: [Expression]) -> CELType {
        for argument in arguments {
            let type = check(argument)
            if !substitution.fit(type, .bool) {
                let sign = function == "_&&_" ? "&&" : "||"
                _ = fault("\(sign) joins conditions, and this is a value of type \(type)", argument)
            }
        }
        return .bool
    }

    private mutating func resolve(
        _ name: String,
        isMember: Bool,
        _ arguments: [Expression],
        _ expression: Expression
    ) -> CELType {
        let types = arguments.map { check($0) }
        if Declarations.variadic.contains(name) { return greatestOrLeast(name, types, expression) }
        var result: CELType?
        for overload in declarations.functions[name] ?? [] where overload.isMember == isMember {
            guard overload.parameters.count == types.count else { continue }
            var fresh = TypeSubstitution()
            for parameter in overload.typeParameters { _ = fresh.fit(freshParameter(), .parameter(parameter)) }
            guard substitution.fit(types, overload.parameters.map { fresh.resolve($0) }) else { continue }
            let candidate = substitution.resolve(fresh.resolve(overload.result))
            if let found = result, found != .dyn, found != candidate {
                result = .dyn
            } else if result == nil {
                result = candidate
            }
        }
        if let result {
            if declarations.refusesSureFailures, let last = arguments.last { sureFailure(name, last) }
            return result
        }
        let shown = types.map { substitution.resolve($0, openAsDyn: true).description }
        return fault(Self.noOverload(name, isMember: isMember, shown), expression)
    }

    /// What is written out is known before any record is: a pattern that is not valid, a zero to divide by.
    private mutating func sureFailure(_ name: String, _ operand: Expression) {
        guard case .literal(let value) = operand.kind else { return }
        switch (name, value) {
        case ("matches", .string(let text)):
            do throws(EvaluationError) {
                _ = try RegularExpression(text)
            } catch {
                _ = fault(error.description, operand)
            }
        case ("_/_", _), ("_%_", _):
            if value.isNumber, value.isZero { _ = fault("a division by zero has no result", operand) }
        default: break
        }
    }

    private static func noOverload(_ name: String, isMember: Bool, _ types: [String]) -> String {
        let parts = name.split(separator: "_", omittingEmptySubsequences: true)
        if name.hasPrefix("_"), parts.count == 1, types.count == 2 {
            return "'\(parts[0])' does not take a value of type \(types[0]) and one of type \(types[1])"
        }
        if name == "@in", types.count == 2 { return "'in' does not look for \(types[0]) in \(types[1])" }
        let called = isMember ? types.dropFirst() : types[...]
        let receiver = isMember ? " on a value of type \(types[0])" : ""
        return "'\(name)' cannot be called\(receiver) with (\(called.joined(separator: ", ")))"
    }

    private mutating func greatestOrLeast(
        _ name: String,
        _ types: [CELType],
        _ expression: Expression
    ) -> CELType {
        var operands = types
        if types.count == 1, case .list(let element) = types[0] { operands = [element] }
        let resolved = operands.map { substitution.resolve($0, openAsDyn: true) }
        guard !resolved.isEmpty, resolved.allSatisfy({ $0.isNumeric || $0 == .dyn }) else {
            return fault("'\(name)' takes numbers or one list of numbers", expression)
        }
        return Set(resolved).count == 1 ? resolved[0] : .dyn
    }
}
