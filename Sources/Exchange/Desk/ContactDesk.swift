//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
package import Customs

/// The desk of a contact point: sends, opens and reads messages of the offices whose keys this node holds.
package struct ContactDesk: Sendable {
    package let node: String
    package let store: any ExchangeStore
    let keys: any KeyRing
    let isPaired: @Sendable (_ from: String, _ to: String, _ at: Timestamp) -> Bool
    package let now: @Sendable () -> Timestamp

    /// - Parameters:
    ///   - node: the own country, such as `VN`.
    ///   - isPaired: whether an office may write to another at a time.
    package init(
        node: String,
        store: any ExchangeStore,
        keys: any KeyRing,
        isPaired: @escaping @Sendable (_ from: String, _ to: String, _ at: Timestamp) -> Bool,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.node = node
        self.store = store
        self.keys = keys
        self.isPaired = isPaired
        self.now = now
    }

    /// Offices that may write to one another because the two countries say so.
    package static func pairings(_ directory: OfficeDirectory)
        -> @Sendable (_ from: String, _ to: String, _ at: Timestamp) -> Bool
    {
        { from, to, time in
            let day = CalendarDate(nearestDaysSince1970: time.seconds / 86_400)
            return directory.partners(of: from, on: day).contains { $0.code == to }
        }
    }

    func partner(_ node: String) async throws -> Partner {
        guard let partner = try await store.partners().first(where: { $0.node == node }) else {
            throw DeskError.unknownPartner(node)
        }
        return partner
    }

    /// Makes an envelope of a draft at its place; runs inside the transaction that sends.
    static func sign(_ keys: [String: OfficeKeys.Generation])
        -> @Sendable (SealedDraft, LinkPosition) throws -> Envelope
    {
        { draft, position in
            guard let generation = keys[draft.from] else { throw DeskError.noOwnKeys(draft.from) }
            return try draft.envelope(
                sequence: position.sequence + 1,
                previous: position.head,
                signer: generation.signer
            )
        }
    }

    /// Seals a message and keeps it for the own office.
    func letter(
        _ message: Message,
        id: String,
        thread: String,
        from generation: OfficeKeys.Generation,
        to card: OfficeKeyCard,
        at time: Timestamp
    ) throws(DeskError) -> OutgoingLetter {
        let salt = SymmetricKey(size: .bits256).withUnsafeBytes(Array.init)
        let content = MessageContent(message.json, salt: salt)
        guard content.bytes.count <= Envelope.mostSealed - 64 else { throw .tooLong }
        do {
            let suite = try CryptoSuites.named(card.suite)
            let draft = try SealedDraft(
                content,
                id: id,
                from: generation.card.office,
                to: card,
                sent: time,
                sealer: try suite.sealer(card.sealingPublic)
            )
            return OutgoingLetter(
                draft: draft,
                facts: LetterFacts(message, thread: thread),
                kept: try generation.keeper.close(content.bytes, id: id),
                effects: Self.effects(of: message)
            )
        } catch {
            throw .suite(error)
        }
    }
}

extension ContactDesk {
    /// The day by UTC.
    var today: CalendarDate { CalendarDate(nearestDaysSince1970: now().seconds / 86_400) }
}
