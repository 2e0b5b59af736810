//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Casework
import Foundation
import Officers
import PKI

/// The key under which names in cases are closed: 32 bytes in the node's folder, made when it is first asked for.
///
/// Without it nobody reads the names, so it belongs in the backup, and apart from the database.
package enum NominalKey {
    package static func keeper(in folder: NodeFolder) throws -> NominalKeeper {
        NominalKeeper(try secret(in: folder))
    }

    /// Each use derives a key of its own from it.
    package static func secret(in folder: NodeFolder) throws -> [UInt8] {
        let url = folder.url.appendingPathComponent("casework", isDirectory: true)
        let file = url.appendingPathComponent("nominal.key")
        if FileManager.default.fileExists(atPath: file.path) {
            let secret = try SecretFile.read(file)
            guard secret.count == 32 else { throw NodeError.folder(path: file.path, reason: "not a key of 32 bytes") }
            return secret
        }
        let secret = Officers.SecureRandom.bytes(32)
        try SecretFile.makeFolder(url)
        try SecretFile.write(secret, to: file)
        return secret
    }
}
