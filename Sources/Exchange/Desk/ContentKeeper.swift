//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Foundation

/// Keeps contents closed in the own database: whoever copies it learns who wrote to whom, and no more.
///
/// ChaCha20-Poly1305 under a key that HKDF-SHA256 makes of an office's sealing key; the id of the message is bound to it.
package struct ContentKeeper: Sendable {
    private let key: SymmetricKey

    /// - Parameter secret: the secret sealing key of the office.
    package init(_ secret: [UInt8]) {
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret),
            info: Data("lienquan kept 1".utf8),
            outputByteCount: 32
        )
    }

    package func close(_ bytes: [UInt8], id: String) throws(SuiteError) -> [UInt8] {
        do {
            return Array(try ChaChaPoly.seal(bytes, using: key, authenticating: Array(id.utf8)).combined)
        } catch {
            throw .failed("\(error)")
        }
    }

    /// - Throws: ``SuiteError/notForThisKey`` also where anything was changed.
    package func open(_ kept: [UInt8], id: String) throws(SuiteError) -> [UInt8] {
        do {
            let box = try ChaChaPoly.SealedBox(combined: kept)
            return Array(try ChaChaPoly.open(box, using: key, authenticating: Array(id.utf8)))
        } catch {
            throw .notForThisKey
        }
    }
}
