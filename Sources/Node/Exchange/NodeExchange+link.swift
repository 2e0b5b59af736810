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

    package func cards() async throws -> [String] { heldCards }

    /// Adds cards that a partner's authority vouches for.
    package func take(cards: [String], from node: String) async throws {
        guard var partner = try await store.partners().first(where: { $0.node == node }),
            let verifier = trust.verifier(of: node)
        else { return }
        var isChanged = false
        for text in cards.prefix(1_000) {
            guard let card = try? await OfficeCardFile.read(text, of: node, by: verifier, now: Date()),
                !partner.cards.contains(where: { $0.signingKey == card.signingKey && $0.sealingKey == card.sealingKey })
            else { continue }
            partner.cards.append(card)
            isChanged = true
        }
        if isChanged {
            try await store.save(partner, by: "node:" + node)
            try await refreshPartners()
        }
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
            return
        }
        try SecretFile.write(Array(text.utf8), to: revocationFile(of: node))
        guard var partner = try await store.partners().first(where: { $0.node == node }) else { return }
        let revoked = Set(list.entries.map { $0.serial.hexadecimal })
        var isChanged = false
        for place in partner.cards.indices where !partner.cards[place].isRevoked {
            guard let serial = partner.cards[place].serial, revoked.contains(serial) else { continue }
            partner.cards[place].isRevoked = true
            isChanged = true
        }
        if isChanged {
            try await store.save(partner, by: "node:" + node)
            try await refreshPartners()
        }
    }

    /// More than so many unopened messages of one partner are a flood, or an office whose keys are not here for months.
    private static let mostUnopened = 2_000_000
    /// No partner sends more in a day.
    private static let mostADay: Int64 = 5_000_000

    package func takesMore(from partner: String) async throws -> Bool {
        let standing = try await store.standing(of: partner)
        let day = Timestamp.systemTime().seconds / 86_400
        if received[partner]?.day != day { received[partner] = (day, standing.received.sequence) }
        let since = standing.received.sequence - (received[partner]?.sequence ?? 0)
        let isFlood =
            since >= Self.mostADay || standing.received.sequence - standing.openedThrough >= Self.mostUnopened
        if isFlood {
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
        for wanted in try await store.wantedAttachments(from: partner, limit: 16) {
            guard let read = try? await desk.read(wanted.message),
                let note = read.message.attachments.first(where: { $0.id == wanted.id })
            else { continue }
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
