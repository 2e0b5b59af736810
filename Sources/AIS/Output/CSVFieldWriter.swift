//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Writes the fields of one message with a bar before each.
struct CSVFieldWriter {
    let words: PayloadWords
    /// Bits of the message.
    let count: Int

    func write(_ fields: [Field], to output: inout LineBuffer) {
        let json = FieldWriter(words: words, count: count, isScaled: false)
        for field in fields {
            output.put(UInt8(ascii: "|"))
            let start = field.start
            switch field.kind {
            case .number, .flag:
                output.put(number: field.need > count ? 0 : words.unsigned(start, field.width))
            case .signed: output.put(signed: words.signed(start, field.width))
            case .hexadecimal: output.put(hexadecimal: words.unsigned(start, field.width))
            case .cutHexadecimal:
                output.put(hexadecimal: words.unsigned(start, min(field.width, max(1, count - start))))
            case .text: writeText(start, field.width / 6, to: &output)
            case .restOfText: writeText(start, max(0, (count - start) / 6), to: &output)
            case .aidName: unquoted(&output) { json.writeAidName(to: &$0) }
            case .pattern(let pieces):
                for piece in pieces {
                    output.put(piece.sign)
                    output.put(number: words.unsigned(piece.start, piece.width), atLeast: piece.digits)
                }
                output.put(field.end)
            case .data: unquoted(&output) { json.writeData(start, bits: max(0, count - start), valid: count, to: &$0) }
            case .slotData: unquoted(&output) { json.writeSlotData(start, to: &$0) }
            case .constant(let value): output.put(signed: Int64(value))
            case .hidden: writeHidden(start, to: &output)
            default: break
            }
        }
    }

    private func writeText(_ start: Int, _ characters: Int, to output: inout LineBuffer) {
        output.reserve(characters + 4_096)
        let before = output.count
        for place in 0..<characters {
            let six = UInt8(truncatingIfNeeded: words.unsigned(start + 6 * place, 6))
            if six == 0 { break }
            output.put(SixBitText.ascii(six))
        }
        var end = output.count
        while end > before, output.bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        output.cut(to: end)
    }

    /// Takes the quotation marks and escapes of JSON away.
    private func unquoted(_ output: inout LineBuffer, _ write: (inout LineBuffer) -> Void) {
        let start = output.count
        write(&output)
        var (from, to) = (start + 1, start)
        while from < output.count - 1 {
            if output.bytes[from] == UInt8(ascii: "\\") { from += 1 }
            output.bytes[to] = output.bytes[from]
            (from, to) = (from + 1, to + 1)
        }
        output.cut(to: to)
    }

    /// Content that is read field by field has no place in these lines: gpsd writes its length and covers it.
    private func writeHidden(_ start: Int, to output: inout LineBuffer) {
        let bits = max(0, count - start)
        output.reserve(bits / 4 + 4_096)
        output.put(number: UInt64(bits))
        output.put(UInt8(ascii: ":"))
        for _ in 0..<(bits + 7) / 8 { output.put("xx") }
    }
}
