//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import Exchange
package import Foundation
package import PKI
import X509

/// A key card as it travels: a JWS by the office's signing key, with the certificate that vouches for it.
package enum OfficeCardFile {
    private static let type = "lienquan-key-card+jws"

    static func sign(_ card: OfficeKeyCard, by keys: PKI.OfficeKeys) throws -> String {
        let header = JWSHeader(
            algorithm: .ed25519,
            keyID: card.signingKey.text,
            type: type,
            certificateChain: [keys.certificate.derBytes]
        )
        return try JSONWebSignature(payload: card.json.canonical, header: header, key: .ed25519(keys.signing)).compact
    }

    /// Reads a card of a partner's office and verifies who vouches for it.
    /// - Throws: ``OfficeCardFault``
    package static func read(
        _ text: String,
        of node: String,
        by verifier: PinnedVerifier,
        now: Date
    ) async throws(OfficeCardFault) -> OfficeKeyCard {
        guard let signature = try? JSONWebSignature(compact: text), signature.header.type == type,
            let json = try? JSONReader.readCanonical(signature.payload), var card = OfficeKeyCard(json)
        else { throw .notACard }
        guard EnvelopeHeader.node(of: card.office) == node else { throw .anotherNode(card.office) }
        let peer: VerifiedPeer
        do throws(PeerRefusal) {
            peer = try await verifier.verify(
                chain: signature.header.certificateChain,
                expecting: .office(card.office),
                for: .signature,
                now: now
            )
        } catch {
            throw .notVouchedFor("\(error)")
        }
        guard (try? signature.verify(by: peer.certificate.publicKey)) != nil,
            card.signingKey.text == signature.header.keyID,
            peer.certificate.holdsKey(card.signingPublic)
        else { throw .badSignature }
        guard card.validFrom >= Timestamp(date: peer.certificate.notValidBefore),
            card.validUntil <= Timestamp(date: peer.certificate.notValidAfter)
        else { throw .longerThanItsCertificate }
        card.serial = peer.serial.hexadecimal
        card.signedCard = text
        return card
    }
}

extension Certificate {
    /// Whether an Ed25519 key in 32 bytes is the one that is certified.
    fileprivate func holdsKey(_ key: [UInt8]) -> Bool {
        Array(publicKey.subjectPublicKeyInfoBytes) == key
    }
}

package enum OfficeCardFault: Error, Hashable, Sendable {
    case notACard
    case anotherNode(String)
    case notVouchedFor(String)
    case badSignature
    case longerThanItsCertificate
}
