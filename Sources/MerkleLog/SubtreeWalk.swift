//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Roots and proofs from the hashes of complete subtrees, wherever these are kept.
struct SubtreeWalk<Fault: Error> {
    /// The root of a complete subtree: its height, and its place among those of that height.
    private let subtree: (_ height: Int, _ place: Int) throws(Fault) -> MerkleHash

    init(_ subtree: @escaping (_ height: Int, _ place: Int) throws(Fault) -> MerkleHash) {
        self.subtree = subtree
    }

    func root(size: Int) throws(Fault) -> MerkleHash {
        size == 0 ? .empty : try hash(0..<size)
    }

    /// The hash of a range of leaves that begins at a multiple of the next power of two.
    private func hash(_ range: Range<Int>) throws(Fault) -> MerkleHash {
        if range.count.nonzeroBitCount == 1 {
            let height = range.count.trailingZeroBitCount
            return try subtree(height, range.lowerBound >> height)
        }
        let middle = range.lowerBound + Self.split(range.count)
        return .node(try hash(range.lowerBound..<middle), try hash(middle..<range.upperBound))
    }

    /// The greatest power of two below a count.
    private static func split(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }

    func inclusionProof(of leaf: Int, size: Int) throws(Fault) -> [MerkleHash] {
        var proof: [MerkleHash] = []
        var range = 0..<size
        while range.count > 1 {
            let middle = range.lowerBound + Self.split(range.count)
            if leaf < middle {
                proof.append(try hash(middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                proof.append(try hash(range.lowerBound..<middle))
                range = middle..<range.upperBound
            }
        }
        return proof.reversed()
    }

    func consistencyProof(from old: Int, to new: Int) throws(Fault) -> [MerkleHash] {
        guard old > 0, old < new else { return [] }
        var proof: [MerkleHash] = []
        var range = 0..<new
        var isWhole = true
        while range.upperBound != old {
            let middle = range.lowerBound + Self.split(range.count)
            if old <= middle {
                proof.append(try hash(middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                proof.append(try hash(range.lowerBound..<middle))
                range = middle..<range.upperBound
                isWhole = false
            }
        }
        if !isWhole { proof.append(try hash(range)) }
        return proof.reversed()
    }
}
