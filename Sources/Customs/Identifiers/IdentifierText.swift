//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How identifiers are written alike before they are checked or compared.
package enum IdentifierText {
    /// Half-width, upper case, without blanks, invisible characters, dots and dashes of any script.
    ///
    /// Normalising twice gives what normalising once gives. Letters of other scripts, such as the province on a
    /// Chinese plate, stay.
    package static func normalised(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return normalisedASCII(text) }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let narrow = halfWidth(scalar)
            if !isSeparator(narrow) { result.append(upperCase(narrow)) }
        }
        return String(result)
    }

    /// The same for the common case, byte by byte.
    private static func normalisedASCII(_ text: String) -> String {
        let bytes = text.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case 0...32, 127, UInt8(ascii: "."), UInt8(ascii: "-"): nil
            case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
            default: byte
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The ASCII form of a full-width character; any other as it is.
    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000: " "
        default: scalar
        }
    }

    /// ASCII letters and the Vietnamese đ; other letters have no case in any scheme here.
    private static func upperCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "a"..."z": Unicode.Scalar(scalar.value - 32) ?? scalar
        case "đ", "ð", "Ð": "Đ"
        default: scalar
        }
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value <= 32 || scalar == "." || scalar == "-" || scalar.value == 127 }
        switch scalar {
        case "·", "•", "・", "‧", "∙", "⋅", "。", "｡", "−", "\u{FF65}": return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .dashPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: return true
        default: return false
        }
    }
}

extension Sequence<UInt8> {
    var allDigits: Bool { allSatisfy { DecimalDigits.value(of: $0) != nil } }
    var allCapitals: Bool { allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } }
    var allDigitsOrCapitals: Bool {
        allSatisfy { DecimalDigits.value(of: $0) != nil || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}

extension Sequence<Int> {
    /// The sum of each number times its weight.
    func weighted(_ weights: some Sequence<Int>) -> Int {
        zip(self, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
