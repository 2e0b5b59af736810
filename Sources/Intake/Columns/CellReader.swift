//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Gives the text of the cells of a column of a block.
final class CellReader {
    private var scratch: UnsafeMutableRawBufferPointer

    init() {
        scratch = .allocate(byteCount: 256 + ByteStretch.padding, alignment: 16)
        scratch.initializeMemory(as: UInt8.self, repeating: 0)
    }

    deinit { scratch.deallocate() }

    /// The text of cell `index` of the block; valid until the next call.
    @inline(__always)
    func text(_ block: RecordBlock, _ index: Int) -> CellText {
        let start = Int(block.starts[index])
        let count = Int(block.starts[index &+ 1]) &- start &- 1
        let pointer = block.base + start
        if count == 0 { return CellText(start: pointer, count: 0) }
        // Blanks, control characters, `!` and the quote are at most 0x22.
        let first = CellText.byte(pointer, 0)
        let last = CellText.byte(pointer, count &- 1)
        if first > 0x22, last > 0x20 { return CellText(start: pointer, count: count) }
        if first == UInt8(ascii: "\""), last == first, count > 1, block.traits.isQuoted {
            let inner = CellText(start: pointer + 1, count: count &- 2)
            if inner.count == 0 { return inner }
            if CellText.byte(pointer, 1) > 0x20, CellText.byte(pointer, count &- 2) > 0x20,
                !block.traits.hasDoubledQuotes || !Self.hasQuote(inner)
            {
                return inner
            }
        }
        return peel(CellText(start: pointer, count: count), block.traits)
    }

    @inline(__always)
    private static func hasQuote(_ text: CellText) -> Bool {
        let marks = ByteMask.all(UInt8(ascii: "\""))
        var offset = 0
        while offset &+ 8 <= text.count {
            let word = UInt64(littleEndian: text.start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            if ByteMask.zeros(word ^ marks) != 0 { return true }
            offset &+= 8
        }
        guard offset < text.count else { return false }
        let word = UInt64(littleEndian: text.start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        return ByteMask.zeros(word ^ marks) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* (text.count &- offset)) != 0
    }

    /// Takes off blanks and quotes.
    func peel(_ cell: CellText, _ traits: RecordBlock.Traits) -> CellText {
        var text = trim(cell)
        guard traits.isQuoted, text.count > 0, CellText.byte(text.start, 0) == UInt8(ascii: "\"") else { return text }
        if !traits.hasDoubledQuotes {
            if text.count >= 2, CellText.byte(text.start, text.count - 1) == UInt8(ascii: "\"") {
                text.start += 1
                text.count -= 2
                guard text.count > 0 else { return text }
                let isTight = CellText.byte(text.start, 0) > 0x20 && CellText.byte(text.start, text.count - 1) > 0x20
                return isTight ? text : trim(text)
            }
        }
        return trim(unquote(text))
    }

    /// Without control characters and blanks around it.
    private func trim(_ text: CellText) -> CellText {
        var text = text
        while text.count > 0, CellText.byte(text.start, 0) <= 0x20 {
            text.start += 1
            text.count -= 1
        }
        while text.count > 0, CellText.byte(text.start, text.count - 1) <= 0x20 { text.count -= 1 }
        return text
    }

    /// The content of a quoted cell: doubled quotes become one, what stands behind the closing quote is kept.
    private func unquote(_ text: CellText) -> CellText {
        if scratch.count < text.count + ByteStretch.padding {
            scratch.deallocate()
            scratch = .allocate(byteCount: text.count * 2 + ByteStretch.padding, alignment: 16)
            scratch.initializeMemory(as: UInt8.self, repeating: 0)
        }
        var written = 0
        var offset = 1
        var isInside = true
        while offset < text.count {
            let byte = CellText.byte(text.start, offset)
            if isInside, byte == UInt8(ascii: "\"") {
                if offset + 1 < text.count, CellText.byte(text.start, offset + 1) == byte {
                    offset += 1
                } else {
                    isInside = false
                    offset += 1
                    continue
                }
            }
            scratch[written] = byte
            written += 1
            offset += 1
        }
        guard let base = scratch.baseAddress else { return text }
        return CellText(start: UnsafeRawPointer(base), count: written)
    }
}
