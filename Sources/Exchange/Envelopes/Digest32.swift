//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CanonicalJSON
import Crypto

/// A SHA-256 digest: 32 bytes, as base64url in messages.
package struct Digest32: Hashable, Sendable {
    package let bytes: [UInt8]

    /// Nil for any other number of bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    package init?(text: String) {
        guard let bytes = Base64URL.decode(text) else { return nil }
        self.init(bytes)
    }

    /// 64 hexadecimal digits, as `sha256sum` prints them.
    package init?(hexadecimal text: String) {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == 64, text.count == 64 else { return nil }
        self.init(stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) })
    }

    private init(hashed bytes: [UInt8]) { self.bytes = bytes }

    /// Of the parts one after another.
    package static func of(_ parts: [UInt8]...) -> Digest32 {
        var hash = SHA256()
        for part in parts { part.withUnsafeBytes { hash.update(bufferPointer: $0) } }
        return Digest32(hashed: Array(hash.finalize()))
    }

    /// What stands before the first envelope of a direction: 32 zeros.
    package static let zero = Digest32(hashed: [UInt8](repeating: 0, count: 32))

    package var text: String { Base64URL.encode(bytes) }
    /// As `sha256sum` prints it, for people who compare.
    package var hexadecimal: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    package var json: JSONValue { .string(text) }
}

extension Digest32: CustomStringConvertible {
    package var description: String { text }
}
