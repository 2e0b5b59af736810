//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Which texts may stand in a chain of custody.
enum CustodyText {
    /// One line without controls and without marks that turn the direction of reading; no blanks at its ends.
    static func isLine(_ text: String, most: Int) -> Bool {
        guard text.utf8.count <= most * 4, text.unicodeScalars.count <= most else { return false }
        guard text.first != " ", text.last != " " else { return false }
        return text.unicodeScalars.allSatisfy {
            $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
        }
    }

    /// Several lines.
    static func isNote(_ text: String) -> Bool {
        text.utf8.count <= 8_000
            && text.split(separator: "\n", omittingEmptySubsequences: false).allSatisfy {
                isLine(String($0), most: 2_000)
            }
    }

    /// 1 to 64 letters, digits, dots, hyphens and low lines of ASCII, the first a letter or digit.
    static func isID(_ text: String) -> Bool {
        guard let first = text.utf8.first, (1...64).contains(text.utf8.count), isAlphanumeric(first) else {
            return false
        }
        return text.utf8.allSatisfy { isAlphanumeric($0) || [0x2D, 0x2E, 0x5F].contains($0) }
    }

    /// The number of a seal: a line of up to 40 characters.
    static func isSeal(_ text: String) -> Bool { !text.isEmpty && isLine(text, most: 40) }

    /// `type/subtype` in lower case (RFC 6838).
    static func isMediaType(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                (1...60).contains(part.count)
                    && part.allSatisfy {
                        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
                    }
            }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
