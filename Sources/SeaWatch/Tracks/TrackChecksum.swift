//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// CRC-32 of ISO 3309, as zlib and ZIP have it, so that any tool can check a track file; finds accidents, proves nothing.
///
/// Eight bytes a step with eight tables: Kounavis and Berry, "A systematic approach to building high performance
/// software-based CRC generators", 2005.
package enum TrackChecksum {
    /// The checksum of some bytes.
    package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        guard let start = bytes.baseAddress else { return 0 }
        var crc = UInt32.max
        var place = 0
        tables.withUnsafeBufferPointer { tables in
            while place + 8 <= bytes.count {
                let word = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: place, as: UInt64.self))
                let mixed = word ^ UInt64(crc)
                crc = 0
                for lane in 0..<8 {
                    crc ^= tables[(7 - lane) << 8 | Int(mixed >> UInt64(lane << 3) & 0xFF)]
                }
                place += 8
            }
            while place < bytes.count {
                crc = crc >> 8 ^ tables[Int((crc ^ UInt32(bytes[place])) & 0xFF)]
                place += 1
            }
        }
        return ~crc
    }

    /// Eight tables of 256: table *k* is what a byte does to the checksum *k* bytes further on.
    private static let tables: [UInt32] = {
        /// The polynomial of ISO 3309, bits reversed.
        let polynomial: UInt32 = 0xEDB8_8320
        var tables = [UInt32](repeating: 0, count: 8 << 8)
        for byte in 0..<256 {
            var crc = UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ polynomial }
            tables[byte] = crc
        }
        for place in 256..<tables.count {
            let before = tables[place - 256]
            tables[place] = before >> 8 ^ tables[Int(before & 0xFF)]
        }
        return tables
    }()
}
