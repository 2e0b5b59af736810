//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Program {
    /// The names of the declared variables that the expression reads, each once.
    public var variableNames: Set<String> {
        var names: Set<String> = []
        _ = root.allParts { node in
            switch node {
            case let node as VariableNode: names.insert(node.name)
            case let node as VariablePresenceNode: names.insert(node.name)
            default: break
            }
            return true
        }
        return names
    }
}
