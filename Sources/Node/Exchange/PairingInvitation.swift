//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Exchange
package import Foundation
package import MerkleLog
package import PKI
import X509

/// What one administration hands to another so that their nodes may talk: who it is, where it answers, its authority,
/// its keys. Signed by its authority; trusted because people compared its fingerprint over the telephone.
package struct PairingInvitation: Sendable {
    package let node: String
    /// For whom it is.
    package let partner: String
    /// Where the link answers, empty where it does not.
    package let address: String
    package let authority: String
    package let logKey: NoteKey
    package let witnessKey: NoteKey
    /// Key cards as ``OfficeCardFile`` writes them.
    package let cards: [String]
    package let validUntil: Timestamp

    private static let type = "lienquan-invitation+jws"
    /// An invitation is for now, not for a drawer.
    package static let lifetime: TimeInterval = 14 * 86_400

    /// Writes an invitation.
    /// - Parameter authority: signs it.
    package static func make(
        _ keys: ExchangeKeys,
        for partner: String,
        address: String,
        authority: borrowing AuthorityFolder,
        now: Date
    ) throws -> String {
        let json: JSONValue = .object([
            "address": .string(address), "authority": .string(keys.authorityPEM),
            "cards": .array(keys.offices.sorted { $0.key < $1.key }.flatMap(\.value.cards).map { .string($0) }),
            "for": .string(partner), "log_key": .string(try keys.logSigner(for: partner).key.encoded),
            "node": .string(keys.node),
            "valid_until": .string(Timestamp(date: now.addingTimeInterval(lifetime)).text), "v": .number(1),
            "witness_key": .string(try keys.witnessSigner().key.encoded),
        ])
        return try authority.authority.statement(json.canonical, type: type)
    }

    /// The fingerprint that both sides read to one another.
    package static func fingerprint(of text: String) -> Fingerprint { Fingerprint(of: Array(text.utf8)) }

    /// Reads an invitation. That its signature holds proves nothing until people have compared the fingerprint.
    /// - Throws: ``InvitationFault``
    package init(_ text: String, for node: String, now: Date) throws(InvitationFault) {
        guard let signature = try? JSONWebSignature(compact: text), signature.header.type == Self.type,
            let json = try? JSONReader.readCanonical(signature.payload), json["v"]?.whole == 1,
            let sender = json["node"]?.text, sender.utf8.count == 2, let partner = json["for"]?.text,
            let address = json["address"]?.text, let authority = json["authority"]?.text,
            let logKey = json["log_key"]?.text.flatMap(NoteKey.init(encoded:)), logKey.kind == .note,
            let witnessKey = json["witness_key"]?.text.flatMap(NoteKey.init(encoded:)),
            witnessKey.kind == .cosignature, let cards = json["cards"]?.elements?.compactMap(\.text),
            let until = json["valid_until"]?.text.flatMap(Timestamp.init(_:))
        else { throw .notAnInvitation }
        guard let anchors = try? TrustAnchors(pem: authority), anchors.authorities.count == 1,
            let certificate = anchors.authorities.first, (try? signature.verify(by: certificate.publicKey)) != nil
        else { throw .badSignature }
        guard partner == node else { throw .forSomebodyElse(partner) }
        guard sender != node else { throw .fromOurselves }
        guard Timestamp(date: now) < until else { throw .expired(until) }
        self.node = sender
        self.partner = partner
        self.address = address
        self.authority = authority
        self.logKey = logKey
        self.witnessKey = witnessKey
        self.cards = cards
        validUntil = until
    }

    /// The partner that the invitation makes, with every card verified.
    /// - Throws: ``OfficeCardFault``
    package func accepted(now: Date) async throws -> Partner {
        let verifier = PinnedVerifier(try TrustAnchors(pem: authority), policy: ExchangeTrust.policy)
        var verified: [OfficeKeyCard] = []
        for card in cards {
            verified.append(try await OfficeCardFile.read(card, of: node, by: verifier, now: now))
        }
        return Partner(
            node: node,
            address: address,
            authorities: [authority],
            logKey: logKey,
            witnessKey: witnessKey,
            cards: verified,
            pairedAt: Timestamp(date: now)
        )
    }
}

package enum InvitationFault: Error, Hashable, Sendable {
    case notAnInvitation
    case badSignature
    case forSomebodyElse(String)
    case fromOurselves
    case expired(Timestamp)
}
