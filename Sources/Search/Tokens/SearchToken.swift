//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A piece of text as the index knows it: 60 bits that only the holder of the key can make of a word.
package struct SearchToken: Hashable, Sendable {
    package let bits: UInt64

    /// Parts texts of different fields, so that no phrase reaches from one to the next; every document has some.
    package static let gap = SearchToken(bits: 0)

    package init(bits: UInt64) {
        self.bits = bits & (1 << 60 - 1)
    }

    private static let digits = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    /// Twelve letters and digits; one digit for the gap.
    package func write(to text: inout [UInt8]) {
        if self == .gap { return text.append(UInt8(ascii: "0")) }
        var rest = bits
        for _ in 0..<12 {
            text.append(Self.digits[Int(rest & 31)])
            rest >>= 5
        }
    }

    package var text: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
