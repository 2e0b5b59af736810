//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Reads fixed groups of digits and marks from bytes.
struct DigitReader {
    private let bytes: [UInt8]
    private(set) var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { offset == bytes.count }

    /// The next byte, not taken.
    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// Takes a mark if it stands here.
    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard next == UInt8(truncatingIfNeeded: mark.value) else { return false }
        offset += 1
        return true
    }

    /// Takes exactly so many digits.
    mutating func number(digits: Int) -> Int? {
        guard offset + digits <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[offset..<offset + digits] {
            guard byte.isDigit else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        offset += digits
        return value
    }

    /// Takes the digits of a fraction, at least one, and gives them as billionths; digits after the ninth are cut.
    mutating func fraction() -> Int? {
        var value = 0
        var places = 0
        while let byte = next, byte.isDigit {
            if places < 9 { value = value * 10 + Int(byte - 0x30) }
            places += 1
            offset += 1
        }
        guard places > 0 else { return nil }
        for _ in min(places, 9)..<9 { value *= 10 }
        return value
    }

    /// Takes whole digits as a number; nil without a digit or above 64 bits.
    mutating func whole() -> Int64? {
        let start = offset
        while let byte = next, byte.isDigit { offset += 1 }
        return Int64(String(decoding: bytes[start..<offset], as: UTF8.self))
    }
}
