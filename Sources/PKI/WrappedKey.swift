//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SwiftASN1

/// A private key under a passphrase: PKCS#8 in a ``PassphraseBox``, in text between lines like those of PEM.
public struct WrappedKey: Sendable {
    static let label = "LIENQUAN WRAPPED KEY"

    private let bytes: [UInt8]

    /// Wraps a key with a fresh salt and nonce.
    ///
    /// - Throws: ``KeyFileError/underivable``
    public init(_ key: SecretKey, passphrase: String, cost: WrappingCost) throws(KeyFileError) {
        bytes = try PassphraseBox.seal(Array(key.pkcs8), passphrase: passphrase, cost: cost)
    }

    /// Reads the text; nil for anything else.
    public init?(text: String) {
        guard let document = try? PEMDocument(pemString: text), document.discriminator == Self.label else { return nil }
        bytes = document.derBytes
    }

    /// Between lines like those of PEM.
    public var text: String { PEMDocument(type: Self.label, derBytes: bytes).pemString + "\n" }

    /// The key.
    ///
    /// - Throws: ``KeyFileError/wrongPassphrase``, ``KeyFileError/unreadable``, ``KeyFileError/underivable``
    public func unwrap(passphrase: String) throws(KeyFileError) -> SecretKey {
        guard let key = SecretKey(pkcs8: try PassphraseBox.open(bytes, passphrase: passphrase)) else {
            throw .unreadable
        }
        return key
    }
}
