//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
extension JSONValue {
    /// The canonical bytes (RFC 8785): members in the order of their UTF-16 names, no blanks, numbers as ECMAScript
    /// writes them. Equal values have equal bytes, and the other way round.
    public var canonical: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return bytes
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let flag): bytes += (flag ? "true" : "false").utf8
        case .number(let number): bytes += NumberText.text(number).utf8
        case .string(let text): Self.write(text, to: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (place, element) in elements.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                element.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (place, name) in members.keys.sorted(by: Self.precedes).enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.write(name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                members[name]?.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)

    /// The order of UTF-16. Below U+10000 it is that of the bytes in UTF-8, which is quicker to see.
    private static func precedes(_ a: String, _ b: String) -> Bool {
        func isBeyond(_ text: String) -> Bool { text.utf8.contains { $0 >= 0xF0 } }
        if isBeyond(a) || isBeyond(b) { return a.utf16.lexicographicallyPrecedes(b.utf16) }
        return a.utf8.lexicographicallyPrecedes(b.utf8)
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { letters in
            // What stands between two escapes is copied as a whole.
            var start = 0
            for (place, byte) in letters.enumerated() where isEscaped(byte) {
                bytes += letters[start..<place]
                escape(byte, to: &bytes)
                start = place + 1
            }
            bytes += letters[start...]
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 0x08: bytes += "\\b".utf8
        case 0x09: bytes += "\\t".utf8
        case 0x0A: bytes += "\\n".utf8
        case 0x0C: bytes += "\\f".utf8
        case 0x0D: bytes += "\\r".utf8
        case 0..<0x20: bytes += "\\u00".utf8 + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: bytes += [UInt8(ascii: "\\"), byte]
        }
    }
}

/// Numbers as ECMAScript writes them (ECMA-262, Number::toString).
enum NumberText {
    /// The shortest digits that read back as the number.
    static func text(_ number: Double) -> String {
        precondition(number.isFinite, "JSON has no such number")
        if number == 0 { return "0" }
        if number < 0 { return "-" + text(-number) }
        let (digits, exponent) = decimal(number)
        let count = digits.count
        // The point stands behind so many digits.
        let point = exponent + count
        switch point {
        case count...21: return digits + String(repeating: "0", count: point - count)
        case 1..<max(1, count): return digits.prefix(point) + "." + digits.dropFirst(point)
        case -5...0: return "0." + String(repeating: "0", count: -point) + digits
        default:
            let sign = point > 0 ? "+" : "-"
            let head = digits.prefix(1) + (count > 1 ? "." + digits.dropFirst() : "")
            return head + "e" + sign + String(abs(point - 1))
        }
    }

    /// Digits without zeros at either end, and the power of ten of the last.
    private static func decimal(_ number: Double) -> (digits: String, exponent: Int) {
        let parts = number.description.split { $0 == "e" || $0 == "E" }
        var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let sides = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        var digits = String(sides[0])
        if sides.count > 1 {
            digits += sides[1]
            exponent -= sides[1].count
        }
        while digits.last == "0", digits.count > 1 {
            digits.removeLast()
            exponent += 1
        }
        return (String(digits.drop { $0 == "0" }), exponent)
    }
}
