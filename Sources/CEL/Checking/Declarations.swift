//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The names that an expression may use.
struct Declarations: Sendable {
    var variables: [String: CELType] = [:]
    var functions: [String: [FunctionOverload]] = [:]
    /// The namespace in which names are looked up first.
    var container = ""
    /// Whether what can never have a value is a fault of the source: a written pattern that is not valid, a division by
    /// a written zero. Else it fails when it is evaluated.
    var refusesSureFailures = false

    /// The types that are values under their own names.
    static let typeNames: [String: CELType] = [
        "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string, "bytes": .bytes,
        "list": .list(.dyn), "map": .map(.dyn, .dyn), "null_type": .null, "type": .type(.dyn),
        "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
        "optional_type": .optional(.dyn), "net.IP": .abstract("net.IP", []), "net.CIDR": .abstract("net.CIDR", []),
    ]

    /// The full names that a name may mean, the innermost namespace first; a leading dot means the name itself.
    func candidates(_ name: String) -> [String] {
        if name.hasPrefix(".") { return [String(name.dropFirst())] }
        guard !container.isEmpty else { return [name] }
        var names: [String] = []
        var parts = container.split(separator: ".")
        while !parts.isEmpty {
            names.append(parts.joined(separator: ".") + "." + name)
            parts.removeLast()
        }
        return names + [name]
    }

    /// What a name means: a variable, or a type.
    func lookup(_ name: String) -> (Reference, CELType)? {
        for candidate in candidates(name) {
            if let type = variables[candidate] { return (.variable(candidate), type) }
            if let type = Self.typeNames[candidate] { return (.type(candidate), .type(type)) }
        }
        return nil
    }

    /// The full name of a function that a name means.
    func function(_ name: String) -> String? {
        candidates(name).first { functions[$0] != nil || Self.variadic.contains($0) }
    }

    /// Functions of any number of arguments, which no signature describes.
    static let variadic: Set<String> = ["math.greatest", "math.least"]
}

extension Expression {
    /// The dotted name that the expression spells, with a leading dot when it is absolute; nil when it is no name.
    var qualifiedName: String? {
        switch kind {
        case .identifier(let name, let isAbsolute): (isAbsolute ? "." : "") + name
        case .select(let operand, let field, false): operand.qualifiedName.map { $0 + "." + field }
        default: nil
        }
    }

    /// The first name of a dotted name; nil when it is absolute or the expression is no name.
    var leadingName: String? {
        switch kind {
        case .identifier(let name, false): name
        case .select(let operand, _, false): operand.leadingName
        default: nil
        }
    }
}
