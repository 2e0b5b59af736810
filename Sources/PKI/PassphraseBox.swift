//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import CryptoExtras
import Foundation

/// Bytes under a passphrase: scrypt (RFC 7914) makes a key, ChaCha20-Poly1305 (RFC 8439) seals with it.
///
/// Layout: version 1, log2 of N, r, p (one byte each), salt (16), nonce (12), sealed bytes, tag (16). Everything
/// before the nonce is authenticated too, and after it what the caller adds.
public enum PassphraseBox {
    private static let version: UInt8 = 1
    private static let saltLength = 16
    private static let nonceLength = 12
    private static let headLength = 4 + saltLength

    /// Seals with a fresh salt and nonce.
    ///
    /// - Parameter context: lies open elsewhere and is authenticated along.
    /// - Throws: ``KeyFileError/underivable``
    public static func seal(
        _ content: [UInt8],
        passphrase: String,
        authenticating context: [UInt8] = [],
        cost: WrappingCost = .standard
    ) throws(KeyFileError) -> [UInt8] {
        let head = [version, cost.logRounds, cost.blockSize, cost.parallelism] + SecureRandom.bytes(saltLength)
        let derived = try derive(passphrase, head: head)
        guard let sealed = try? ChaChaPoly.seal(content, using: derived, authenticating: head + context) else {
            throw .underivable
        }
        return head + sealed.combined
    }

    /// - Throws: ``KeyFileError/wrongPassphrase``, ``KeyFileError/unreadable``, ``KeyFileError/underivable``
    public static func open(
        _ bytes: [UInt8],
        passphrase: String,
        authenticating context: [UInt8] = []
    ) throws(KeyFileError) -> [UInt8] {
        guard bytes.count >= headLength + nonceLength + 16, bytes[0] == version,
            WrappingCost(logRounds: bytes[1], blockSize: bytes[2], parallelism: bytes[3]).isSane,
            let sealed = try? ChaChaPoly.SealedBox(combined: bytes.dropFirst(headLength))
        else { throw .unreadable }
        let head = Array(bytes.prefix(headLength))
        let derived = try derive(passphrase, head: head)
        guard let opened = try? ChaChaPoly.open(sealed, using: derived, authenticating: head + context) else {
            throw .wrongPassphrase
        }
        return Array(opened)
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
