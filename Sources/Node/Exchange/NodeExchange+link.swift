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

    package nonisolated func arrived(from partner: String) async {
        board.update(partner) { $0.lastContact = Timestamp.systemTime() }
        incoming.ring()
    }

    package nonisolated func confirmed(by partner: String) async {
        events.tell(nil)
    }

    package func outbox(of partner: String, after sequence: Int64) async throws -> [Envelope] {
        try await store.outbox(of: partner, after: sequence, limit: 512, mostBytes: 4 << 20)
    }

    package func attachment(
        _ id: String,
        for partner: String,
        offset: Int64,
        length: Int
    ) async throws -> [UInt8]? { nil }

    /// The partner's list as it was taken last.
    nonisolated func keptRevocations(of node: String) -> String? {
        try? String(contentsOf: revocationFile(of: node), encoding: .utf8)
    }

    private nonisolated func revocationFile(of node: String) -> URL {
        folder.url.appendingPathComponent("exchange", isDirectory: true).appendingPathComponent("\(node).crl")
    }
}
