//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import MerkleLog
import Testing

@Suite("Logs in tiles")
struct TiledLogTests {
    private final class Shelf {
        var tiles: [[Int]: [MerkleHash]] = [:]

        func log(_ size: Int) -> TiledLog<Never> {
            TiledLog(size: size) { (level: Int, index: Int) throws(Never) in self.tiles[[level, index]] ?? [] }
        }
    }

    @Test("a log in tiles has the roots and proofs of a tree in memory", arguments: [1, 7, 100, 300, 4_096])
    func agrees(step: Int) throws {
        let shelf = Shelf()
        var tree = MerkleTree()
        let total = step < 10 ? 600 : 70_000
        while tree.size < total {
            let leaves = (0..<step).map { MerkleHash.leaf("\(tree.size + $0)".utf8) }
            for tile in shelf.log(tree.size).appending(leaves) { shelf.tiles[[tile.level, tile.index]] = tile.hashes }
            for leaf in leaves { tree.append(leaf) }
        }
        let log = shelf.log(tree.size)
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<50 {
            let size = Int.random(in: 1...tree.size, using: &generator)
            let leaf = Int.random(in: 0..<size, using: &generator)
            #expect(log.root(size: size) == tree.root(size: size))
            #expect(log.inclusionProof(of: leaf, size: size) == tree.inclusionProof(of: leaf, size: size))
            #expect(log.consistencyProof(from: leaf, to: size) == tree.consistencyProof(from: leaf, to: size))
        }
    }
}
