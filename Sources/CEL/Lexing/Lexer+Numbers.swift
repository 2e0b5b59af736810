//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Lexer {
    /// A number: decimal or hexadecimal integer, with `u` unsigned, or a double.
    ///
    /// A sign is not part of the literal; the parser joins a minus with the magnitude, so that the least int can be
    /// written.
    mutating func number() throws(SyntaxError) -> Token.Kind {
        let start = offset
        if peek() == UInt8(ascii: "0"), let mark = peek(1), mark | 0x20 == UInt8(ascii: "x"), peek(2)?.hexValue != nil {
            offset += 2
            while peek()?.hexValue != nil { offset += 1 }
            return try integer(source.text(start + 2..<offset), radix: 16, start: start)
        }
        digits()
        var isDouble = false
        if peek() == UInt8(ascii: "."), peek(1)?.isDigit == true {
            isDouble = true
            offset += 1
            digits()
        }
        if let mark = peek(), mark | 0x20 == UInt8(ascii: "e") {
            let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
            if peek(signed ? 2 : 1)?.isDigit == true {
                isDouble = true
                offset += signed ? 2 : 1
                digits()
            }
        }
        let text = source.text(start..<offset)
        guard isDouble else { return try integer(text, radix: 10, start: start) }
        guard let value = Double(text.hasPrefix(".") ? "0" + text : text) else {
            throw failure(.invalidLiteral, "'\(text)' is not a number", at: start)
        }
        try endOfNumber(start)
        return .double(value)
    }

    private mutating func digits() {
        while peek()?.isDigit == true { offset += 1 }
    }

    private mutating func integer(_ digits: String, radix: Int, start: Int) throws(SyntaxError) -> Token.Kind {
        guard let magnitude = UInt64(digits, radix: radix) else {
            throw failure(.invalidLiteral, "the integer does not fit into 64 bits", at: start)
        }
        if let mark = peek(), mark | 0x20 == UInt8(ascii: "u") {
            offset += 1
            try endOfNumber(start)
            return .uint(magnitude)
        }
        try endOfNumber(start)
        return .int(magnitude)
    }

    private func endOfNumber(_ start: Int) throws(SyntaxError) {
        if let byte = peek(), byte.isIdentifierPart {
            throw failure(.invalidLiteral, "a number must be separated from the word that follows it", at: start)
        }
    }
}
