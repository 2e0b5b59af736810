//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Foundation

/// `LQ2`: as ``CurveSuite``, but sealed with X-Wing (X25519 and ML-KEM-768 together), so that what is recorded today
/// stays closed to the machines of tomorrow. HPKE with HKDF-SHA256 and AES-256-GCM.
package enum HybridSuite: CryptoSuite {
    package static let id = "LQ2"

    package static func makeKeys() throws -> OfficeSecrets {
        let signing = Curve25519.Signing.PrivateKey()
        let sealing = try XWingMLKEM768X25519.PrivateKey.generate()
        return OfficeSecrets(
            suite: id,
            signing: Array(signing.rawRepresentation),
            sealing: Array(sealing.integrityCheckedRepresentation),
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
        guard let key = try? XWingMLKEM768X25519.PublicKey(rawRepresentation: publicKey) else { throw .badKey }
        return HPKESealer { info in
            try HPKE.Sender(recipientKey: key, ciphersuite: .XWingMLKEM768X25519_SHA256_AES_GCM_256, info: info)
        }
    }

    package static func opener(_ secret: [UInt8]) throws(SuiteError) -> any SealOpener {
        guard let key = try? XWingMLKEM768X25519.PrivateKey(integrityCheckedRepresentation: secret) else {
            throw .badKey
        }
        return HPKEOpener(publicKey: Array(key.publicKey.rawRepresentation)) { info, encapsulated in
            try HPKE.Recipient(
                privateKey: key,
                ciphersuite: .XWingMLKEM768X25519_SHA256_AES_GCM_256,
                info: info,
                encapsulatedKey: encapsulated
            )
        }
    }
}
