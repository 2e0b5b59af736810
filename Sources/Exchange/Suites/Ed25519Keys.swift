//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Foundation

struct Ed25519Signer: MessageSigner {
    private let key: Curve25519.Signing.PrivateKey

    init(_ secret: [UInt8]) throws(SuiteError) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret) else { throw .badKey }
        self.key = key
    }

    var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

    func sign(_ bytes: [UInt8]) throws(SuiteError) -> [UInt8] {
        do {
            return Array(try key.signature(for: bytes))
        } catch {
            throw .failed("\(error)")
        }
    }
}

struct Ed25519Verifier: SignatureVerifier {
    private let key: Curve25519.Signing.PublicKey

    init(_ publicKey: [UInt8]) throws(SuiteError) {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { throw .badKey }
        self.key = key
    }

    func isValid(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
        key.isValidSignature(signature, for: bytes)
    }
}
