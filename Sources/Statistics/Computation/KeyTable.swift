//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Numbers for lists of codes: each list is a way from the root, one step for each dimension.
struct KeyTable {
    private var nodes: [UInt64: Int] = [:]
    private var parents = [0]
    private var codes: [UInt32] = [0]

    var count: Int { parents.count }

    /// The node of the list that `code` makes longer.
    mutating func child(of parent: Int, _ code: UInt32) -> Int {
        let step = UInt64(parent) << 32 | UInt64(code)
        if let node = nodes[step] { return node }
        parents.append(parent)
        codes.append(code)
        nodes[step] = parents.count - 1
        return parents.count - 1
    }

    /// The node of a list; nil where nobody made it.
    func node(_ key: [UInt32]) -> Int? {
        var node = 0
        for code in key {
            guard let next = nodes[UInt64(node) << 32 | UInt64(code)] else { return nil }
            node = next
        }
        return node
    }

    /// The list of a node.
    func key(_ node: Int, length: Int) -> [UInt32] {
        var key: [UInt32] = []
        var node = node
        for _ in 0..<length {
            key.append(codes[node])
            node = parents[node]
        }
        return key.reversed()
    }
}
