//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension UTF8Check {
    /// Whether a text is well-formed and composed, as far as sixteen bytes at a time can tell; false is no verdict.
    ///
    /// It knows sequences of two and three bytes: a byte continues one if and only if the one before leads, or the
    /// one before that leads three. What begins with a byte that has rules of its own (C0, C1, E0, ED, F0 and up) or
    /// that begins what may be composed (CC, CD, E1 84–87, EF A0–AF) is left to the walk over bytes.
    @inline(__always)
    static func isQuicklyFine(_ text: CellText) -> Bool {
        let start = text.start
        let count = text.count
        // What the walk below has no two bytes before, or none behind, for.
        guard count >= 3, !isContinuing(CellText.byte(start, 0)),
            isContinuing(CellText.byte(start, 1)) == (CellText.byte(start, 0) >= 0xC0),
            CellText.byte(start, count &- 1) < 0xC0, CellText.byte(start, count &- 2) < 0xE0
        else { return false }
        var wrong = ByteVector()
        var offset = 0
        while offset < count {
            let left = count &- offset
            let bytes = start.loadUnaligned(fromByteOffset: offset, as: ByteVector.self)
            let next = start.loadUnaligned(fromByteOffset: offset &+ 1, as: ByteVector.self)
            let third = start.loadUnaligned(fromByteOffset: offset &+ 2, as: ByteVector.self)
            var isBroken = isContinuing(third) ^ (isLeading(next) | isLeadingThree(bytes))
            var isSpecial = specials(bytes, next)
            if left < 18 {
                isBroken &= lanes(left &- 2)
                isSpecial &= lanes(left)
            }
            wrong |= isBroken | isSpecial
            offset &+= 16
        }
        return ByteMask.folded(wrong) == 0
    }

    /// Whether a text is kept as received, as far as can be told at once.
    @inline(__always)
    static func isKept(_ text: CellText) -> Bool {
        CellText.byte(text.start, 0) != UInt8(ascii: "=") && isQuicklyFine(text) && !hasWideBlank(text.bytes)
    }

    @inline(__always)
    private static func isContinuing(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    @inline(__always)
    private static func isContinuing(_ bytes: ByteVector) -> ByteVector {
        ByteMask.equal(bytes & ByteVector(repeating: 0xC0), ByteVector(repeating: 0x80))
    }

    @inline(__always)
    private static func isLeading(_ bytes: ByteVector) -> ByteVector {
        let two = ByteVector(repeating: 0xC0)
        return ByteMask.equal(bytes & two, two)
    }

    @inline(__always)
    private static func isLeadingThree(_ bytes: ByteVector) -> ByteVector {
        let three = ByteVector(repeating: 0xE0)
        return ByteMask.equal(bytes & three, three)
    }

    /// Lanes whose byte has rules of its own.
    @inline(__always)
    private static func specials(_ bytes: ByteVector, _ next: ByteVector) -> ByteVector {
        let pairs = bytes & ByteVector(repeating: 0xFE)
        var found = ByteMask.equal(pairs, ByteVector(repeating: 0xC0))
        found |= ByteMask.equal(pairs, ByteVector(repeating: 0xCC))
        found |= ByteMask.equal(bytes, ByteVector(repeating: 0xE0))
        found |= ByteMask.equal(bytes, ByteVector(repeating: 0xED))
        let four = ByteVector(repeating: 0xF0)
        found |= ByteMask.equal(bytes & four, four)
        let isJamo = ByteMask.equal(next & ByteVector(repeating: 0xFC), ByteVector(repeating: 0x84))
        found |= ByteMask.equal(bytes, ByteVector(repeating: 0xE1)) & isJamo
        let isCompatible = ByteMask.equal(next & four, ByteVector(repeating: 0xA0))
        return found | ByteMask.equal(bytes, ByteVector(repeating: 0xEF)) & isCompatible
    }

    /// 0xFF in the first `count` lanes.
    @inline(__always)
    private static func lanes(_ count: Int) -> ByteVector {
        func word(_ bytes: Int) -> UInt64 {
            bytes >= 8 ? .max : bytes <= 0 ? 0 : (1 &<< UInt64(truncatingIfNeeded: 8 &* bytes)) &- 1
        }
        return unsafeBitCast(SIMD2(word(count), word(count &- 8)), to: ByteVector.self)
    }
}
