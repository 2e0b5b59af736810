//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
/// A Merkle tree that only grows (RFC 6962), kept as the hashes of all complete subtrees: 64 bytes a leaf.
///
/// Appending costs one hash a leaf on average; a proof costs a few dozen look-ups.
public struct MerkleTree: Sendable {
    /// By height the hashes of complete subtrees of 2^height leaves, from the left.
    private var levels: [[MerkleHash]] = [[]]

    /// A tree without leaves.
    public init() {}

    /// A tree over hashes of leaves.
    public init(_ leaves: some Sequence<MerkleHash>) {
        for leaf in leaves { append(leaf) }
    }

    /// How many leaves it has.
    public var size: Int { levels[0].count }

    /// Adds the hash of a leaf.
    public mutating func append(_ leaf: MerkleHash) {
        levels[0].append(leaf)
        var height = 0
        while levels[height].count.isMultiple(of: 2) {
            let pair = levels[height].suffix(2)
            guard let left = pair.first, let right = pair.last else { return }
            if height + 1 == levels.count { levels.append([]) }
            levels[height + 1].append(.node(left, right))
            height += 1
        }
    }

    /// How many complete subtrees of a height there are.
    func levelCount(_ height: Int) -> Int { height < levels.count ? levels[height].count : 0 }

    /// The root of a complete subtree of a height.
    func subtree(_ height: Int, _ place: Int) -> MerkleHash { levels[height][place] }

    /// The hash of a leaf.
    public subscript(leaf: Int) -> MerkleHash { levels[0][leaf] }

    /// The root, now.
    public var root: MerkleHash { root(size: size) }

    /// The root when it had so many leaves.
    ///
    /// - Parameter size: at most the present one.
    public func root(size: Int) -> MerkleHash {
        precondition(size >= 0 && size <= self.size)
        return SubtreeWalk(subtree).root(size: size)
    }

    /// The hashes that lead from a leaf to the root of the first `size` leaves (RFC 9162, section 2.1.3.1).
    public func inclusionProof(of leaf: Int, size: Int) -> [MerkleHash] {
        precondition(leaf >= 0 && leaf < size && size <= self.size)
        return SubtreeWalk(subtree).inclusionProof(of: leaf, size: size)
    }

    /// The hashes that show that the first `old` leaves are the beginning of the first `new` (RFC 9162, section 2.1.4.1).
    ///
    /// Empty where the trees are the same, or the older one has no leaf.
    public func consistencyProof(from old: Int, to new: Int) -> [MerkleHash] {
        precondition(old >= 0 && old <= new && new <= size)
        return SubtreeWalk(subtree).consistencyProof(from: old, to: new)
    }
}
