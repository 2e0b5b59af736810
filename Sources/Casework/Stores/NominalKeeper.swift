//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Foundation

/// Closes and opens what names somebody: ChaCha20-Poly1305 under a key of the node's folder, bound to the entity.
package struct NominalKeeper: Sendable {
    private let key: SymmetricKey

    /// - Parameter secret: 32 bytes of the node's folder.
    package init(_ secret: [UInt8]) {
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret),
            info: Data("lienquan nominal 1".utf8),
            outputByteCount: 32
        )
    }

    package func close(_ record: NominalRecord) throws -> [UInt8] {
        try close(try JSONEncoder().encode(record), id: record.entity)
    }

    /// - Throws: where it was closed by another key, or changed, or belongs to another entity.
    package func open(_ sealed: [UInt8], entity: String) throws -> NominalRecord {
        try JSONDecoder().decode(NominalRecord.self, from: try open(sealed, id: entity))
    }

    /// Closes what somebody wrote about themselves.
    package func close(_ text: String, correction id: String) throws -> [UInt8] {
        try close(Data(text.utf8), id: "correction/" + id)
    }

    package func open(_ sealed: [UInt8], correction id: String) throws -> String {
        String(decoding: try open(sealed, id: "correction/" + id), as: UTF8.self)
    }

    private func close(_ bytes: Data, id: String) throws -> [UInt8] {
        Array(try ChaChaPoly.seal(bytes, using: key, authenticating: Array(id.utf8)).combined)
    }

    private func open(_ sealed: [UInt8], id: String) throws -> Data {
        try ChaChaPoly.open(ChaChaPoly.SealedBox(combined: sealed), using: key, authenticating: Array(id.utf8))
    }
}
