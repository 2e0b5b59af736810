//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

public import Foundation

/// A private key on the disk: PKCS#8 in PEM, or wrapped by a passphrase; always a ``SecretFile``.
public enum KeyFile {
    /// Writes a key.
    ///
    /// - Parameter passphrase: wraps the key; nil writes it bare.
    /// - Throws: ``KeyFileError``
    public static func write(_ key: SecretKey, to url: URL, passphrase: String?, cost: WrappingCost = .standard)
        throws(KeyFileError)
    {
        let text: String
        if let passphrase {
            text = try WrappedKey(key, passphrase: passphrase, cost: cost).text
        } else {
            text = key.pem
        }
        try SecretFile.write(Array(text.utf8), to: url)
    }

    /// Whether a key is wrapped by a passphrase.
    ///
    /// - Throws: ``KeyFileError``
    public static func isWrapped(_ url: URL) throws(KeyFileError) -> Bool {
        WrappedKey(text: String(decoding: try SecretFile.read(url), as: UTF8.self)) != nil
    }

    /// Reads a key.
    ///
    /// - Parameter passphrase: is not asked for a bare key.
    /// - Throws: ``KeyFileError``
    public static func read(_ url: URL, passphrase: String?) throws(KeyFileError) -> SecretKey {
        let text = String(decoding: try SecretFile.read(url), as: UTF8.self)
        if let wrapped = WrappedKey(text: text) {
            guard let passphrase else { throw .passphraseNeeded(path: url.path) }
            return try wrapped.unwrap(passphrase: passphrase)
        }
        guard let key = SecretKey(pem: text) else { throw .unreadable }
        return key
    }
}
