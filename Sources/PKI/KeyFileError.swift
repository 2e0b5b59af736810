//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a private key could not be read.
public enum KeyFileError: Error, Hashable, Sendable {
    /// Others than its owner may read or write the file.
    case exposed(path: String, mode: UInt16)
    /// The file belongs to another user of the machine.
    case foreign(path: String)
    /// The file could not be read or written.
    case file(path: String, reason: String)
    /// Neither PKCS#8 in PEM nor a wrapped key.
    case unreadable
    /// A wrapped key, and no passphrase was given.
    case passphraseNeeded(path: String)
    case wrongPassphrase
    /// Another kind of key than the one that belongs there.
    case wrongKind(path: String)
    /// The key could not be derived: out of memory.
    case underivable

    /// What happened and what to do, in English.
    public var message: String {
        switch self {
        case .exposed(let path, let mode):
            "\(path): others may read or change this secret (mode \(String(mode, radix: 8))); "
                + "run \"chmod 600\" on it, and consider the key known to them"
        case .foreign(let path): "\(path): this secret belongs to another user; run \"chown\" on it"
        case .file(let path, let reason): "\(path): \(reason)"
        case .unreadable: "the file holds no private key: neither PKCS#8 in PEM nor a wrapped key"
        case .passphraseNeeded(let path): "\(path): the key is wrapped; give its passphrase"
        case .wrongPassphrase: "wrong passphrase, or the file was changed"
        case .wrongKind(let path): "\(path): another kind of key than the one that belongs there"
        case .underivable: "not enough memory to derive a key from the passphrase"
        }
    }
}

extension KeyFileError: CustomStringConvertible {
    public var description: String { message }
}
