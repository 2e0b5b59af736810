//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import MerkleLog

/// The other node, as it is trusted since the day of the pairing.
package struct Partner: Hashable, Sendable {
    package enum State: String, CaseIterable, Hashable, Sendable {
        case active
        /// An administrator suspended it: nothing is sent or accepted.
        case suspended
        /// An alarm stopped it; an administrator looks, and lets it go on.
        case halted
    }

    /// The ISO 3166-1 alpha-2 code of its country.
    package let node: String
    package var state: State
    /// Where its link answers, `https://host:port`; empty where only the partner calls, or bundles travel.
    package var address: String
    /// Its certificate authorities, PEM.
    package var authorities: [String]
    /// The key that signs its checkpoints and receipts.
    package var logKey: NoteKey
    /// The key that cosigns ours.
    package var witnessKey: NoteKey
    package var cards: [OfficeKeyCard]
    package var pairedAt: Timestamp

    package init(
        node: String,
        state: State = .active,
        address: String,
        authorities: [String],
        logKey: NoteKey,
        witnessKey: NoteKey,
        cards: [OfficeKeyCard],
        pairedAt: Timestamp
    ) {
        self.node = node
        self.state = state
        self.address = address
        self.authorities = authorities
        self.logKey = logKey
        self.witnessKey = witnessKey
        self.cards = cards
        self.pairedAt = pairedAt
    }

    /// The card of an office to seal to now: of those valid, the one that is valid longest, in the first suite that
    /// both sides know.
    package func card(of office: String, at time: Timestamp) -> OfficeKeyCard? {
        for suite in CryptoSuites.all.map({ $0.id }) {
            let cards = cards.filter { $0.office == office && $0.suite == suite && $0.isValid(at: time) }
            if let card = cards.max(by: { $0.validUntil < $1.validUntil }) { return card }
        }
        return nil
    }
}
