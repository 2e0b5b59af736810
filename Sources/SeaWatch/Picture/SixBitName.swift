//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Up to 20 characters of AIS's six-bit alphabet in 16 bytes.
///
/// Source of the alphabet: ITU-R M.1371-5, annex 8, table 47. A character that it doesn't have becomes a blank.
struct SixBitName: Hashable {
    private var first = SixBitWord()
    private var second = SixBitWord()

    init() {}

    init(_ text: String) {
        first = SixBitWord(text.utf8.prefix(SixBitWord.capacity))
        second = SixBitWord(text.utf8.dropFirst(SixBitWord.capacity))
    }

    var isEmpty: Bool { first.isEmpty }

    var text: String { first.text + second.text }

    /// 32 bits of a hash that is never 0.
    var hash: UInt32 {
        let mixed = (first.bits ^ second.bits &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        return UInt32(truncatingIfNeeded: mixed >> 32) | 1
    }
}
