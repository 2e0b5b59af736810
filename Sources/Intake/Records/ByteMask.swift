//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Sixteen bytes that are compared at once.
typealias ByteVector = SIMD16<UInt8>

/// Finding bytes eight or sixteen at a time.
///
/// Words are for the short texts of cells: exact tests after H. S. Warren, *Hacker's Delight*, 2nd edition, section
/// 6-1. Vectors are for the long walk over a block: Swift 6.3 compiles their comparison to one instruction, but has
/// none that gathers the lanes into bits, which is why they are folded and transposed.
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

    /// 0xFF in each lane where both have the same byte.
    @inline(__always)
    static func equal(_ a: ByteVector, _ b: ByteVector) -> ByteVector {
        unsafeBitCast(a .== b, to: ByteVector.self)
    }

    /// In each lane the bit that stands for it in the `part`-th of four vectors, so that all four fit one.
    @inline(__always)
    static func placeBits(_ part: Int) -> ByteVector {
        let low = ones &<< UInt64(truncatingIfNeeded: 2 &* part)
        return unsafeBitCast(SIMD2(low, low &<< 1), to: ByteVector.self)
    }

    /// The two halves of a vector as one word.
    @inline(__always)
    static func folded(_ vector: ByteVector) -> UInt64 {
        let halves = unsafeBitCast(vector, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1]
    }

    /// Four vectors' marks, each with its ``placeBits(_:)`` and joined by OR, as one bit for each of 64 bytes.
    @inline(__always)
    static func bits(_ marks: ByteVector) -> UInt64 { transpose(folded(marks)) }

    /// How often a byte stands in bytes.
    static func count(_ byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int {
        var found = 0
        var offset = 0
        let wanted = ByteVector(repeating: byte)
        while offset &+ 16 <= bytes.count {
            // A lane counts to 255 at most.
            var lanes = ByteVector()
            let end = min(bytes.count &- 15, offset &+ 16 * 255)
            while offset < end {
                lanes &-= equal(bytes.loadUnaligned(fromByteOffset: offset, as: ByteVector.self), wanted)
                offset &+= 16
            }
            for lane in 0..<16 { found &+= Int(lanes[lane]) }
        }
        for place in offset..<bytes.count where bytes[place] == byte { found &+= 1 }
        return found
    }
}
