//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension TextEncoding {
    /// The encoding a text starts to be in, and how long its byte order mark is.
    ///
    /// Without a mark: zero bytes on one side tell UTF-16; then UTF-8 where more lines are UTF-8 throughout than are
    /// not, of those with anything beyond ASCII: single records of another encoding are refused later, and do not make
    /// the rest unreadable; then GB18030 where bytes of the upper half come in pairs, as they do in Chinese and do not
    /// in Vietnamese words of single accented letters; else Windows-1258.
    static func detect(_ bytes: UnsafeRawBufferPointer) -> (encoding: TextEncoding, mark: Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if let encoding = unmarkedUTF16(bytes) { return (encoding, 0) }
        let lines = utf8Lines(bytes)
        if lines.broken == 0 || lines.whole > lines.broken { return (.utf8, 0) }
        return (pairedShare(bytes) > 0.8 ? .gb18030 : .windows1258, 0)
    }

    private static func unmarkedUTF16(_ bytes: UnsafeRawBufferPointer) -> TextEncoding? {
        let units = min(bytes.count / 2, 2048)
        guard units >= 2 else { return nil }
        var low = 0
        var high = 0
        for unit in 0..<units {
            if bytes[2 * unit] == 0 { high += 1 }
            if bytes[2 * unit + 1] == 0 { low += 1 }
        }
        // Separators, digits and line ends alone make a third of any table.
        if low * 3 > units, high * 20 < units { return .utf16LittleEndian }
        if high * 3 > units, low * 20 < units { return .utf16BigEndian }
        return nil
    }

    /// How many lines with bytes of the upper half are UTF-8, and how many are not.
    private static func utf8Lines(_ bytes: UnsafeRawBufferPointer) -> (whole: Int, broken: Int) {
        var whole = 0
        var broken = 0
        var hasWhole = false
        var hasBroken = false
        var offset = 0
        func endLine() {
            if hasBroken { broken += 1 } else if hasWhole { whole += 1 }
            hasWhole = false
            hasBroken = false
        }
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == 0x0A || byte == 0x0D { endLine() }
            if byte < 0x80 { continue }
            let length =
                switch byte {
                case 0xC2...0xDF: 1
                case 0xE0...0xEF: 2
                case 0xF0...0xF4: 3
                default: 0
                }
            // A sequence cut by the end of the sample is no fault.
            if length > 0, offset + length > bytes.count { break }
            let isWhole = length > 0 && bytes[offset..<offset + length].allSatisfy { $0 & 0xC0 == 0x80 }
            if isWhole {
                hasWhole = true
                offset += length
            } else {
                hasBroken = true
            }
        }
        endLine()
        return (whole, broken)
    }

    /// Of the bytes of the upper half, the share that characters of GB18030 explain: runs of even length, or a byte
    /// before a digit twice, which is how it writes the letters of Vietnamese and what no text in Windows-1258 has.
    private static func pairedShare(_ bytes: UnsafeRawBufferPointer) -> Double {
        var explained = 0
        var single = 0
        var offset = 0
        func isUpper(_ place: Int) -> Bool { place < bytes.count && bytes[place] >= 0x80 }
        func isDigit(_ place: Int) -> Bool { place < bytes.count && bytes[place] &- 0x30 <= 9 }
        func startsFour(_ place: Int) -> Bool {
            isDigit(place + 1) && isUpper(place + 2) && isDigit(place + 3)
        }
        while offset < bytes.count {
            guard isUpper(offset) else {
                offset += 1
                continue
            }
            var end = offset
            while isUpper(end) { end += 1 }
            let hasFour = startsFour(end - 1)
            let run = end - offset - (hasFour ? 1 : 0)
            if run % 2 == 0 { explained += run } else { single += run }
            if hasFour { explained += 2 }
            offset = hasFour ? end + 3 : end
        }
        return explained + single == 0 ? 0 : Double(explained) / Double(explained + single)
    }
}
