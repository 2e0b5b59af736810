//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Bytes as text in the base64url alphabet without padding (RFC 4648, section 5; RFC 7515, section 2).
public enum Base64URL {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    /// The value of each byte as a digit, 255 for bytes that are none.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, digit) in alphabet.enumerated() { values[Int(digit)] = UInt8(value) }
        return values
    }()

    public static func encode(_ bytes: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: (bytes.count * 4 + 2) / 3) { out in
            var place = 0
            var index = 0
            while index < bytes.count {
                let left = bytes.count - index
                let group =
                    UInt32(bytes[index]) << 16 | (left > 1 ? UInt32(bytes[index + 1]) << 8 : 0)
                    | (left > 2 ? UInt32(bytes[index + 2]) : 0)
                for digit in 0..<min(left, 3) + 1 {
                    out[place] = alphabet[Int(group >> UInt32(18 - 6 * digit) & 63)]
                    place += 1
                }
                index += 3
            }
            return place
        }
    }

    /// Nil for a text that ``encode(_:)`` doesn't write: a foreign letter, padding, or bits left over that are not 0.
    public static func decode(_ text: some StringProtocol) -> [UInt8]? {
        decode(text.utf8)
    }

    /// Reads the bytes of a text, see ``decode(_:)-(StringProtocol)``.
    public static func decode(_ digits: some Collection<UInt8>) -> [UInt8]? {
        if let bytes = digits.withContiguousStorageIfAvailable({ decode(contiguous: $0) }) { return bytes }
        return Array(digits).withUnsafeBufferPointer { decode(contiguous: $0) }
    }

    /// Four digits are three bytes; every envelope comes this way, several times.
    private static func decode(contiguous digits: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let (whole, rest) = digits.count.quotientAndRemainder(dividingBy: 4)
        guard rest != 1 else { return nil }
        let count = whole * 3 + max(rest - 1, 0)
        var isRead = true
        let bytes = values.withUnsafeBufferPointer { values in
            [UInt8](unsafeUninitializedCapacity: count) { out, filled in
                func value(_ place: Int) -> UInt32 { UInt32(values[Int(digits[place])]) }
                var faults: UInt32 = 0
                for group in 0..<whole {
                    let (a, b, c, d) = (
                        value(4 * group), value(4 * group + 1), value(4 * group + 2), value(4 * group + 3)
                    )
                    faults |= a | b | c | d
                    let bits = a << 18 | b << 12 | c << 6 | d
                    out[3 * group] = UInt8(truncatingIfNeeded: bits >> 16)
                    out[3 * group + 1] = UInt8(truncatingIfNeeded: bits >> 8)
                    out[3 * group + 2] = UInt8(truncatingIfNeeded: bits)
                }
                if rest > 0 {
                    let (a, b, c) = (value(4 * whole), value(4 * whole + 1), rest == 3 ? value(4 * whole + 2) : 0)
                    faults |= a | b | c
                    let bits = a << 18 | b << 12 | c << 6
                    out[3 * whole] = UInt8(truncatingIfNeeded: bits >> 16)
                    if rest == 3 { out[3 * whole + 1] = UInt8(truncatingIfNeeded: bits >> 8) }
                    // What the last digit says beyond the last byte must be 0.
                    if bits & (rest == 3 ? 0xFF : 0xFFFF) != 0 { faults = 255 }
                }
                isRead = faults < 64
                filled = count
            }
        }
        return isRead ? bytes : nil
    }
}
