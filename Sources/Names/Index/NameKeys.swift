//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What names are filed under: words, pairs of neighbours, parts of long words, characters.
enum NameKeys {
    /// Words from this length on are also filed under their parts.
    static let longWord = 5

    static func word(_ hash: UInt64) -> UInt32 { fold(hash &* 0x9E37_79B9_7F4A_7C15) }

    /// The same for either order.
    static func pair(_ a: UInt64, _ b: UInt64) -> UInt32 { fold((a &+ b) &* 0xC2B2_AE3D_27D4_EB4F ^ a ^ b) }

    /// All words of a name, in whatever order.
    static func all(_ words: [UInt64]) -> UInt32 {
        fold(words.reduce(UInt64(words.count)) { $0 &+ ($1 ^ ($1 >> 31)) &* 0xBF58_476D_1CE4_E5B9 })
    }

    static func character(_ scalar: Unicode.Scalar) -> UInt32 { fold(UInt64(scalar.value) &* 0xD6E8_FEB8_6659_FD93) }

    static func characters(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> UInt32 {
        fold((UInt64(a.value) << 32 | UInt64(b.value)) &* 0xA076_1D64_78BD_642F)
    }

    /// Four letters at a time, the ends of the word marked.
    static func parts(_ word: some RandomAccessCollection<UInt8>, _ body: (UInt32) -> Void) {
        guard word.count >= longWord else { return }
        var window = UInt32(UInt8(ascii: "_"))
        var length = 1
        func take(_ byte: UInt8) {
            window = window << 8 | UInt32(byte)
            length += 1
            if length >= 4 { body(fold(UInt64(window) &* 0x8EBC_6AF0_9C88_C6E3)) }
        }
        for byte in word { take(byte) }
        take(UInt8(ascii: "_"))
    }

    private static func fold(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: hash ^ (hash >> 29) ^ (hash >> 47))
    }
}
