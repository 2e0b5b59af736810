//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Text as people compare it: without case, tone marks and punctuation.
enum FoldedText {
    /// The words of a text, folded; every Han character is a word of its own.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func close() {
            guard !word.isEmpty else { return }
            words.append(String(decoding: word, as: UTF8.self))
            word.removeAll(keepingCapacity: true)
        }
        for scalar in folded(text) {
            if isHan(scalar) {
                close()
                words.append(String(scalar))
            } else if LetterTable.isWord(scalar) {
                if scalar.isASCII { word.append(UInt8(scalar.value)) } else { word += UTF8.encode(scalar) ?? .init() }
            } else {
                close()
            }
        }
        close()
        return words
    }

    /// Lower case, decomposed and without marks; đ becomes d, full width becomes half.
    static func folded(_ text: String) -> [Unicode.Scalar] { LetterTable.folded(text) ?? slowlyFolded(text) }

    /// The same of any letters.
    static func slowlyFolded(_ text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.decomposedScalars {
            switch scalar.value {
            case 0x41...0x5A: scalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
            case 0x20...0x7F: scalars.append(scalar)
            case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: continue
            case 0x110, 0x111: scalars.append("d")
            case 0xFF01...0xFF5E:
                scalars += String(Unicode.Scalar(UInt8(scalar.value - 0xFEE0))).lowercased().unicodeScalars
            default: scalars += scalar.properties.lowercaseMapping.unicodeScalars
            }
        }
        return scalars
    }

    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }
}
