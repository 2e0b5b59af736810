//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Up to ten characters of AIS's six-bit alphabet in 8 bytes.
struct SixBitWord: Hashable {
    static let capacity = 10

    private(set) var bits: UInt64 = 0

    init() {}

    /// The first ten bytes of a text; 0 is no character, so that blanks are kept apart from nothing.
    init(_ text: some Sequence<UInt8>) {
        for (place, byte) in text.prefix(Self.capacity).enumerated() {
            let code: UInt64
            switch byte {
            case 0x20...0x3F: code = UInt64(byte)
            case 0x41...0x5F: code = UInt64(byte) - 64
            case 0x61...0x7A: code = UInt64(byte) - 96
            default: code = 0x20
            }
            bits |= code << UInt64(place * 6)
        }
    }

    var isEmpty: Bool { bits == 0 }

    var text: String {
        var bytes: [UInt8] = []
        for place in 0..<Self.capacity {
            let code = bits >> UInt64(place * 6) & 63
            if code == 0 { break }
            bytes.append(UInt8(code < 32 ? code + 64 : code))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
