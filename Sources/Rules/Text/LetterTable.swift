//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What folding makes of the letters that most texts are written in, looked up instead of computed.
///
/// It holds Latin letters with all marks of Vietnamese and Han characters. Canonical order and composition do not matter
/// among them as long as no mark stands by itself, so each scalar can be taken alone.
enum LetterTable {
    /// Latin and its additions end at U+024F, those of Vietnamese at U+1EFF; all of it lies below.
    private static let count = 0x1F00
    /// The folded scalar; 0 where nothing is left of it.
    private static let folded = entries { FoldedText.slowlyFolded(String($0)) }
    /// The scalar in lower case.
    private static let lower = entries { Array(String($0).normalizedLowercase.unicodeScalars) }
    /// Whether it is a letter or a digit.
    private static let isWord = (0..<UInt32(count)).map { value in
        Unicode.Scalar(value).map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    }
    private static let unknown: UInt32 = .max

    private static func entries(_ make: (Unicode.Scalar) -> [Unicode.Scalar]) -> [UInt32] {
        (0..<UInt32(count)).map { value in
            guard let scalar = Unicode.Scalar(value), isLatin(value) else { return unknown }
            let made = make(scalar)
            return made.count == 1 ? made[0].value : made.isEmpty ? 0 : unknown
        }
    }

    private static func isLatin(_ value: UInt32) -> Bool { value < 0x250 || (0x1E00..<0x1F00).contains(value) }

    /// Han characters that nothing is to be done to; those of compatibility are others in canonical form.
    static func isPlainHan(_ value: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
    }

    /// The folded scalar, 0 where nothing is left of it; nil where the table does not know.
    static func folded(_ scalar: Unicode.Scalar) -> UInt32? {
        guard scalar.value < UInt32(count), folded[Int(scalar.value)] != unknown else { return nil }
        return folded[Int(scalar.value)]
    }

    /// Whether a character of ASCII is a letter or a digit.
    static func isWord(ascii value: UInt32) -> Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    /// The folded scalars; nil where the table does not know one of them.
    static func folded(_ text: String) -> [Unicode.Scalar]? { mapped(text, folded) }

    /// The scalars in lower case and composed; nil where the table does not know one of them.
    static func lower(_ text: String) -> [Unicode.Scalar]? { mapped(text, lower) }

    private static func mapped(_ text: String, _ table: [UInt32]) -> [Unicode.Scalar]? {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if isPlainHan(scalar.value) {
                scalars.append(scalar)
                continue
            }
            guard scalar.value < UInt32(count), table[Int(scalar.value)] != unknown else { return nil }
            let value = table[Int(scalar.value)]
            if value != 0, let made = Unicode.Scalar(value) { scalars.append(made) }
        }
        return scalars
    }

    /// Whether a scalar is a letter or a digit.
    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < UInt32(count) { return isWord[Int(scalar.value)] }
        return isPlainHan(scalar.value) || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
