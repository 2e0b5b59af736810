//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// The id of a message: a UUID in lower case.
package enum MessageID {
    package static func isValid(_ id: String) -> Bool {
        let bytes = Array(id.utf8)
        guard bytes.count == 36 else { return false }
        return bytes.enumerated().allSatisfy { place, byte in
            switch place {
            case 8, 13, 18, 23: byte == UInt8(ascii: "-")
            default:
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
            }
        }
    }

    /// A new id, in the order of time (UUID version 7, RFC 9562).
    package static func make(at time: Timestamp) -> String { UUIDv7.make(milliseconds: time.milliseconds) }

    /// The id of what a machine writes once for one occasion: the same time and digest always give the same.
    package static func make(at time: Timestamp, for occasion: Digest32) -> String {
        var bytes = (0..<6).map { UInt8(truncatingIfNeeded: time.milliseconds >> Int64(40 - 8 * $0)) }
        bytes += occasion.bytes.prefix(10)
        bytes[6] = bytes[6] & 0x0F | 0x70
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]]
            .map { $0.joined() }.joined(separator: "-")
    }
}
