//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A log whose hashes lie in tiles (C2SP tlog-tiles), in a database or in files: a few kilobytes are read for a proof,
/// whatever the size of the log.
public struct TiledLog<Fault: Error> {
    /// How many entries it has.
    public let size: Int
    /// The hashes of a tile, as many as there are, up to 256.
    private let tile: (_ level: Int, _ index: Int) throws(Fault) -> [MerkleHash]

    /// - Parameter tile: gives the hashes of a tile by level and index; those that a log of this size has.
    public init(size: Int, _ tile: @escaping (_ level: Int, _ index: Int) throws(Fault) -> [MerkleHash]) {
        self.size = size
        self.tile = tile
    }

    private var walk: SubtreeWalk<Fault> {
        SubtreeWalk { (height: Int, place: Int) throws(Fault) -> MerkleHash in
            let level = height / 8
            let span = 1 << (height % 8)
            let first = place * span
            let hashes = try tile(level, first / LogTile.width)
            let within = first % LogTile.width
            precondition(within + span <= hashes.count, "a tile is shorter than the log says")
            return span == 1 ? hashes[within] : MerkleTree(hashes[within..<within + span]).root
        }
    }

    /// The root of the first `size` entries.
    public func root(size: Int) throws(Fault) -> MerkleHash {
        precondition(size >= 0 && size <= self.size)
        return try walk.root(size: size)
    }

    /// As ``MerkleTree/inclusionProof(of:size:)``.
    public func inclusionProof(of leaf: Int, size: Int) throws(Fault) -> [MerkleHash] {
        precondition(leaf >= 0 && leaf < size && size <= self.size)
        return try walk.inclusionProof(of: leaf, size: size)
    }

    /// As ``MerkleTree/consistencyProof(from:to:)``.
    public func consistencyProof(from old: Int, to new: Int) throws(Fault) -> [MerkleHash] {
        precondition(old >= 0 && old <= new && new <= size)
        return try walk.consistencyProof(from: old, to: new)
    }

    /// The tiles that change when leaves are added: their hashes as they are then, up to 256 each.
    public func appending(_ leaves: [MerkleHash]) throws(Fault) -> [ChangedTile] {
        var changed: [ChangedTile] = []
        var level = 0
        var count = size
        var added = leaves
        while !added.isEmpty {
            var index = count / LogTile.width
            let rest = count % LogTile.width
            var hashes = rest == 0 ? [] : Array(try tile(level, index).prefix(rest))
            var above: [MerkleHash] = []
            for leaf in added {
                hashes.append(leaf)
                if hashes.count == LogTile.width {
                    above.append(MerkleTree(hashes).root)
                    changed.append(ChangedTile(level: level, index: index, hashes: hashes))
                    hashes = []
                    index += 1
                }
            }
            if !hashes.isEmpty { changed.append(ChangedTile(level: level, index: index, hashes: hashes)) }
            count /= LogTile.width
            added = above
            level += 1
        }
        return changed
    }
}

/// A tile to be written.
public struct ChangedTile: Hashable, Sendable {
    public let level: Int
    public let index: Int
    public let hashes: [MerkleHash]
}
