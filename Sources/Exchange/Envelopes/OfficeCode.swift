//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The code of an office: the country in two capitals, a hyphen, and capitals, digits and hyphens, `VN-VI`, `CN-7200`.
package enum OfficeCode {
    package static func isValid(_ code: String) -> Bool {
        let bytes = Array(code.utf8)
        guard (4...32).contains(bytes.count), bytes[2] == UInt8(ascii: "-") else { return false }
        func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
        return isCapital(bytes[0]) && isCapital(bytes[1])
            && bytes[3...].allSatisfy {
                isCapital($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
            }
    }
}

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
    package static func make(at time: Timestamp) -> String {
        var generator = SystemRandomNumberGenerator()
        let random = (generator.next() as UInt64, generator.next() as UInt64)
        var bytes = [UInt8](repeating: 0, count: 16)
        for place in 0..<6 { bytes[place] = UInt8(truncatingIfNeeded: time.milliseconds >> Int64(40 - 8 * place)) }
        for place in 6..<8 { bytes[place] = UInt8(truncatingIfNeeded: random.0 >> UInt64(8 * place)) }
        for place in 8..<16 { bytes[place] = UInt8(truncatingIfNeeded: random.1 >> UInt64(8 * (place - 8))) }
        bytes[6] = bytes[6] & 0x0F | 0x70
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for (place, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(place) { text.append(UInt8(ascii: "-")) }
            text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: text, as: UTF8.self)
    }
}
