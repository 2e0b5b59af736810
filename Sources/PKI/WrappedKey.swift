//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import CryptoExtras
import Foundation
import SwiftASN1

/// A private key under a passphrase: scrypt (RFC 7914) makes a key, ChaCha20-Poly1305 (RFC 8439) seals PKCS#8 with it.
///
/// Layout: version 1, log2 of N, r, p (one byte each), salt (16), nonce (12), sealed bytes, tag (16). Everything
/// before the nonce is authenticated too. In text between lines like those of PEM.
public struct WrappedKey: Sendable {
    static let label = "LIENQUAN WRAPPED KEY"
    private static let version: UInt8 = 1
    private static let saltLength = 16
    private static let nonceLength = 12
    private static let headLength = 4 + saltLength

    private let bytes: [UInt8]

    /// Wraps a key with a fresh salt and nonce.
    ///
    /// - Throws: ``KeyFileError/underivable``
    public init(_ key: SecretKey, passphrase: String, cost: WrappingCost) throws(KeyFileError) {
        let head =
            [Self.version, cost.logRounds, cost.blockSize, cost.parallelism] + SecureRandom.bytes(Self.saltLength)
        let derived = try Self.derive(passphrase, head: head)
        guard let sealed = try? ChaChaPoly.seal(key.pkcs8, using: derived, authenticating: head) else {
            throw .underivable
        }
        bytes = head + sealed.combined
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
        guard bytes.count > Self.headLength + Self.nonceLength + 16, bytes[0] == Self.version,
            WrappingCost(logRounds: bytes[1], blockSize: bytes[2], parallelism: bytes[3]).isSane,
            let sealed = try? ChaChaPoly.SealedBox(combined: bytes.dropFirst(Self.headLength))
        else { throw .unreadable }
        let head = Array(bytes.prefix(Self.headLength))
        let derived = try Self.derive(passphrase, head: head)
        guard let opened = try? ChaChaPoly.open(sealed, using: derived, authenticating: head) else {
            throw .wrongPassphrase
        }
        guard let key = SecretKey(pkcs8: Array(opened)) else { throw .unreadable }
        return key
    }

    /// Passphrases are taken in NFC, so that both ways of typing "ế" are one passphrase.
    private static func derive(_ passphrase: String, head: [UInt8]) throws(KeyFileError) -> SymmetricKey {
        do {
            return try KDF.Scrypt.deriveKey(
                from: Data(passphrase.precomposedStringWithCanonicalMapping.utf8),
                salt: head.suffix(saltLength),
                outputByteCount: 32,
                rounds: 1 << Int(head[1]),
                blockSize: Int(head[2]),
                parallelism: Int(head[3])
            )
        } catch {
            throw .underivable
        }
    }
}
