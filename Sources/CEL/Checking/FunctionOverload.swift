//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One signature of a function.
public struct FunctionOverload: Hashable, Sendable {
    /// The function's name; operators have the specification's names.
    public let name: String
    /// Whether it is called on its first parameter, as in `text.startsWith(…)`.
    public let isMember: Bool
    /// Types of the parameters, the receiver first.
    public let parameters: [CELType]
    /// Type of the result.
    public let result: CELType

    /// Makes a signature.
    public init(_ name: String, isMember: Bool = false, parameters: [CELType], result: CELType) {
        self.name = name
        self.isMember = isMember
        self.parameters = parameters
        self.result = result
    }

    /// Names of the type parameters that occur.
    var typeParameters: Set<String> {
        var names: Set<String> = []
        var pending = parameters + [result]
        while let type = pending.popLast() {
            if case .parameter(let name) = type { names.insert(name) }
            pending += type.parameters
        }
        return names
    }
}
