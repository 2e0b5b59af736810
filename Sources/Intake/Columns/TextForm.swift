//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// The form in which a received text is kept: UTF-8, composed (NFC), without blanks around it.
enum TextForm {
    case asReceived
    case changed(String)
    /// The bytes are no UTF-8.
    case invalid

    init(_ text: CellText) {
        if Self.isASCII(text) {
            self = CellText.byte(text.start, 0) == UInt8(ascii: "=") ? Self.formula(text) : .asReceived
            return
        }
        let check = UTF8Check(text)
        guard check.isValid else {
            self = .invalid
            return
        }
        let needsTrim = UTF8Check.hasWideBlank(text.bytes)
        guard needsTrim || check.mayDecompose else {
            self = .asReceived
            return
        }
        let string = String(decoding: text.bytes, as: UTF8.self)
        var composed = string.precomposedStringWithCanonicalMapping
        if needsTrim {
            composed = composed.trimmingCharacters(
                in: .whitespacesAndNewlines.union(CharacterSet(charactersIn: "\u{FEFF}"))
            )
        }
        self = composed.utf8.elementsEqual(text.bytes) ? .asReceived : .changed(composed)
    }

    /// Whether a text is kept as received without looking further.
    @inline(__always)
    static func isPlain(_ text: CellText) -> Bool {
        isASCII(text) && CellText.byte(text.start, 0) != UInt8(ascii: "=")
    }

    @inline(__always)
    static func isASCII(_ text: CellText) -> Bool {
        var offset = 0
        var all: UInt64 = 0
        while offset &+ 8 <= text.count {
            all |= text.start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            offset &+= 8
        }
        if offset < text.count {
            let word = UInt64(littleEndian: text.start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            all |= word &<< UInt64(truncatingIfNeeded: 64 &- 8 &* (text.count &- offset))
        }
        return all & ByteMask.high == 0
    }

    /// `="00123"`, by which spreadsheets are kept from eating leading zeros, is 00123.
    private static func formula(_ text: CellText) -> TextForm {
        let bytes = text.bytes
        guard bytes.count >= 3, bytes[1] == UInt8(ascii: "\""), bytes[bytes.count - 1] == UInt8(ascii: "\"") else {
            return .asReceived
        }
        let content = String(decoding: bytes[2..<bytes.count - 1], as: UTF8.self)
        return .changed(content.trimmingCharacters(in: .whitespacesAndNewlines.union(.controlCharacters)))
    }
}
