//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Walks over the bytes of a short text.
struct TextCursor {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// A run of digits.
    struct Digits {
        var value: Int
        var count: Int
    }

    var isAtEnd: Bool { offset == bytes.count }

    var isAtDigit: Bool { offset < bytes.count && bytes[offset] &- 48 <= 9 }

    var rest: String { String(decoding: bytes[offset...], as: UTF8.self) }

    /// A run of 1 to 18 digits; the cursor does not move where there is none.
    mutating func digits() -> Digits? {
        var found = Digits(value: 0, count: 0)
        while offset < bytes.count, case let digit = bytes[offset] &- 48, digit <= 9 {
            guard found.count < 18 else { return nil }
            found.value = found.value * 10 + Int(digit)
            found.count += 1
            offset += 1
        }
        return found.count == 0 ? nil : found
    }

    mutating func next() -> UInt8? {
        guard offset < bytes.count else { return nil }
        offset += 1
        return bytes[offset - 1]
    }

    mutating func back(_ count: Int) {
        offset -= count
    }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    mutating func skip(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard offset + count <= bytes.count else { return false }
        for place in 0..<count where bytes[offset + place] != text.utf8Start[place] { return false }
        offset += count
        return true
    }

    /// Skips blanks and tells whether there were any.
    mutating func skipBlanks() -> Bool {
        let start = offset
        while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
        return offset > start
    }

    /// 0 for AM, 12 for PM, in English and Vietnamese; nil where neither stands here.
    mutating func halfDay() -> Int? {
        let start = offset
        _ = skipBlanks()
        for (mark, hours) in [("AM", 0), ("PM", 12), ("am", 0), ("pm", 12), ("SA", 0), ("CH", 12)]
            as [(StaticString, Int)]
        where skip(mark) {
            return hours
        }
        offset = start
        return nil
    }
}
