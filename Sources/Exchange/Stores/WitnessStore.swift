//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import MerkleLog

/// What is kept of a partner's log, rebuilt here from leaves that we know ourselves.
package protocol WitnessStore: Sendable {
    /// How many of its leaves are rebuilt, and their root.
    func witnessed(of partner: String) async throws -> WitnessedLog

    /// Appends entries of the partner's log, all of them hashes of envelopes that we sent or accepted.
    ///
    /// Stops at the first that we do not know (yet).
    /// - Throws: ``ExchangeStoreError/contradiction(_:)`` for one that stood in the log before, and where one of a
    ///   direction is left out.
    func witness(_ entries: [Digest32], of partner: String, from index: Int) async throws -> WitnessedLog

    /// The root of the first leaves that were rebuilt.
    func witnessedRoot(of partner: String, size: Int) async throws -> MerkleHash

    /// Keeps a checkpoint of the partner's that agrees with what was rebuilt.
    func keepCheckpoint(_ note: String, of partner: String, size: Int, at time: Timestamp) async throws
    /// Keeps our own checkpoint as the partner cosigned it.
    func keepCosigned(_ note: String, by partner: String, size: Int, at time: Timestamp) async throws

    /// The newest checkpoint of a log that covers a size.
    func checkpoint(_ log: LogName, covering size: Int) async throws -> String?

    /// Entries of our log for a partner: hashes of envelopes.
    func entries(_ log: LogName, _ range: Range<Int>) async throws -> [Digest32]
    /// The hashes of a tile.
    func tile(_ log: LogName, level: Int, index: Int) async throws -> [MerkleHash]
    /// Where an envelope stands in a log.
    func place(of message: String, in log: LogName) async throws -> Int?
    /// A proof that an entry stands in the first `size` of a log.
    func inclusionProof(of index: Int, size: Int, in log: LogName) async throws -> [MerkleHash]
    func consistencyProof(from old: Int, to new: Int, in log: LogName) async throws -> [MerkleHash]
}

/// The two logs that a node has of each partner.
package enum LogName: Hashable, Sendable {
    /// Ours.
    case own(partner: String)
    /// The partner's, as rebuilt here.
    case witnessed(partner: String)
}

package struct WitnessedLog: Hashable, Sendable {
    package let size: Int
    package let root: MerkleHash

    package init(size: Int, root: MerkleHash) {
        self.size = size
        self.root = root
    }
}
