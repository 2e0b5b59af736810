//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import MerkleLog

/// Makes proofs from what this node keeps: its own log, and the partner's as it was rebuilt here.
package struct ProofDesk: Sendable {
    private let node: String
    private let store: any ExchangeStore & WitnessStore
    private let logKey: NoteKey
    private let witnessKey: NoteKey
    private let keys: any KeyRing

    /// - Parameters:
    ///   - logKey: signs our log's checkpoints.
    ///   - witnessKey: by which we cosign the partner's.
    package init(
        node: String,
        store: any ExchangeStore & WitnessStore,
        logKey: NoteKey,
        witnessKey: NoteKey,
        keys: any KeyRing
    ) {
        self.node = node
        self.store = store
        self.logKey = logKey
        self.witnessKey = witnessKey
        self.keys = keys
    }

    /// Proves that a message was exchanged.
    /// - Parameter withContent: also what was said. The office's keys must be here, and the handling must allow it: that
    ///   is the caller's to ask.
    /// - Throws: ``ProofError``
    package func prove(_ id: String, withContent: Bool) async throws -> ProofBundle {
        guard let letter = try await store.letter(id), let signed = try await store.signedHeader(of: id) else {
            throw ProofError.unknownMessage(id)
        }
        guard let partner = try await store.partners().first(where: { $0.node == letter.partner }) else {
            throw ProofError.unknownMessage(id)
        }
        let ours = try await side(
            .own(partner: partner.node),
            id,
            node: node,
            logKey: logKey,
            witnessKey: partner.witnessKey
        )
        let theirs = try await side(
            .witnessed(partner: partner.node),
            id,
            node: partner.node,
            logKey: partner.logKey,
            witnessKey: witnessKey
        )
        var cards = partner.cards
        if letter.direction == .sent { cards = await keys.keys(of: letter.from)?.generations.map(\.card) ?? [] }
        guard let card = cards.first(where: { $0.signingKey == Envelope.signingKey(of: signed) }) else {
            throw ProofError.noCard(letter.from)
        }
        var content: [UInt8]?
        if withContent {
            guard let kept = letter.kept, let bytes = await keys.keys(of: letter.office)?.open(kept, id: id) else {
                throw ProofError.contentClosed(id)
            }
            content = bytes
        }
        return ProofBundle(signed: signed, card: card, sides: [ours, theirs], content: content)
    }

    private func side(
        _ log: LogName,
        _ id: String,
        node: String,
        logKey: NoteKey,
        witnessKey: NoteKey
    ) async throws -> ProofBundle.Side {
        guard let place = try await store.place(of: id, in: log),
            let note = try await store.checkpoint(log, covering: place + 1),
            let signed = SignedNote(encoded: note), let checkpoint = Checkpoint(signed.text)
        else { throw ProofError.notYetCosigned(node: node) }
        let hashes = try await store.inclusionProof(of: place, size: checkpoint.size, in: log)
        guard let proof = LogProof(index: place, hashes: hashes, note: signed) else {
            throw ProofError.notYetCosigned(node: node)
        }
        return ProofBundle.Side(node: node, proof: proof, logKey: logKey, witnessKey: witnessKey)
    }
}

package enum ProofError: Error, Hashable, Sendable {
    case unknownMessage(String)
    /// The checkpoint of a node that covers it is not signed by both sides yet: wait for the next one.
    case notYetCosigned(node: String)
    case noCard(String)
    /// The content was deleted, or the keys of the office are not here.
    case contentClosed(String)
}
