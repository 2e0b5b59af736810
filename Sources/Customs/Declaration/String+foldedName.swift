//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

extension StringProtocol {
    /// Lower case without accents, đ as d, anything but letters and digits as one blank: what names are compared by.
    package var foldedName: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return Self.foldedASCII(utf8) }
        var result = String.UnicodeScalarView()
        for scalar in decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .format: continue
            case .lowercaseLetter, .otherLetter, .decimalNumber, .modifierLetter, .letterNumber:
                result.append(scalar == "đ" ? "d" : scalar)
            default: if let last = result.last, last != " " { result.append(" ") }
            }
        }
        if result.last == " " { result.removeLast() }
        return String(result)
    }

    /// The same for the common case, byte by byte.
    private static func foldedASCII(_ bytes: some Sequence<UInt8>) -> String {
        var result: [UInt8] = []
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): result.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte | 0x20)
            default: if let last = result.last, last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
            }
        }
        if result.last == UInt8(ascii: " ") { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }
}
