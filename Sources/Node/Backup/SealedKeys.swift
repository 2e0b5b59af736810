//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import PKI

/// The secret files of a node, under a passphrase in one file of a backup.
///
/// They are sealed together with all that the manifest says, so who has the passphrase also knows that nobody put
/// another backup in the place of the one that was made.
struct SealedKeys: Codable {
    static let name = "keys.sealed"
    /// What files with secrets end with.
    private static let endings = [".key", ".token"]

    /// By their place in the node's folder.
    var files: [String: Data] = [:]

    static func isSecret(_ path: String) -> Bool { endings.contains { path.hasSuffix($0) } }

    func sealed(_ passphrase: String, _ manifest: BackupManifest, cost: WrappingCost) throws -> [UInt8] {
        let content = Array(try JSONEncoder().encode(self))
        return try PassphraseBox.seal(
            content,
            passphrase: passphrase,
            authenticating: manifest.digest,
            cost: cost
        )
    }

    /// - Throws: ``BackupFault/keysClosed``
    init(_ bytes: [UInt8], _ passphrase: String, _ manifest: BackupManifest) throws(BackupFault) {
        guard
            let content = try? PassphraseBox.open(
                bytes,
                passphrase: passphrase,
                authenticating: manifest.digest
            ), let keys = try? JSONDecoder().decode(Self.self, from: Data(content)),
            keys.files.keys.allSatisfy(BackupManifest.isPlain)
        else { throw .keysClosed }
        self = keys
    }

    init() {}
}
