//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
/// Checks of proofs by whoever has a root and no tree.
public enum MerkleProof {
    /// Whether a leaf stands at a place of the tree with a root (RFC 9162, section 2.1.3.2).
    public static func isIncluded(
        _ leaf: MerkleHash,
        at place: Int,
        size: Int,
        root: MerkleHash,
        proof: [MerkleHash]
    ) -> Bool {
        guard place >= 0, place < size else { return false }
        var (fn, sn) = (place, size - 1)
        var hash = leaf
        for sibling in proof {
            guard sn > 0 else { return false }
            if fn & 1 == 1 || fn == sn {
                hash = .node(sibling, hash)
                while fn & 1 == 0, fn != 0 { (fn, sn) = (fn >> 1, sn >> 1) }
            } else {
                hash = .node(hash, sibling)
            }
            (fn, sn) = (fn >> 1, sn >> 1)
        }
        return sn == 0 && hash == root
    }

    /// Whether an older tree is the beginning of a newer one (RFC 9162, section 2.1.4.2).
    public static func isConsistent(
        from old: Int,
        _ oldRoot: MerkleHash,
        to new: Int,
        _ newRoot: MerkleHash,
        proof: [MerkleHash]
    ) -> Bool {
        guard old >= 0, old <= new else { return false }
        if old == new { return proof.isEmpty && oldRoot == newRoot }
        if old == 0 { return proof.isEmpty && oldRoot == .empty }
        var path = proof[...]
        if old.nonzeroBitCount == 1 { path = ([oldRoot] + proof)[...] }
        guard let first = path.popFirst() else { return false }
        var (fn, sn) = (old - 1, new - 1)
        while fn & 1 == 1 { (fn, sn) = (fn >> 1, sn >> 1) }
        var (fr, sr) = (first, first)
        for hash in path {
            guard sn > 0 else { return false }
            if fn & 1 == 1 || fn == sn {
                fr = .node(hash, fr)
                sr = .node(hash, sr)
                while fn & 1 == 0, fn != 0 { (fn, sn) = (fn >> 1, sn >> 1) }
            } else {
                sr = .node(sr, hash)
            }
            (fn, sn) = (fn >> 1, sn >> 1)
        }
        return sn == 0 && fr == oldRoot && sr == newRoot
    }
}
