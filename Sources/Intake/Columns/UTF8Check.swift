//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What one pass over bytes tells about them as text.
struct UTF8Check {
    /// Well-formed by table 3-7 of the Unicode Standard.
    let isValid: Bool
    /// There may be something to compose: combining marks U+0300–U+036F, Hangul letters U+1100–U+11FF or
    /// compatibility ideographs U+F900–U+FAFF. Marks of scripts that no partner writes are left alone.
    let mayDecompose: Bool

    init(_ text: CellText) {
        if Self.isQuicklyFine(text) {
            isValid = true
            mayDecompose = false
            return
        }
        var mayDecompose = false
        isValid = Self.walk(text, &mayDecompose)
        self.mayDecompose = mayDecompose
    }

    private static func walk(_ text: CellText, _ mayDecompose: inout Bool) -> Bool {
        let start = text.start
        var offset = 0
        while offset < text.count {
            let first = CellText.byte(start, offset)
            if first < 0x80 {
                offset &+= 1
                continue
            }
            let left = text.count &- offset
            // What lies behind the text can be loaded too; the length is checked first.
            let second = CellText.byte(start, offset &+ 1)
            switch first {
            case 0xC2...0xDF:
                guard left >= 2, second & 0xC0 == 0x80 else { return false }
                if first == 0xCC || first == 0xCD { mayDecompose = true }
                offset &+= 2
            case 0xE0...0xEF:
                guard left >= 3, second & 0xC0 == 0x80, CellText.byte(start, offset &+ 2) & 0xC0 == 0x80 else {
                    return false
                }
                if first == 0xE0, second < 0xA0 { return false }
                if first == 0xED, second > 0x9F { return false }
                if first == 0xE1, second >= 0x84, second <= 0x87 { mayDecompose = true }
                if first == 0xEF, second >= 0xA4, second <= 0xAB { mayDecompose = true }
                offset &+= 3
            case 0xF0...0xF4:
                guard left >= 4, second & 0xC0 == 0x80, CellText.byte(start, offset &+ 2) & 0xC0 == 0x80,
                    CellText.byte(start, offset &+ 3) & 0xC0 == 0x80
                else { return false }
                if first == 0xF0, second < 0x90 { return false }
                if first == 0xF4, second > 0x8F { return false }
                offset &+= 4
            default: return false
            }
        }
        return true
    }

    /// Whether a blank that is not ASCII stands at either end: U+00A0, U+2003, U+202F, U+3000 or U+FEFF.
    static func hasWideBlank(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let count = bytes.count
        guard count >= 2, bytes[0] >= 0xC2 || bytes[count - 1] >= 0x80 else { return false }
        if bytes[0] == 0xC2, bytes[1] == 0xA0 { return true }
        if bytes[count - 2] == 0xC2, bytes[count - 1] == 0xA0 { return true }
        guard count >= 3 else { return false }
        return isWideBlank(bytes[0], bytes[1], bytes[2])
            || isWideBlank(bytes[count - 3], bytes[count - 2], bytes[count - 1])
    }

    private static func isWideBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second, third) {
        case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x83), (0xE2, 0x80, 0xAF): true
        default: false
        }
    }
}
