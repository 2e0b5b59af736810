//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Foundation

/// `LQ1`: Ed25519 (RFC 8032) for signatures; HPKE (RFC 9180) in base mode with DHKEM(X25519, HKDF-SHA256),
/// HKDF-SHA256 and ChaCha20Poly1305 for sealing.
package enum CurveSuite: CryptoSuite {
    package static let id = "LQ1"

    package static func makeKeys() -> OfficeSecrets {
        let signing = Curve25519.Signing.PrivateKey()
        let sealing = Curve25519.KeyAgreement.PrivateKey()
        return OfficeSecrets(
            suite: id,
            signing: Array(signing.rawRepresentation),
            sealing: Array(sealing.rawRepresentation),
            signingPublic: Array(signing.publicKey.rawRepresentation),
            sealingPublic: Array(sealing.publicKey.rawRepresentation)
        )
    }

    package static func signer(_ secret: [UInt8]) throws(SuiteError) -> any MessageSigner {
        try Ed25519Signer(secret)
    }

    package static func verifier(_ publicKey: [UInt8]) throws(SuiteError) -> any SignatureVerifier {
        try Ed25519Verifier(publicKey)
    }

    package static func sealer(_ publicKey: [UInt8]) throws(SuiteError) -> any MessageSealer {
        guard let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey) else { throw .badKey }
        return HPKESealer { info in
            try HPKE.Sender(recipientKey: key, ciphersuite: .Curve25519_SHA256_ChachaPoly, info: info)
        }
    }

    package static func opener(_ secret: [UInt8]) throws(SuiteError) -> any SealOpener {
        guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: secret) else { throw .badKey }
        return HPKEOpener(publicKey: Array(key.publicKey.rawRepresentation)) { info, encapsulated in
            try HPKE.Recipient(
                privateKey: key,
                ciphersuite: .Curve25519_SHA256_ChachaPoly,
                info: info,
                encapsulatedKey: encapsulated
            )
        }
    }
}
