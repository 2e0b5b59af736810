//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// Tells keys apart: the first 16 bytes of SHA-256 over what the key is for, its suite and its public half.
package struct KeyID: Hashable, Sendable, CustomStringConvertible {
    package enum Use: String, Hashable, Sendable {
        case signing = "sign"
        case sealing = "seal"
    }

    /// 22 letters of base64url.
    package let text: String

    package init(_ use: Use, suite: String, publicKey: [UInt8]) {
        let head = Array("lienquan key\0\(use.rawValue)\0\(suite)\0".utf8)
        text = Base64URL.encode(Array(Digest32.of(head, publicKey).bytes.prefix(16)))
    }

    /// Nil for a text that no key has.
    package init?(_ text: String) {
        guard Base64URL.decode(text)?.count == 16 else { return nil }
        self.text = text
    }

    package var description: String { text }
}
