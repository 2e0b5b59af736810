//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON

/// The public keys of an office, as it hands them to partners.
///
/// Who vouches for a card is not said here: the certificate of the signing key travels beside it.
package struct OfficeKeyCard: Hashable, Sendable {
    package let office: String
    package let suite: String
    package let signingPublic: [UInt8]
    package let sealingPublic: [UInt8]
    package let validFrom: Timestamp
    package let validUntil: Timestamp
    /// The number of the certificate that vouches for the signing key; kept here, not part of the card.
    package var serial: String?
    /// The card as it travelled: signed, with the certificate that vouches for it; not part of the card.
    package var signedCard: String?
    /// Its certificate was revoked.
    package var isRevoked = false

    package init(
        office: String,
        suite: String,
        signingPublic: [UInt8],
        sealingPublic: [UInt8],
        validFrom: Timestamp,
        validUntil: Timestamp
    ) {
        self.office = office
        self.suite = suite
        self.signingPublic = signingPublic
        self.sealingPublic = sealingPublic
        self.validFrom = validFrom
        self.validUntil = validUntil
    }

    package var signingKey: KeyID { KeyID(.signing, suite: suite, publicKey: signingPublic) }
    package var sealingKey: KeyID { KeyID(.sealing, suite: suite, publicKey: sealingPublic) }

    /// Whether it names the same two keys.
    package func isSame(as other: OfficeKeyCard) -> Bool {
        signingKey == other.signingKey && sealingKey == other.sealingKey
    }

    package func isValid(at time: Timestamp) -> Bool { !isRevoked && validFrom <= time && time < validUntil }

    package var json: JSONValue {
        .object([
            "office": .string(office), "seal": .string(Base64URL.encode(sealingPublic)),
            "sign": .string(Base64URL.encode(signingPublic)), "suite": .string(suite),
            "valid_from": .string(validFrom.text), "valid_until": .string(validUntil.text),
        ])
    }

    /// Reads what ``json`` writes; nil for anything else.
    package init?(_ json: JSONValue) {
        guard let office = json["office"]?.text, OfficeCode.isValid(office), let suite = json["suite"]?.text,
            !suite.isEmpty, suite.utf8.count <= 16,
            let signing = json["sign"]?.text.flatMap({ Base64URL.decode($0) }), !signing.isEmpty,
            let sealing = json["seal"]?.text.flatMap({ Base64URL.decode($0) }), !sealing.isEmpty,
            signing.count <= 4_096, sealing.count <= 4_096,
            let from = json["valid_from"]?.text.flatMap(Timestamp.init(_:)),
            let until = json["valid_until"]?.text.flatMap(Timestamp.init(_:)), from < until
        else { return nil }
        self.init(
            office: office,
            suite: suite,
            signingPublic: signing,
            sealingPublic: sealing,
            validFrom: from,
            validUntil: until
        )
    }
}

extension OfficeKeyCard {
    /// As the own database keeps it, with what was found out about it.
    package var keptJSON: JSONValue {
        var members = json.members ?? [:]
        members["serial"] = serial.map { .string($0) }
        members["jws"] = signedCard.map { .string($0) }
        if isRevoked { members["revoked"] = true }
        return .object(members)
    }

    /// Reads what ``keptJSON`` writes; nil for anything else.
    package init?(kept json: JSONValue) {
        self.init(json)
        serial = json["serial"]?.text
        signedCard = json["jws"]?.text
        isRevoked = json["revoked"] == true
    }
}
