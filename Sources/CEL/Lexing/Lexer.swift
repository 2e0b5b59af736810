//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Cuts a source into tokens, one at a time.
struct Lexer {
    let source: SourceText
    var offset = 0

    init(_ source: SourceText) {
        self.source = source
    }

    var bytes: [UInt8] { source.bytes }

    /// The byte `ahead` bytes from here; nil past the end.
    func peek(_ ahead: Int = 0) -> UInt8? {
        let index = offset + ahead
        return index < source.bytes.count ? source.bytes[index] : nil
    }

    func failure(_ code: SyntaxError.Code, _ message: String, at place: Int? = nil) -> SyntaxError {
        SyntaxError(code, message, at: source.position(at: place ?? offset))
    }

    /// The next token; `.end` for ever after the last.
    mutating func next() throws(SyntaxError) -> Token {
        skipBlanks()
        let start = offset
        guard let byte = peek() else { return Token(kind: .end, range: start..<start) }
        let kind: Token.Kind
        if byte.isDigit || (byte == UInt8(ascii: ".") && peek(1)?.isDigit == true) {
            kind = try number()
        } else if let prefix = stringPrefix() {
            kind = try string(prefix)
        } else if byte.isIdentifierStart {
            kind = .identifier(identifier())
        } else if byte == UInt8(ascii: "`") {
            kind = .quotedIdentifier(try quotedIdentifier())
        } else {
            kind = .symbol(try symbol())
        }
        return Token(kind: kind, range: start..<offset)
    }

    private mutating func skipBlanks() {
        while let byte = peek() {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
                offset += 1
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
                while let inside = peek(), inside != 0x0A { offset += 1 }
            default:
                return
            }
        }
    }

    private mutating func identifier() -> String {
        let start = offset
        while let byte = peek(), byte.isIdentifierPart { offset += 1 }
        return source.text(start..<offset)
    }

    private mutating func quotedIdentifier() throws(SyntaxError) -> String {
        let start = offset
        offset += 1
        while let byte = peek(), byte.isQuotedIdentifierPart { offset += 1 }
        guard peek() == UInt8(ascii: "`"), offset > start + 1 else {
            throw failure(
                .invalidToken,
                "a quoted field name holds letters, digits, '_', '.', '-', '/' and blanks between two backticks",
                at: start
            )
        }
        offset += 1
        return source.text(start + 1..<offset - 1)
    }

    private mutating func symbol() throws(SyntaxError) -> Token.Symbol {
        for length in [2, 1] where offset + length <= source.bytes.count {
            if let symbol = Token.Symbol(rawValue: source.text(offset..<offset + length)) {
                offset += length
                return symbol
            }
        }
        let scalar = source.text(offset..<offset + 4).unicodeScalars.first.map { String($0) } ?? ""
        let advice = ["=": "; equal is ==", "&": "; and is &&", "|": "; or is ||"][scalar] ?? ""
        throw failure(.invalidToken, "'\(scalar)' is not part of the language\(advice)")
    }
}

extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    var isIdentifierStart: Bool { isLetter || self == UInt8(ascii: "_") }
    var isIdentifierPart: Bool { isIdentifierStart || isDigit }
    var isQuotedIdentifierPart: Bool {
        isIdentifierPart || self == UInt8(ascii: ".") || self == UInt8(ascii: "-") || self == UInt8(ascii: "/")
            || self == 0x20
    }
    /// The value of a hexadecimal digit.
    var hexValue: UInt32? {
        switch self {
        case 0x30...0x39: UInt32(self) - 0x30
        case 0x41...0x46: UInt32(self) - 0x37
        case 0x61...0x66: UInt32(self) - 0x57
        default: nil
        }
    }
}
