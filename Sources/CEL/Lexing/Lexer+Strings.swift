//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What stands before the opening quote of a literal.
struct StringPrefix {
    var isRaw = false
    var isBytes = false
    /// Bytes before the quote.
    var length = 0
}

extension Lexer {
    /// The prefix of a string or bytes literal that begins here; nil when none does.
    func stringPrefix() -> StringPrefix? {
        var prefix = StringPrefix()
        while let byte = peek(prefix.length) {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                return prefix
            case UInt8(ascii: "r"), UInt8(ascii: "R"):
                guard !prefix.isRaw else { return nil }
                prefix.isRaw = true
            case UInt8(ascii: "b"), UInt8(ascii: "B"):
                guard !prefix.isBytes, !prefix.isRaw else { return nil }
                prefix.isBytes = true
            default:
                return nil
            }
            prefix.length += 1
        }
        return nil
    }

    /// A string or bytes literal, its escapes resolved.
    mutating func string(_ prefix: StringPrefix) throws(SyntaxError) -> Token.Kind {
        let start = offset
        offset += prefix.length
        let quote = peek() ?? 0
        let isTriple = peek(1) == quote && peek(2) == quote
        offset += isTriple ? 3 : 1
        var content: [UInt8] = []
        while true {
            guard let byte = peek() else {
                throw failure(.invalidLiteral, "the string that begins here is never closed", at: start)
            }
            if byte == quote, !isTriple || (peek(1) == quote && peek(2) == quote) {
                offset += isTriple ? 3 : 1
                break
            }
            if !isTriple, byte == 0x0A || byte == 0x0D {
                throw failure(
                    .invalidLiteral,
                    "a line ends inside the string; close it, or use three quotes",
                    at: start
                )
            }
            if byte == UInt8(ascii: "\\"), !prefix.isRaw {
                try escape(isBytes: prefix.isBytes, into: &content)
            } else {
                content.append(byte)
                offset += 1
            }
        }
        return prefix.isBytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self))
    }

    private mutating func escape(isBytes: Bool, into content: inout [UInt8]) throws(SyntaxError) {
        let start = offset
        guard let mark = peek(1) else {
            throw failure(.invalidLiteral, "the string ends after a backslash", at: start)
        }
        offset += 2
        if let plain = Self.plainEscapes[mark] {
            content.append(plain)
            return
        }
        switch mark {
        case UInt8(ascii: "x"), UInt8(ascii: "X"):
            let code = try hexCode(digits: 2, start: start)
            try append(code, isByte: isBytes, start: start, to: &content)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            guard !isBytes else {
                throw failure(.invalidLiteral, "a bytes literal has no \\u escapes; use \\x", at: start)
            }
            let code = try hexCode(digits: mark == UInt8(ascii: "u") ? 4 : 8, start: start)
            try append(code, isByte: false, start: start, to: &content)
        case 0x30...0x33:
            guard let second = peek(), let third = peek(1), 0x30...0x37 ~= second, 0x30...0x37 ~= third else {
                throw failure(.invalidLiteral, "an octal escape has three digits, from \\000 to \\377", at: start)
            }
            offset += 2
            let code = (UInt32(mark) - 0x30) << 6 | (UInt32(second) - 0x30) << 3 | (UInt32(third) - 0x30)
            try append(code, isByte: isBytes, start: start, to: &content)
        default:
            throw failure(
                .invalidLiteral,
                "this escape is unknown; write \\\\ for a backslash, or r'…' for a raw string",
                at: start
            )
        }
    }

    private mutating func hexCode(digits: Int, start: Int) throws(SyntaxError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<digits {
            guard let value = peek()?.hexValue else {
                throw failure(.invalidLiteral, "the escape needs \(digits) hexadecimal digits", at: start)
            }
            code = code << 4 | value
            offset += 1
        }
        return code
    }

    private func append(
        _ code: UInt32,
        isByte: Bool,
        start: Int,
        to content: inout [UInt8]
    ) throws(SyntaxError) {
        if isByte {
            content.append(UInt8(truncatingIfNeeded: code))
        } else if let scalar = Unicode.Scalar(code) {
            content.append(contentsOf: Array(String(Character(scalar)).utf8))
        } else {
            throw failure(.invalidLiteral, "the escape names no Unicode character", at: start)
        }
    }

    private static let plainEscapes: [UInt8: UInt8] = [
        UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
        UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09, UInt8(ascii: "v"): 0x0B,
        UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "?"): 0x3F, UInt8(ascii: "\""): 0x22, UInt8(ascii: "'"): 0x27,
        UInt8(ascii: "`"): 0x60,
    ]
}
