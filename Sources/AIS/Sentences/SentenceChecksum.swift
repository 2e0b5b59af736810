//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The exclusive or of all bytes between the first character and the star (NMEA 0183).
enum SentenceChecksum {
    @inline(__always)
    static func sum(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> UInt8 {
        guard let bytes else { return 0 }
        var eight: UInt64 = 0
        var place = 0
        let raw = UnsafeRawPointer(bytes)
        while place &+ 8 <= count {
            eight ^= raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            place &+= 8
        }
        eight ^= eight &>> 32
        eight ^= eight &>> 16
        eight ^= eight &>> 8
        var sum = UInt8(truncatingIfNeeded: eight)
        while place < count {
            sum ^= bytes[place]
            place &+= 1
        }
        return sum
    }

    /// Two hexadecimal digits of either case.
    @inline(__always)
    static func value(_ high: UInt8, _ low: UInt8) -> UInt8? {
        let (high, low) = (digit(high), digit(low))
        return high | low > 15 ? nil : high &<< 4 | low
    }

    @inline(__always)
    private static func digit(_ byte: UInt8) -> UInt8 {
        let number = byte &- UInt8(ascii: "0")
        if number < 10 { return number }
        let letter = (byte | 0x20) &- UInt8(ascii: "a")
        return letter < 6 ? letter + 10 : 0xFF
    }

    static func hexadecimal(of bytes: [UInt8]) -> String {
        let sum = bytes.reduce(UInt8(0), ^)
        let digits = Array("0123456789ABCDEF")
        return String([digits[Int(sum >> 4)], digits[Int(sum & 15)]])
    }
}
