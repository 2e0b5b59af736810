//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension TypeChecker {
    mutating func list(_ elements: [ListElement]) -> CELType {
        var joined: CELType?
        for element in elements {
            var type = check(element.value)
            if element.isOptional { type = unwrapOptional(type, element.value) }
            joined = joined.map { join($0, type) } ?? type
        }
        return .list(joined ?? freshParameter())
    }

    mutating func map(_ entries: [MapEntry]) -> CELType {
        var keys: CELType?
        var values: CELType?
        for entry in entries {
            let key = check(entry.key)
            var value = check(entry.value)
            if entry.isOptional { value = unwrapOptional(value, entry.value) }
            keys = keys.map { join($0, key) } ?? key
            values = values.map { join($0, value) } ?? value
        }
        return .map(keys ?? freshParameter(), values ?? freshParameter())
    }

    /// The type of elements of two types; dyn when they have nothing in common.
    private mutating func join(_ first: CELType, _ second: CELType) -> CELType {
        substitution.fit(first, second) ? TypeSubstitution.moreGeneral(first, second) : .dyn
    }

    private mutating func unwrapOptional(_ type: CELType, _ expression: Expression) -> CELType {
        let resolved = substitution.resolve(type)
        if resolved == .dyn { return .dyn }
        let inner = freshParameter()
        guard substitution.fit(resolved, .optional(inner)) else {
            return fault("'?' needs an optional value, and this is of type \(resolved)", expression)
        }
        return substitution.resolve(inner)
    }

    mutating func comprehension(_ loop: Comprehension, _ expression: Expression) -> CELType {
        let range = substitution.resolve(check(loop.range))
        let variables: [CELType]
        switch loop.kind {
        case .optionalMap, .optionalFlatMap:
            variables = [unwrapOptional(range, loop.range)]
        default:
            variables = iterated(range, count: loop.variables.count, loop.range)
        }
        return withLocal(loop.variables[0], variables[0]) { checker in
            guard loop.variables.count == 2 else { return checker.loopType(loop, range, variables[0]) }
            return checker.withLocal(loop.variables[1], variables[1]) { $0.loopType(loop, range, variables[0]) }
        }
    }

    private mutating func iterated(_ range: CELType, count: Int, _ expression: Expression) -> [CELType] {
        switch range {
        case .list(let element):
            return count == 2 ? [.int, element] : [element]
        case .map(let key, let value):
            return count == 2 ? [key, value] : [key]
        case .dyn:
            return [CELType](repeating: .dyn, count: count)
        case .parameter:
            _ = substitution.fit(.dyn, range)
            return [CELType](repeating: .dyn, count: count)
        default:
            _ = fault("a list or a map is expected here, and this is of type \(range)", expression)
            return [CELType](repeating: .dyn, count: count)
        }
    }

    private mutating func loopType(_ loop: Comprehension, _ range: CELType, _ first: CELType) -> CELType {
        if let filter = loop.filter { condition(filter) }
        switch loop.kind {
        case .all, .exists, .existsOne:
            condition(loop.body)
            return .bool
        case .filter:
            condition(loop.body)
            return .list(first)
        case .map:
            return .list(check(loop.body))
        case .sortBy:
            if case .map = range { return fault("sortBy() sorts a list, and this is of type \(range)", loop.range) }
            _ = check(loop.body)
            return .list(first)
        case .transformMap:
            return .map(first, check(loop.body))
        case .transformMapEntry:
            let entry = substitution.resolve(check(loop.body))
            if case .map = entry { return entry }
            if entry == .dyn { return .map(.dyn, .dyn) }
            return fault("a map of one entry is expected here, and this is of type \(entry)", loop.body)
        case .optionalMap:
            return .optional(check(loop.body))
        case .optionalFlatMap:
            return .optional(unwrapOptional(check(loop.body), loop.body))
        }
    }

    private mutating func condition(_ expression: Expression) {
        let type = check(expression)
        if !substitution.fit(type, .bool) {
            _ = fault("a condition is expected here, and this is of type \(type)", expression)
        }
    }
}
