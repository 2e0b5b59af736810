//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// A proof that an entry stands in a log, in a file that needs no connection to be checked (C2SP tlog-proof).
public struct LogProof: Hashable, Sendable {
    /// The place of the entry, from 0.
    public let index: Int
    /// From the leaf to the root.
    public let hashes: [MerkleHash]
    /// The signed and cosigned checkpoint.
    public let note: SignedNote
    public let checkpoint: Checkpoint

    /// Nil where the note is no checkpoint.
    public init?(index: Int, hashes: [MerkleHash], note: SignedNote) {
        guard index >= 0, hashes.count <= 64, let checkpoint = Checkpoint(note.text), index < checkpoint.size else {
            return nil
        }
        self.index = index
        self.hashes = hashes
        self.note = note
        self.checkpoint = checkpoint
    }

    private static let head = "c2sp.org/tlog-proof@v1"

    public var encoded: String {
        ([Self.head, "index \(index)"] + hashes.map(\.base64)).map { $0 + "\n" }.joined() + "\n" + note.encoded
    }

    /// Reads what ``encoded`` writes, and a line of extra data, which is skipped; nil for anything else.
    public init?(encoded: String) {
        guard encoded.utf8.count <= 32_768, let blank = encoded.range(of: "\n\n") else { return nil }
        var lines = encoded[..<blank.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard lines.popFirst() == Self.head[...] else { return nil }
        if lines.first?.hasPrefix("extra ") == true { lines.removeFirst() }
        guard let line = lines.popFirst(), line.hasPrefix("index "), let index = Int(line.dropFirst(6)),
            String(index) == line.dropFirst(6)
        else { return nil }
        let hashes = lines.compactMap { MerkleHash(base64: $0) }
        guard hashes.count == lines.count, let note = SignedNote(encoded: String(encoded[blank.upperBound...])) else {
            return nil
        }
        self.init(index: index, hashes: hashes, note: note)
    }

    /// Whether an entry stands where the proof says. Signatures of the checkpoint are the caller's to check.
    public func proves(_ entry: [UInt8]) -> Bool {
        MerkleProof.isIncluded(.leaf(entry), at: index, size: checkpoint.size, root: checkpoint.root, proof: hashes)
    }
}
