//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
import MerkleLog
import Testing

@Suite("Merkle trees of RFC 6962")
struct MerkleTreeTests {
    /// The leaves and roots by which logs of Certificate Transparency have been tested since 2013.
    private static let contents = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ]
    private static let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = Array(hexadecimal)
        return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    }

    static func tree(_ size: Int) -> MerkleTree {
        MerkleTree((0..<size).map { MerkleHash.leaf("entry \($0)".utf8) })
    }

    @Test("roots are those that others have")
    func known() {
        var tree = MerkleTree()
        #expect(tree.root.bytes == Self.bytes("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))
        for (content, root) in zip(Self.contents, Self.roots) {
            tree.append(.leaf(Self.bytes(content)))
            #expect(tree.root.bytes == Self.bytes(root))
        }
        for size in 1...8 { #expect(tree.root(size: size).bytes == Self.bytes(Self.roots[size - 1])) }
    }

    @Test("every leaf of every tree is proven, at its place and size only", arguments: 1...33)
    func inclusion(size: Int) {
        let tree = Self.tree(40)
        let root = tree.root(size: size)
        for leaf in 0..<size {
            let proof = tree.inclusionProof(of: leaf, size: size)
            func holds(_ hash: MerkleHash, _ place: Int, _ size: Int, _ root: MerkleHash, _ proof: [MerkleHash]) -> Bool
            {
                MerkleProof.isIncluded(hash, at: place, size: size, root: root, proof: proof)
            }
            #expect(holds(tree[leaf], leaf, size, root, proof))
            #expect(!holds(tree[leaf], leaf + 1, size, root, proof))
            #expect(!holds(tree[(leaf + 1) % 40], leaf, size, root, proof))
            #expect(!holds(tree[leaf], leaf, size, tree.root(size: size + 1), proof))
            #expect(!holds(tree[leaf], leaf, size, root, proof + [root]))
            if !proof.isEmpty { #expect(!holds(tree[leaf], leaf, size, root, Array(proof.dropLast()))) }
            for place in proof.indices {
                var wrong = proof
                wrong[place] = .node(wrong[place], root)
                #expect(!holds(tree[leaf], leaf, size, root, wrong))
            }
        }
    }

    @Test("every older tree is proven the beginning of every newer one, and no other is", arguments: 0...33)
    func consistency(new: Int) {
        let tree = Self.tree(40)
        for old in 0...new {
            let proof = tree.consistencyProof(from: old, to: new)
            let (before, after) = (tree.root(size: old), tree.root(size: new))
            func holds(_ before: MerkleHash, _ after: MerkleHash, _ proof: [MerkleHash]) -> Bool {
                MerkleProof.isConsistent(from: old, before, to: new, after, proof: proof)
            }
            #expect(holds(before, after, proof))
            if old > 0 { #expect(!holds(.node(before, before), after, proof)) }
            if old > 0 { #expect(!holds(before, .node(after, after), proof)) }
            #expect(!holds(before, after, proof + [after]))
            for place in proof.indices {
                var wrong = proof
                wrong[place] = .node(wrong[place], after)
                #expect(!holds(before, after, wrong))
            }
        }
    }

    @Test("a fork of one entry cannot be proven", arguments: 1...20)
    func fork(size: Int) {
        let honest = Self.tree(size + 5)
        let forked = MerkleTree((0..<size + 5).map { MerkleHash.leaf(($0 == size - 1 ? "other" : "entry \($0)").utf8) })
        let proof = forked.consistencyProof(from: size, to: size + 5)
        #expect(
            !MerkleProof.isConsistent(
                from: size,
                honest.root(size: size),
                to: size + 5,
                forked.root(size: size + 5),
                proof: proof
            )
        )
    }

    @Test("tiles hold the hashes of their level")
    func tiles() throws {
        let tree = Self.tree(70_000)
        let leaves = try #require(LogTile(level: 0, index: 1))
        #expect(tree.hashes(of: leaves)?.first == tree[256])
        let upper = try #require(LogTile(level: 1, index: 0))
        #expect(tree.hashes(of: upper)?[1] == MerkleTree((256..<512).map { tree[$0] }).root)
        let partial = try #require(LogTile(level: 0, index: 273, count: 112))
        #expect(tree.hashes(of: partial)?.last == tree[69_999])
        let tooMuch = try #require(LogTile(level: 0, index: 273, count: 113))
        #expect(tree.hashes(of: tooMuch) == nil)
        let top = try #require(LogTile(level: 2, index: 0, count: 1))
        #expect(tree.hashes(of: top)?.first == tree.root(size: 65_536))
        let far = try #require(LogTile(level: 60, index: .max))
        #expect(tree.hashes(of: far) == nil)
    }

    @Test(
        "addresses of tiles",
        arguments: [
            (0, 0, 256, "tile/0/000"), (0, 1_234_067, 256, "tile/0/x001/x234/067"), (1, 999, 8, "tile/1/999.p/8"),
            (63, 1_000, 1, "tile/63/x001/000.p/1"),
        ]
    )
    func paths(level: Int, index: Int, count: Int, path: String) {
        let tile = LogTile(level: level, index: index, count: count)
        #expect(tile?.path == path)
        #expect(LogTile(path: path) == tile)
    }

    @Test(
        "what is no address of a tile",
        arguments: [
            "", "tile", "tile/0", "tile/0/", "tile/0/0", "tile/64/000", "tile/-1/000", "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/257", "tile/0/x000/001", "tile/00/001", "tile/0/+01", "tile/0/001/002", "tile/0/x001",
            "tile/entries/x1/000", "tile/0/../001", "tile/0/001.p/01", "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
        ]
    )
    func badPaths(path: String) {
        #expect(LogTile(path: path) == nil)
    }

    @Test("entries have tiles of their own")
    func entries() {
        #expect(LogTile(level: nil, index: 3, count: 5)?.path == "tile/entries/003.p/5")
        #expect(LogTile(path: "tile/entries/003.p/5")?.level == nil)
    }
}
