//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What the open type parameters of a check stand for, and whether one type fits where another is wanted.
///
/// A parameter gets the first type that it meets and is widened to the more general one of every further meeting, so
/// that `[[], [[1]]]` and `[[[1]], []]` come to the same type.
struct TypeSubstitution {
    private var bindings: [String: CELType] = [:]

    /// The type with every bound parameter replaced; open ones become dyn on request.
    func resolve(_ type: CELType, openAsDyn: Bool = false) -> CELType {
        if case .parameter(let name) = type {
            if let bound = bindings[name] { return resolve(bound, openAsDyn: openAsDyn) }
            return openAsDyn ? .dyn : type
        }
        let parameters = type.parameters
        guard !parameters.isEmpty else { return type }
        return type.replacing(parameters: parameters.map { resolve($0, openAsDyn: openAsDyn) })
    }

    /// Whether values of `type` may stand where `wanted` is; keeps the bindings only when they may.
    mutating func fit(_ type: CELType, _ wanted: CELType) -> Bool {
        fit([type], [wanted])
    }

    /// Whether all the types may stand where the wanted ones are, together.
    mutating func fit(_ types: [CELType], _ wanted: [CELType]) -> Bool {
        guard types.count == wanted.count else { return false }
        var trial = self
        for (type, wanted) in zip(types, wanted) where !trial.assign(type, wanted) { return false }
        self = trial
        return true
    }

    private mutating func assign(_ type: CELType, _ wanted: CELType) -> Bool {
        if case .parameter(let name) = wanted {
            switch bind(name, to: type) {
            case .agreed: return true
            case .refused: return false
            case .circular: break
            }
        }
        if case .parameter(let name) = type { return bind(name, to: wanted) == .agreed }
        if type == .dyn || wanted == .dyn { return true }
        if type == .null { return wanted.isNullable }
        if wanted == .null { return type.isNullable }
        switch (type, wanted) {
        case (.type, .type):
            return true
        case (.list, .list), (.map, .map):
            return assign(type.parameters, wanted.parameters)
        case (.abstract(let name, let parameters), .abstract(let wantedName, let wantedParameters)):
            return name == wantedName && assign(parameters, wantedParameters)
        default:
            return type == wanted
        }
    }

    private mutating func assign(_ types: [CELType], _ wanted: [CELType]) -> Bool {
        guard types.count == wanted.count else { return false }
        for (type, wanted) in zip(types, wanted) where !assign(type, wanted) { return false }
        return true
    }

    private enum Binding {
        case agreed
        case refused
        case circular
    }

    private mutating func bind(_ name: String, to type: CELType) -> Binding {
        let parameter = CELType.parameter(name)
        if type == parameter { return .agreed }
        if let bound = bindings[name] {
            if bound == type { return .agreed }
            guard assign(type, bound) else { return .refused }
            let general = Self.moreGeneral(type, bound)
            if !occurs(name, in: general) { bindings[name] = general }
            return .agreed
        }
        guard !occurs(name, in: type) else { return .circular }
        bindings[name] = type
        return .agreed
    }

    private func occurs(_ name: String, in type: CELType) -> Bool {
        if case .parameter(let inner) = type {
            return inner == name || (bindings[inner].map { occurs(name, in: $0) } ?? false)
        }
        return type.parameters.contains { occurs(name, in: $0) }
    }

    /// Of two types that fit together the one that says less: dyn or an open parameter before all others, a type that
    /// may be null before null.
    static func moreGeneral(_ first: CELType, _ second: CELType) -> CELType {
        isAsGeneral(first, second) ? first : second
    }

    private static func isAsGeneral(_ first: CELType, _ second: CELType) -> Bool {
        if first == .dyn { return true }
        if case .parameter = first { return true }
        if second == .dyn { return false }
        if case .parameter = second { return false }
        if second == .null { return true }
        if first == .null { return false }
        switch (first, second) {
        case (.list, .list), (.map, .map), (.abstract, .abstract):
            return zip(first.parameters, second.parameters).allSatisfy { isAsGeneral($0, $1) }
        case (.type, .type):
            return true
        default:
            return first == second
        }
    }
}
