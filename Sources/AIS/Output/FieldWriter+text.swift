//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension FieldWriter {
    /// Six-bit characters up to the first `@`, without spaces at the end.
    func writeText(_ start: Int, _ characters: Int, to output: inout LineBuffer) {
        output.reserve(2 * characters + 4_096)
        output.put(UInt8(ascii: "\""))
        _ = writeCharacters(start, characters, to: &output)
        trim(from: start, &output)
        output.put(UInt8(ascii: "\""))
    }

    /// The fixed part and, when that is full, what follows the fixed fields.
    func writeAidName(to output: inout LineBuffer) {
        output.reserve(4_096)
        output.put(UInt8(ascii: "\""))
        if writeCharacters(43, 20, to: &output) == 20, count > 272 {
            // 14 characters are allowed (ITU-R M.1371-5, table 71).
            _ = writeCharacters(272, min(14, (count - 272) / 6), to: &output)
        }
        trim(from: 0, &output)
        output.put(UInt8(ascii: "\""))
    }

    private func writeCharacters(_ start: Int, _ characters: Int, to output: inout LineBuffer) -> Int {
        for place in 0..<characters {
            let six = UInt8(truncatingIfNeeded: words.unsigned(start + 6 * place, 6))
            if six == 0 { return place }
            let character = SixBitText.ascii(six)
            if character == UInt8(ascii: "\"") || character == UInt8(ascii: "\\") { output.put(UInt8(ascii: "\\")) }
            output.put(character)
        }
        return characters
    }

    private func trim(from start: Int, _ output: inout LineBuffer) {
        var end = output.count
        while output.bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        output.cut(to: end)
    }

    /// Hundredths with one decimal, rounded as the nearest binary number is by `printf`.
    func writeTenths(ofHundredths value: Int64, to output: inout LineBuffer) {
        let (tenths, rest) = value.magnitude.quotientAndRemainder(dividingBy: 10)
        var rounded = Int64(tenths) + (rest > 5 ? 1 : 0)
        if rest == 5, Self.isAbove(Double(value.magnitude) / 100, tenths: tenths) { rounded += 1 }
        output.put(value: value < 0 ? -rounded : rounded, decimals: 1)
    }

    /// 1/10 minute as degrees with one decimal, rounded as the nearest binary number is by `printf`.
    func writeTenthMinutes(_ value: Int64, to output: inout LineBuffer) {
        guard isScaled else { return output.put(signed: value) }
        let (tenths, rest) = value.magnitude.quotientAndRemainder(dividingBy: 60)
        var rounded = Int64(tenths) + (rest > 30 ? 1 : 0)
        if rest == 30, Self.isAbove(Double(value.magnitude) / 600, tenths: tenths) { rounded += 1 }
        if value < 0, rounded == 0 { output.put(UInt8(ascii: "-")) }
        output.put(value: value < 0 ? -rounded : rounded, decimals: 1)
    }

    /// Whether a binary number that stands for exactly half a tenth more lies above that half, or on it with an odd digit
    /// before; the fused product has the sign of the exact difference.
    private static func isAbove(_ value: Double, tenths: UInt64) -> Bool {
        let difference = (-Double(2 * tenths + 1)).addingProduct(value, 20)
        return difference > 0 || difference == 0 && tenths & 1 == 1
    }

    func writeOrWord(
        _ value: UInt64,
        _ most: UInt64,
        _ word: StaticString,
        _ absent: UInt64,
        to output: inout LineBuffer
    ) {
        if isScaled, value == most { return output.put(word) }
        if isScaled, value == absent { return output.put("\"n/a\"") }
        output.put(number: value)
    }

    /// `count:` and the bits in hexadecimal; bits from `valid` on are written as 0.
    func writeData(_ start: Int, bits: Int, valid: Int, to output: inout LineBuffer) {
        output.reserve(bits / 4 + 4_096)
        output.put(UInt8(ascii: "\""))
        output.put(number: UInt64(bits))
        output.put(UInt8(ascii: ":"))
        for place in 0..<(bits + 7) / 8 {
            let bit = start + 8 * place
            var byte = UInt8(truncatingIfNeeded: words.unsigned(bit, 8))
            if bit + 8 > valid { byte &= ~(UInt8.max >> UInt8(max(0, valid - bit))) }
            output.put(hexadecimal: byte)
        }
        output.put(UInt8(ascii: "\""))
    }

    /// The data of messages 25 and 26. The last byte of a message 26 is filled with the first bits of the radio's state, as
    /// far as gpsd does.
    func writeSlotData(_ start: Int, to output: inout LineBuffer) {
        let isMultiple = words.unsigned(0, 6) == 26
        let bits = max(0, count - start - (isMultiple ? 20 : 0))
        let shifted = words.unsigned(38, 1) == 1 ? 30 : 0
        let copied = (bits + shifted + 7) / 8 * 8 - shifted
        writeData(start, bits: bits, valid: min(count, start + copied), to: &output)
    }

    /// `"mmsi":"…"`, `"imo":"…"`, `"callsign":"…"` or `"other":"…"`.
    func writeTargetIdentity(_ start: Int, to output: inout LineBuffer) {
        let kind = Int(words.unsigned(start - 2, 2))
        output.put(UInt8(ascii: ","))
        RenderedTexts.legends[Legend.identifier.rawValue].write(kind, to: &output)
        output.put(UInt8(ascii: ":"))
        guard kind < 2 else { return writeText(start, 7, to: &output) }
        output.put(UInt8(ascii: "\""))
        output.put(number: words.unsigned(start, 42) & 0xFFFF_FFFF)
        output.put(UInt8(ascii: "\""))
    }
}
