//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Finding bytes eight at a time: SIMD within a register.
///
/// Swift 6.3 compiles comparisons of `SIMD16<UInt8>` to a loop over lanes, so 64-bit words it is; exact tests
/// after H. S. Warren, *Hacker's Delight*, 2nd edition, section 6-1.
enum ByteMask {
    static let low7: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    static let high: UInt64 = 0x8080_8080_8080_8080
    static let ones: UInt64 = 0x0101_0101_0101_0101

    /// The byte in all eight places.
    @inline(__always)
    static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* ones }

    /// 0x80 in each byte of `word` that is 0.
    @inline(__always)
    static func zeros(_ word: UInt64) -> UInt64 {
        ~(((word & low7) &+ low7) | word | low7)
    }

    /// A word whose bytes have their highest bit where `word` has a byte that is not 0; other bits are noise.
    @inline(__always)
    static func nonzeros(_ word: UInt64) -> UInt64 {
        ((word & low7) &+ low7) | word
    }

    /// Turns bit 8j + i into bit 8i + j: the eight by eight bit matrix transposed (ibid., section 7-3).
    @inline(__always)
    static func transpose(_ matrix: UInt64) -> UInt64 {
        var rows = matrix
        var moved = (rows ^ (rows &>> 7)) & 0x00AA_00AA_00AA_00AA
        rows = rows ^ moved ^ (moved &<< 7)
        moved = (rows ^ (rows &>> 14)) & 0x0000_CCCC_0000_CCCC
        rows = rows ^ moved ^ (moved &<< 14)
        moved = (rows ^ (rows &>> 28)) & 0x0000_0000_F0F0_F0F0
        return rows ^ moved ^ (moved &<< 28)
    }
}
