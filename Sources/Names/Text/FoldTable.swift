//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// What letters become when case, marks and look-alikes are taken away: small Latin letters, digits, or nothing.
enum FoldTable {
    /// Scalars below this are looked up in a table.
    static let limit = 0x2000

    /// Up to three bytes a scalar, the first in the lowest byte; 0 for what separates words.
    private static let table: [UInt32] = (0..<UInt32(limit)).map { code in
        guard let scalar = Unicode.Scalar(code) else { return 0 }
        return packed(scalar)
    }

    /// The small letter of each scalar below the limit.
    private static let smallTable: [UInt32] = (0..<UInt32(limit)).map { code in
        guard let scalar = Unicode.Scalar(code) else { return code }
        return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? code
    }

    /// Both tables side by side, for a loop over many scalars.
    static func withTables(_ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt32>) -> Void) {
        table.withUnsafeBufferPointer { letters in
            smallTable.withUnsafeBufferPointer { small in body(letters, small) }
        }
    }

    static func small(_ scalar: Unicode.Scalar) -> UInt32 {
        let code = Int(scalar.value)
        if code < limit { return smallTable[code] }
        if (0xFF01...0xFF5E).contains(code) { return smallTable[code - 0xFEE0] }
        return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }

    /// Letters without a canonical decomposition, and letters of other scripts that look like Latin ones.
    private static let special: [Unicode.Scalar: String] = [
        "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "ß": "ss", "æ": "ae", "Æ": "ae",
        "œ": "oe", "Œ": "oe", "ı": "i", "þ": "th", "Þ": "th", "ħ": "h", "ŧ": "t",
        // Cyrillic look-alikes first, then what stays by sound.
        "А": "a", "В": "b", "Е": "e", "З": "z", "К": "k", "М": "m", "Н": "h", "О": "o", "Р": "p", "С": "c", "Т": "t",
        "У": "y", "Х": "x", "Ѕ": "s", "І": "i", "Ј": "j", "Ԁ": "d", "Ѵ": "v", "Ԛ": "q", "Ԝ": "w",
        "а": "a", "в": "b", "е": "e", "з": "z", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p", "с": "c", "т": "t",
        "у": "y", "х": "x", "ѕ": "s", "і": "i", "ј": "j", "ԁ": "d", "ѵ": "v", "ԛ": "q", "ԝ": "w", "һ": "h", "ӏ": "l",
        "Α": "a", "Β": "b", "Ε": "e", "Ζ": "z", "Η": "h", "Ι": "i", "Κ": "k", "Μ": "m", "Ν": "n", "Ο": "o", "Ρ": "p",
        "Τ": "t", "Υ": "y", "Χ": "x", "ο": "o", "ν": "v", "α": "a", "ι": "i", "κ": "k", "ρ": "p", "τ": "t", "υ": "u",
    ]

    /// Cyrillic by sound, for words that are Cyrillic throughout.
    private static let cyrillic: [Unicode.Scalar: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "i",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shc", "ы": "y", "э": "e", "ю": "yu", "я": "ya", "і": "i",
        "ї": "i", "є": "e", "ґ": "g", "ь": "", "ъ": "",
    ]

    static func bytes(_ scalar: Unicode.Scalar) -> UInt32 {
        let code = Int(scalar.value)
        if code < limit { return table[code] }
        // Full width forms stand for their ASCII letters.
        if (0xFF01...0xFF5E).contains(code) { return table[code - 0xFEE0] }
        return packed(scalar)
    }

    /// A letter of a Cyrillic word by its sound; nil for other letters.
    static func sound(_ scalar: Unicode.Scalar) -> String? {
        cyrillic[scalar] ?? cyrillic[scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar]
    }

    private static func packed(_ scalar: Unicode.Scalar) -> UInt32 {
        if let text = special[scalar] { return pack(text.utf8) }
        if scalar.isASCII { return ascii(UInt8(scalar.value)) }
        let properties = scalar.properties
        guard properties.isAlphabetic || properties.numericType != nil else { return 0 }
        let letters = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
        return pack(letters.lazy.filter(\.isASCII).map { UInt8($0.value) }.filter { ascii($0) != 0 })
    }

    private static func pack(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var packed: UInt32 = 0
        for (place, byte) in bytes.prefix(3).enumerated() { packed |= ascii(byte) << UInt32(8 * place) }
        return packed
    }

    private static func ascii(_ byte: UInt8) -> UInt32 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte + 32)
        default: 0
        }
    }
}
