//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The secret of a node that makes tokens of words, by SipHash-2-4 (Aumasson and Bernstein 2012), a keyed
/// pseudo-random function for short texts.
package struct SearchTokenKey: Sendable {
    /// What a token stands for; equal letters of different spaces are different tokens.
    enum Space: UInt8, Sendable {
        case word = 1
        /// Two neighbouring Chinese characters, or one that stands alone.
        case han
        /// A Chinese character wherever it stands.
        case single
        /// A syllable of pinyin.
        case pinyin
        case office
        /// Proves which key an index was made with.
        case check
    }

    package static let count = 16

    private let first: UInt64
    private let second: UInt64

    /// - Parameter bytes: 16, from a source of secrets.
    package init(_ bytes: [UInt8]) {
        precondition(bytes.count == Self.count, "a key has 16 bytes")
        func word(_ start: Int) -> UInt64 {
            bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        first = word(0)
        second = word(8)
    }

    func token(_ space: Space, _ bytes: some Collection<UInt8>) -> SearchToken {
        var hash = SipHash(first, second)
        hash.add(space.rawValue)
        for byte in bytes { hash.add(byte) }
        let bits = hash.finish() & (1 << 60 - 1)
        // The gap is no word.
        return SearchToken(bits: bits == 0 ? 1 : bits)
    }

    func token(_ space: Space, _ scalars: Unicode.Scalar...) -> SearchToken {
        var hash = SipHash(first, second)
        hash.add(space.rawValue)
        for scalar in scalars {
            for shift in [0, 8, 16] as [UInt32] { hash.add(UInt8(truncatingIfNeeded: scalar.value >> shift)) }
        }
        let bits = hash.finish() & (1 << 60 - 1)
        return SearchToken(bits: bits == 0 ? 1 : bits)
    }
}
