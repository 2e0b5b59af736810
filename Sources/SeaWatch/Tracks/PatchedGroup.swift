//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Up to 64 numbers of one column in as few bits as most of them need; the few that need more are patched in.
///
/// Source of the scheme: Zukowski, Héman, Nes, Boncz, "Super-scalar RAM-CPU cache compression", ICDE 2006. A group is:
/// a byte (bits 0–5 the width *b*, bit 6 patches follow, bit 7 a base follows); the base as a LEB128 number; the number
/// of patches *e* and their width *x*, a byte each; the low *b* bits of each number less the base, first number lowest,
/// filled to a byte; *e* bytes that say which numbers are patched; the *x* bits above of those, filled to a byte.
struct PatchedGroup {
    /// Numbers in a group: of 16, 32 and 64, what gave the fewest bytes on simulated tracks (5.5, 5.3, 5.1 a position of
    /// a vessel under way), at the same speed.
    static let size = 64
    /// What a group can take at most: three bytes, a base of five, its numbers whole, their places, patches, and the
    /// spare bytes that the last store of ``pack`` may touch.
    static let mostBytes = 3 + 5 + 4 * size + size + 4 * size + 8

    static let patched: UInt8 = 0x40
    static let based: UInt8 = 0x80

    /// Writes a group and returns where it ends.
    ///
    /// - Parameters:
    ///   - numbers: `count` of them, 1…64; with a base they are changed.
    ///   - scratch: 64 numbers of working memory.
    ///   - isBased: whether the least number is taken off all of them first.
    @inline(__always)
    static func write(
        _ numbers: UnsafeMutablePointer<UInt32>,
        count: Int,
        isBased: Bool,
        scratch: UnsafeMutablePointer<UInt32>,
        to start: UnsafeMutableRawPointer
    ) -> UnsafeMutableRawPointer {
        var out = start + 1
        var head: UInt8 = 0
        if isBased {
            var base = numbers[0]
            for index in 1..<max(count, 1) { base = min(base, numbers[index]) }
            if base > 0 {
                head = based
                for index in 0..<count { numbers[index] &-= base }
                while base >= 0x80 {
                    out.storeBytes(of: UInt8(base & 0x7F | 0x80), as: UInt8.self)
                    out += 1
                    base >>= 7
                }
                out.storeBytes(of: UInt8(base), as: UInt8.self)
                out += 1
            }
        }
        var all: UInt32 = 0
        for index in 0..<count { all |= numbers[index] }
        let most = 32 - all.leadingZeroBitCount
        let (width, patches) = cheapest(numbers, count: count, most: most, scratch: scratch)
        if patches > 0 {
            head |= patched
            out.storeBytes(of: UInt8(patches), as: UInt8.self)
            (out + 1).storeBytes(of: UInt8(most - width), as: UInt8.self)
            out += 2
        }
        start.storeBytes(of: head | UInt8(width), as: UInt8.self)
        out = pack(numbers, count: count, width: width, to: out)
        guard patches > 0 else { return out }
        var found = 0
        for index in 0..<count where UInt64(numbers[index]) >> UInt64(width) > 0 {
            out.storeBytes(of: UInt8(index), as: UInt8.self)
            out += 1
            scratch[found] = UInt32(UInt64(numbers[index]) >> UInt64(width))
            found += 1
        }
        return pack(scratch, count: found, width: most - width, to: out)
    }

    /// The width that makes the group smallest, and how many numbers do not fit it.
    @inline(__always)
    private static func cheapest(
        _ numbers: UnsafeMutablePointer<UInt32>,
        count: Int,
        most: Int,
        scratch lengths: UnsafeMutablePointer<UInt32>
    ) -> (width: Int, patches: Int) {
        guard most > 1 else { return (most, 0) }
        for length in 0...most { lengths[length] = 0 }
        for index in 0..<count { lengths[32 - numbers[index].leadingZeroBitCount] += 1 }
        var best = (cost: count * most, width: most, patches: 0)
        var patches = 0
        for width in stride(from: most - 1, through: 0, by: -1) {
            patches += Int(lengths[width + 1])
            // Two bytes for number and width of the patches, a byte of place for each of them.
            let cost = count * width + 16 + patches * (8 + most - width)
            if cost < best.cost { best = (cost, width, patches) }
        }
        return (best.width, best.patches)
    }

    /// Low bits of numbers one behind the other.
    @inline(__always)
    private static func pack(
        _ numbers: UnsafeMutablePointer<UInt32>,
        count: Int,
        width: Int,
        to start: UnsafeMutableRawPointer
    ) -> UnsafeMutableRawPointer {
        guard width > 0 else { return start }
        let mask = UInt64(1) << UInt64(width) &- 1
        var out = start
        var bits: UInt64 = 0
        var held: UInt64 = 0
        for index in 0..<count {
            bits |= (UInt64(numbers[index]) & mask) << held
            held &+= UInt64(width)
            if held >= 32 {
                out.storeBytes(of: UInt32(truncatingIfNeeded: bits).littleEndian, as: UInt32.self)
                out += 4
                bits >>= 32
                held &-= 32
            }
        }
        out.storeBytes(of: UInt32(truncatingIfNeeded: bits).littleEndian, as: UInt32.self)
        return out + Int((held + 7) >> 3)
    }
}
