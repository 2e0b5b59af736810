//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Six bits in one printable character (ITU-R M.1371, IEC 61162-1): `0` to `W` and backquote to `w`.
enum Armour {
    /// Characters to bits, eight at a time.
    ///
    /// - Parameters:
    ///   - characters: of which `count` are read.
    ///   - scratch: where bits are added; the caller has seen that there is room.
    /// - Returns: whether all characters were legal; else the bits are worth nothing.
    @inline(__always)
    static func append(_ characters: UnsafePointer<UInt8>, _ count: Int, to scratch: inout PayloadScratch) -> Bool {
        let raw = UnsafeRawPointer(characters)
        var place = 0
        var bit = scratch.count
        var illegal: UInt64 = 0
        let words = scratch.words
        while place &+ 8 <= count {
            let eight = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let bits = bits(of: eight, &illegal)
            put(bits, 48, words, bit)
            bit &+= 48
            place &+= 8
        }
        if place < count {
            // The rest, with zeros (`0`) behind.
            let rest = count &- place
            var eight: UInt64 = 0
            for offset in 0..<rest { eight = eight &<< 8 | UInt64(characters[place &+ offset]) }
            let empty = UInt64(8 &- rest) &* 8
            eight = eight &<< empty | 0x3030_3030_3030_3030 & (1 &<< empty &- 1)
            put(bits(of: eight, &illegal) &>> UInt64(48 &- 6 &* rest), 6 &* rest, words, bit)
            bit &+= 6 &* rest
        }
        scratch.count = bit
        return illegal == 0
    }

    /// Eight characters, the first highest, to 48 bits. All eight are looked at and turned together.
    @inline(__always)
    private static func bits(of eight: UInt64, _ illegal: inout UInt64) -> UInt64 {
        let highs: UInt64 = 0x8080_8080_8080_8080
        let fromZero = eight &+ 0x5050_5050_5050_5050  // the high bit says: `0` or above
        let fromX = eight &+ 0x2828_2828_2828_2828  // `X` or above
        let fromBackquote = eight &+ 0x2020_2020_2020_2020  // backquote or above
        let aboveW = eight &+ 0x0808_0808_0808_0808  // above `w`
        illegal |= (eight | ~fromZero | aboveW | fromX & ~fromBackquote) & highs
        let eights = (fromBackquote & highs) &>> 4
        let six = eight &- 0x3030_3030_3030_3030 &- eights
        let twelve = (six &>> 2 & 0x0FC0_0FC0_0FC0_0FC0) | (six & 0x003F_003F_003F_003F)
        let twentyFour = (twelve &>> 4 & 0x00FF_F000_00FF_F000) | (twelve & 0x0000_0FFF_0000_0FFF)
        return (twentyFour &>> 8 & 0x0000_FFFF_FF00_0000) | (twentyFour & 0x00FF_FFFF)
    }

    @inline(__always)
    private static func put(_ bits: UInt64, _ width: Int, _ words: UnsafeMutablePointer<UInt64>, _ bit: Int) {
        let (place, offset) = (bit &>> 6, bit & 63)
        let free = 64 &- offset
        if width <= free {
            words[place] |= bits &<< UInt64(free &- width)
        } else {
            words[place] |= bits &>> UInt64(width &- free)
            words[place &+ 1] |= bits &<< UInt64(64 &- (width &- free))
        }
    }

    /// The character of six bits.
    @inline(__always)
    static func character(_ six: UInt8) -> UInt8 { six < 40 ? six + 48 : six + 56 }
}
