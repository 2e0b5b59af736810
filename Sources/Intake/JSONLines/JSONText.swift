//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Takes the escapes out of a JSON string.
enum JSONText {
    /// Appends the UTF-8 of a string's bytes to `text`; false where an escape is none of RFC 8259, section 7, or
    /// half of a surrogate pair stands alone.
    static func unescape(_ bytes: UnsafeRawBufferPointer, into text: inout PlainBuffer<UInt8>) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            guard offset < bytes.count else { return false }
            let escape = bytes[offset]
            offset += 1
            switch escape {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"):
                guard let scalar = scalar(bytes, &offset) else { return false }
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { text.append(byte) }
            default: return false
            }
        }
        return true
    }

    private static func scalar(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int) -> Unicode.Scalar? {
        guard let first = unit(bytes, &offset) else { return nil }
        guard (0xD800...0xDFFF).contains(first) else { return Unicode.Scalar(first) }
        guard first < 0xDC00, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u")
        else { return nil }
        offset += 2
        guard let second = unit(bytes, &offset), (0xDC00...0xDFFF).contains(second) else { return nil }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private static func unit(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int) -> UInt32? {
        guard offset + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for place in offset..<offset + 4 {
            let digit: UInt8
            switch bytes[place] {
            case let byte where byte >= 0x30 && byte <= 0x39: digit = byte - 0x30
            case let byte where byte >= 0x41 && byte <= 0x46: digit = byte - 0x41 + 10
            case let byte where byte >= 0x61 && byte <= 0x66: digit = byte - 0x61 + 10
            default: return nil
            }
            value = value << 4 | UInt32(digit)
        }
        offset += 4
        return value
    }
}
