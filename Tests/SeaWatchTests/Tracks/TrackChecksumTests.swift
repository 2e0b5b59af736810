//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch
import Testing

@Suite("The checksum of tracks")
struct TrackChecksumTests {
    @Test(
        "it is CRC-32 as zlib has it",
        arguments: [
            // The check value of the CRC catalogue, and zlib.crc32 of Python 3.
            ("123456789", 0xCBF4_3926), ("", 0), ("a", 0xE8B7_BE43),
            ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
        ] as [(String, UInt32)]
    )
    func known(text: String, sum: UInt32) {
        #expect(Array(text.utf8).withUnsafeBytes { TrackChecksum.of($0) } == sum)
    }

    @Test("every length gives what a byte at a time gives", arguments: 0..<40)
    func lengths(length: Int) {
        let bytes = (0..<length).map { UInt8($0 * 37 & 0xFF) }
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        #expect(bytes.withUnsafeBytes { TrackChecksum.of($0) } == ~sum)
    }
}
