//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto

/// A SHA-256 over values, each with its length or in eight bytes, that says what exactly a journal entry is about.
struct ContentDigest {
    private static let piece = 65_536

    private var hash = SHA256()
    private var buffer: [UInt8] = []

    /// - Parameter purpose: what the digest is over, hashed first
    init(_ purpose: String) {
        append(purpose)
    }

    /// The digest of one text by itself.
    static func of(_ text: String) -> String {
        var digest = ContentDigest("text 1")
        digest.append(text)
        return digest.finish()
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        append(Int64(bytes.count))
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.piece { flush() }
    }

    /// Eight bytes, most significant first.
    mutating func append(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { buffer.append(contentsOf: $0) }
    }

    /// The bits of IEEE 754, most significant first.
    mutating func append(_ number: Double) {
        append(Int64(bitPattern: number.bitPattern))
    }

    /// 64 hexadecimal digits.
    mutating func finish() -> String {
        flush()
        return hash.finalize().map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    }

    private mutating func flush() {
        buffer.withUnsafeBytes { hash.update(bufferPointer: $0) }
        buffer.removeAll(keepingCapacity: true)
    }
}
