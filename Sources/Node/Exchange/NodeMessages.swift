//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Console
package import Exchange
import Foundation
import Link
import PKI
import Persistence
import X509

/// The exchange of a node as the console's pages ask for it.
package struct NodeMessages: ExchangeService {
    private let exchange: NodeExchange
    package let drafts: any DraftStore
    package let releaseRules: any ReleaseRuleStore
    package let dueTerms: DueTerms
    private let rules: TravellingRules

    package init(_ node: Node, _ exchange: NodeExchange, now: @escaping @Sendable () -> Int64) {
        self.exchange = exchange
        drafts = node.database.drafts
        releaseRules = node.database.releaseRules
        dueTerms = node.configuration.due
        rules = TravellingRules(node, exchange: exchange, now: now)
    }

    package var node: String { exchange.node }
    package var desk: ContactDesk { exchange.desk }
    package var attachments: AttachmentShelf { exchange.attachments }

    package func sent(from office: String) {
        exchange.outgoing.ring()
        exchange.events.tell([office])
    }

    package func proof(of message: StoredLetter, withContent: Bool) async throws -> ProofBundle {
        try await exchange.proofs(with: message.partner).prove(message.id, withContent: withContent)
    }

    package func answer(rule id: String, by officer: OfficerDesk.Person, withHits: Bool) async throws -> Message {
        let received = try await rules.read(id)
        let body = try await rules.run(received, by: officer.login, withHits: withHits)
        let time = exchange.desk.now()
        let signOff = SignOff(draftedBy: officer.name, approvedBy: officer.name, approvedAt: time)
        return rules.answer(received, body, signOff: signOff)
    }

    package func news() -> AsyncStream<ExchangeNews> { exchange.events.news() }

    package func line(to partner: String) async -> PartnerLine {
        let status = exchange.board[partner]
        let state: PartnerLine.State =
            switch status.state {
            case .connecting: .connecting
            case .connected: .connected
            case .broken(let reason): .broken(reason: reason)
            case .refused(let reason): .refused(reason: reason)
            case .stopped: .stopped
            case .passive: .passive
            }
        return PartnerLine(
            state: state,
            lastContact: status.lastContact,
            agreedSize: status.agreedSize,
            agreedAt: status.agreedAt
        )
    }

    package func ownKeys() async -> [OwnKey] { await exchange.ownKeys() }

    package func invitation(_ text: String) throws -> InvitationNote {
        let invitation = try read(text)
        return InvitationNote(
            node: invitation.node,
            address: invitation.address,
            offices: invitation.cards.count,
            validUntil: invitation.validUntil,
            fingerprint: PairingInvitation.fingerprint(of: text).spoken
        )
    }

    package func accept(invitation text: String, by officer: String) async throws {
        let partner: Partner
        do {
            partner = try await read(text).accepted(now: Date())
        } catch is OfficeCardFault {
            throw ExchangeRefusal.untrustedCard
        }
        try await exchange.store.save(partner, by: officer)
        try await exchange.refreshPartners()
    }

    private func read(_ text: String) throws(ExchangeRefusal) -> PairingInvitation {
        do throws(InvitationFault) {
            return try PairingInvitation(text, for: exchange.node, now: Date())
        } catch {
            switch error {
            case .notAnInvitation: throw .notAnInvitation
            case .badSignature: throw .changedInvitation
            case .forSomebodyElse: throw .foreignInvitation
            case .fromOurselves: throw .ownInvitation
            case .expired: throw .oldInvitation
            }
        }
    }
}

extension NodeExchange {
    /// What another administration may compare: the authority, the link's certificate, each office's newest key.
    func ownKeys() -> [OwnKey] {
        var keys: [OwnKey] = []
        if let anchors = try? TrustAnchors(pem: authority), let certificate = anchors.authorities.first {
            keys.append(
                OwnKey(
                    kind: .authority,
                    fingerprint: Fingerprint(of: certificate).spoken,
                    validUntil: Timestamp(date: certificate.notValidAfter)
                )
            )
        }
        keys.append(
            OwnKey(
                kind: .link,
                fingerprint: Fingerprint(of: tls.certificate).spoken,
                validUntil: Timestamp(date: tls.certificate.notValidAfter)
            )
        )
        for office in offices().sorted() {
            guard let card = self.keys(of: office)?.generations.first?.card else { continue }
            keys.append(
                OwnKey(
                    kind: .office,
                    office: office,
                    fingerprint: Fingerprint(of: card.signingPublic).spoken,
                    validUntil: card.validUntil
                )
            )
        }
        return keys
    }
}
