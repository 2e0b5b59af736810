//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Up to 20 characters of AIS's six-bit alphabet in 16 bytes.
///
/// Source of the alphabet: ITU-R M.1371-5, annex 8, table 47. A character that it doesn't have becomes a blank.
struct SixBitName: Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init() {}

    init(_ text: String) {
        for (place, byte) in text.utf8.prefix(20).enumerated() {
            // 0 is no character here, so blanks and @ are kept apart from nothing.
            let code: UInt64
            switch byte {
            case 0x20...0x3F: code = UInt64(byte)
            case 0x41...0x5F: code = UInt64(byte) - 64
            case 0x61...0x7A: code = UInt64(byte) - 96
            default: code = 0x20
            }
            if place < 10 { low |= code << UInt64(place * 6) } else { high |= code << UInt64((place - 10) * 6) }
        }
    }

    var isEmpty: Bool { low == 0 && high == 0 }

    var text: String {
        var bytes: [UInt8] = []
        for place in 0..<20 {
            let code = (place < 10 ? low >> UInt64(place * 6) : high >> UInt64((place - 10) * 6)) & 63
            if code == 0 { break }
            bytes.append(UInt8(code < 32 ? code + 64 : code))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// 32 bits of a hash that is never 0.
    var hash: UInt32 {
        UInt32(truncatingIfNeeded: ((low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93) >> 32) | 1
    }
}
