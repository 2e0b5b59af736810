//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
import Foundation
import Link
import PKI
import Persistence

extension NodeExchange: LinkService {
    package nonisolated var logs: any WitnessStore { store }

    /// As they lie on the disk now: another program may have signed with keys that were renewed a moment ago.
    package func cards() async throws -> [String] {
        // In the middle of a renewal the keys of before still count.
        try? reload()
        return heldCards
    }

    /// No partner has more cards here: its authority could make any number.
    private static let mostCards = 4_000

    /// Adds cards that a partner's authority vouches for.
    package func take(cards: [String], from node: String) async throws {
        guard let known = try await store.partners().first(where: { $0.node == node }),
            let verifier = trust.verifier(of: node)
        else { return }
        var fresh: [OfficeKeyCard] = []
        for text in cards.prefix(1_000) {
            guard let card = try? await OfficeCardFile.read(text, of: node, by: verifier, now: Date()),
                !known.cards.contains(where: { $0.isSame(as: card) })
            else { continue }
            fresh.append(card)
        }
        if fresh.isEmpty { return }
        let (found, most) = (fresh, Self.mostCards)
        let isChanged = try await store.change(partner: node, by: "node:" + node) { partner in
            let room = max(0, most - partner.cards.count)
            let missing = found.filter { card in !partner.cards.contains { $0.isSame(as: card) } }.prefix(room)
            partner.cards += missing
            return !missing.isEmpty
        }
        if known.cards.count + fresh.count > most {
            let alarm = LinkAlarm(.flood, "more than \(most) key cards")
            try await store.raise(alarm, about: node, at: Timestamp.systemTime())
        }
        // A list that came while these were looked at may name them.
        if isChanged, try await !markRevokedCards(of: node) { try await refreshPartners() }
    }

    package nonisolated func hasFreshRevocations(of node: String) async -> Bool {
        guard let verifier = trust.verifier(of: node) else { return false }
        let now = Date()
        return verifier.revocations.values.contains { $0.nextUpdate.addingTimeInterval(verifier.policy.grace) > now }
    }

    package func revocations() async throws -> String? {
        let url = AuthorityFolder.revocationList(in: folder.pki)
        return FileManager.default.fileExists(atPath: url.path) ? try String(contentsOf: url, encoding: .utf8) : nil
    }

    /// Takes a partner's newer list: connections and cards whose certificates stand in it count no more.
    package func take(revocations text: String, from node: String) async throws {
        guard let list = try? CertificateRevocationList(pemEncoded: text) else { return }
        do throws(RevocationListFault) {
            try trust.take(list, of: node)
        } catch {
            // The same list again: a node that stopped half-way marks the cards now.
            try await markRevokedCards(of: node)
            return
        }
        try SecretFile.write(Array(text.utf8), to: revocationFile(of: node))
        try await markRevokedCards(of: node)
    }

    /// Marks cards whose certificates stand in the partner's lists that are trusted now.
    /// - Returns: whether there was any that was not marked before.
    @discardableResult
    private func markRevokedCards(of node: String) async throws -> Bool {
        guard let lists = trust.verifier(of: node)?.revocations.values else { return false }
        let revoked = Set(lists.flatMap(\.entries).map(\.serial.hexadecimal))
        @Sendable func isDue(_ card: OfficeKeyCard) -> Bool {
            !card.isRevoked && card.serial.map(revoked.contains) ?? false
        }
        guard let partner = try await store.partners().first(where: { $0.node == node }),
            partner.cards.contains(where: isDue)
        else { return false }
        _ = try await store.change(partner: node, by: "node:" + node) { partner in
            for place in partner.cards.indices where isDue(partner.cards[place]) {
                partner.cards[place].isRevoked = true
            }
            return true
        }
        try await refreshPartners()
        return true
    }

    /// More than so many unopened messages of one partner are a flood, or an office whose keys are not here for months.
    private static let mostUnopened = 2_000_000

    package func takesMore(from partner: String) async throws -> Bool {
        let standing = try await store.standing(of: partner)
        let day = Timestamp.systemTime().seconds / 86_400
        if received[partner]?.day != day {
            // Also what came before a restart counts.
            let first = try await store.firstAccepted(from: partner, since: Timestamp(seconds: day * 86_400))
            received[partner] = (day, first.map { $0 - 1 } ?? standing.received.sequence, false)
        }
        let since = standing.received.sequence - (received[partner]?.sequence ?? 0)
        let isFlood =
            since >= messagesADay || standing.received.sequence - standing.openedThrough >= Self.mostUnopened
        // Whoever floods costs no write each time.
        if isFlood, received[partner]?.isTold != true {
            received[partner]?.isTold = true
            let alarm = LinkAlarm(.flood, "\(since) messages on day \(day)")
            try await store.raise(alarm, about: partner, at: Timestamp.systemTime())
        }
        return !isFlood
    }

    package nonisolated func arrived(from partner: String) async {
        board.update(partner) { $0.lastContact = Timestamp.systemTime() }
        incoming.ring()
    }

    package nonisolated func confirmed(by partner: String) async {
        events.tell(nil)
    }

    package func outbox(of partner: String, after sequence: Int64) async throws -> [OutgoingLine] {
        try await store.outbox(of: partner, after: sequence, limit: 512, mostBytes: 4 << 20)
    }

    package nonisolated func fetchAttachments(
        from partner: String,
        _ fetch: @Sendable (_ id: String, _ offset: Int64) async throws -> [UInt8]
    ) async throws {
        for wanted in try await store.wantedAttachments(from: partner, for: await offices(), limit: 16) {
            guard let read = try? await desk.read(wanted.message),
                let note = read.message.attachments.first(where: { $0.id == wanted.id })
            else { continue }
            guard try await hasRoom(for: note, of: partner) else { return }
            _ = try await take(note, of: read.letter) { try await fetch(note.id, $0) }
        }
    }

    /// A piece of a file whose message went to this partner.
    package nonisolated func attachment(
        _ id: String,
        for partner: String,
        offset: Int64,
        length: Int
    ) async throws -> [UInt8]? {
        guard try await store.isAttachment(id, sentTo: partner) else { return nil }
        return try attachments.piece(of: id, offset: offset, length: length)
    }

    /// The partner's list as it was taken last.
    nonisolated func keptRevocations(of node: String) -> String? {
        try? String(contentsOf: revocationFile(of: node), encoding: .utf8)
    }

    private nonisolated func revocationFile(of node: String) -> URL {
        folder.url.appendingPathComponent("exchange", isDirectory: true).appendingPathComponent("\(node).crl")
    }
}
