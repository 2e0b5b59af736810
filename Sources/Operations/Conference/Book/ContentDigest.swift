//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
import Crypto
import Customs

/// A SHA-256 digest in hexadecimal, as `sha256sum` prints it.
package struct ContentDigest: Hashable, Sendable {
    package let hexadecimal: String

    /// 64 digits in lower case; nil for anything else.
    package init?(hexadecimal text: String) {
        let digits = Array(text.utf8)
        let isDigest =
            digits.count == 64
            && digits.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
        guard isDigest else { return nil }
        hexadecimal = text
    }

    package init(of bytes: [UInt8]) {
        hexadecimal = SHA256.hash(data: bytes).hexadecimal
    }

    /// Of the canonical JSON of a value.
    package init(of value: JSONValue) { self.init(of: value.canonical) }

    /// In groups of eight digits, for people who compare.
    package var spoken: String {
        let digits = Array(hexadecimal)
        return stride(from: 0, to: digits.count, by: 8).map { String(digits[$0..<min($0 + 8, digits.count)]) }
            .joined(separator: " ")
    }
}

extension ContentDigest: CustomStringConvertible {
    package var description: String { hexadecimal }
}
