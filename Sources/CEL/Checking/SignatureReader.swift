//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Reads signatures as the tables of the standard functions write them: `size(list<T>) int`, or for a call on a receiver
/// `string.split(string, int) list<string>`.
///
/// Single capital letters are type parameters. Lines that do not read are left out; a test counts them.
struct SignatureReader {
    private var rest: Substring

    /// Reads one signature a line.
    static func overloads(_ table: String) -> [FunctionOverload] {
        table.split(separator: "\n").compactMap { line in
            var reader = SignatureReader(rest: line.drop { $0 == " " })
            return reader.overload()
        }
    }

    private mutating func overload() -> FunctionOverload? {
        guard let open = openParenthesis() else { return nil }
        let head = rest[..<open]
        var receiver: CELType?
        var name = String(head)
        if let mark = head.firstIndex(of: "→") {
            var reader = SignatureReader(rest: head[..<mark])
            receiver = reader.type()
            name = String(head[head.index(after: mark)...])
        }
        rest = rest[rest.index(after: open)...]
        var parameters = receiver.map { [$0] } ?? []
        while let next = rest.first, next != ")" {
            guard let type = type() else { return nil }
            parameters.append(type)
            rest = rest.drop { $0 == "," || $0 == " " }
        }
        rest = rest.dropFirst().drop { $0 == " " }
        guard let result = type() else { return nil }
        return FunctionOverload(name, isMember: receiver != nil, parameters: parameters, result: result)
    }

    private func openParenthesis() -> Substring.Index? { rest.firstIndex(of: "(") }

    private mutating func type() -> CELType? {
        let word = String(rest.prefix { $0.isLetter || $0 == "_" || $0 == "." })
        guard !word.isEmpty else { return nil }
        rest = rest.dropFirst(word.count)
        var parameters: [CELType] = []
        if rest.first == "<" {
            rest = rest.dropFirst()
            while let next = rest.first, next != ">" {
                guard let parameter = type() else { return nil }
                parameters.append(parameter)
                rest = rest.drop { $0 == "," || $0 == " " }
            }
            rest = rest.dropFirst()
        }
        switch (word, parameters.count) {
        case ("list", 1): return .list(parameters[0])
        case ("map", 2): return .map(parameters[0], parameters[1])
        case ("type", 1): return .type(parameters[0])
        case ("optional", 1): return .optional(parameters[0])
        case (_, 0): return Self.simple[word] ?? (word.count == 1 ? .parameter(word) : .abstract(word, []))
        default: return nil
        }
    }

    private static let simple: [String: CELType] = [
        "dyn": .dyn, "null_type": .null, "bool": .bool, "int": .int, "uint": .uint, "double": .double,
        "decimal": .decimal, "string": .string, "bytes": .bytes, "timestamp": .timestamp, "duration": .duration,
    ]
}
