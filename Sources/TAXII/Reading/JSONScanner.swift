//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON

/// Walks over JSON (RFC 8259) without keeping it: finds where values end and whether they are well-formed.
///
/// Texts keep I-JSON's rule that a surrogate has its partner (RFC 7493, section 2.1). That a name comes once in an
/// object is for the caller to see.
struct JSONScanner {
    /// Why the text is not gone over to its end.
    enum Fault: Error, Hashable {
        case malformed(offset: Int)
        case tooDeep(offset: Int)
    }

    /// A customs incident nests five deep; a server that goes deeper can be made to fall.
    static let deepest = 64

    let bytes: [UInt8]
    private(set) var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The byte that comes next, past blanks; nil at the end.
    mutating func peek() -> UInt8? {
        while place < bytes.count {
            let byte = bytes[place]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            place += 1
        }
        return nil
    }

    mutating func take(_ byte: Character) throws(Fault) {
        guard let next = peek(), next == byte.asciiValue else { throw .malformed(offset: place) }
        place += 1
    }

    /// Goes over the members of an object; `member` is told the name, raw, and goes over the value.
    mutating func object(
        _ member: (inout JSONScanner, Range<Int>) throws(Fault) -> Void
    ) throws(Fault) {
        try take("{")
        if peek() == UInt8(ascii: "}") {
            place += 1
            return
        }
        while true {
            guard peek() == UInt8(ascii: "\"") else { throw .malformed(offset: place) }
            let name = try string()
            try take(":")
            try member(&self, name)
            if try isOver("}") { return }
        }
    }

    /// Goes over the elements of an array.
    mutating func array(_ element: (inout JSONScanner) throws(Fault) -> Void) throws(Fault) {
        try take("[")
        if peek() == UInt8(ascii: "]") {
            place += 1
            return
        }
        while true {
            try element(&self)
            if try isOver("]") { return }
        }
    }

    private mutating func isOver(_ end: Character) throws(Fault) -> Bool {
        let next = peek()
        guard next == end.asciiValue || next == UInt8(ascii: ",") else { throw .malformed(offset: place) }
        place += 1
        return next != UInt8(ascii: ",")
    }

    /// Goes over any value; returns where it stands.
    @discardableResult
    mutating func value(depth: Int) throws(Fault) -> Range<Int> {
        guard let next = peek() else { throw .malformed(offset: place) }
        guard depth < Self.deepest else { throw .tooDeep(offset: place) }
        let start = place
        switch next {
        case UInt8(ascii: "{"):
            try object { (scanner, _) throws(Fault) in _ = try scanner.value(depth: depth + 1) }
        case UInt8(ascii: "["):
            try array { (scanner) throws(Fault) in _ = try scanner.value(depth: depth + 1) }
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: try number()
        }
        return start..<place
    }

    private mutating func word(_ word: StaticString) throws(Fault) {
        guard place + word.utf8CodeUnitCount <= bytes.count else { throw .malformed(offset: place) }
        for offset in 0..<word.utf8CodeUnitCount where bytes[place + offset] != word.utf8Start[offset] {
            throw .malformed(offset: place)
        }
        place += word.utf8CodeUnitCount
    }

    private mutating func number() throws(Fault) {
        if place < bytes.count, bytes[place] == UInt8(ascii: "-") { place += 1 }
        if place < bytes.count, bytes[place] == UInt8(ascii: "0") { place += 1 } else { try digits() }
        if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
            place += 1
            try digits()
        }
        if place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") {
            place += 1
            if place < bytes.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[place]) { place += 1 }
            try digits()
        }
    }

    private mutating func digits() throws(Fault) {
        let start = place
        while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
        guard place > start else { throw .malformed(offset: place) }
    }
}

extension JSONScanner {
    /// Goes over a text that begins here; returns where its content stands, between the quotation marks.
    mutating func string() throws(Fault) -> Range<Int> {
        place += 1
        let start = place
        while place < bytes.count {
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                return start..<(place - 1)
            case UInt8(ascii: "\\"): try escape()
            case 0..<0x20: throw .malformed(offset: place)
            default: place += 1
            }
        }
        throw .malformed(offset: place)
    }

    private mutating func escape() throws(Fault) {
        guard place + 1 < bytes.count else { throw .malformed(offset: place) }
        switch bytes[place + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            place += 2
        case UInt8(ascii: "u"):
            let unit = try unit()
            guard 0xD800...0xDFFF ~= unit else { return }
            guard unit < 0xDC00, place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
                bytes[place + 1] == UInt8(ascii: "u"), 0xDC00...0xDFFF ~= (try self.unit())
            else { throw .malformed(offset: place) }
        default: throw .malformed(offset: place)
        }
    }

    /// Goes over a UTF-16 unit that is written as `\u` and four hexadecimal digits.
    private mutating func unit() throws(Fault) -> UInt32 {
        guard place + 6 <= bytes.count else { throw .malformed(offset: place) }
        var unit: UInt32 = 0
        for byte in bytes[(place + 2)..<(place + 6)] {
            switch byte {
            case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: unit = unit << 4 | UInt32(byte - 0x37)
            case 0x61...0x66: unit = unit << 4 | UInt32(byte - 0x57)
            default: throw .malformed(offset: place)
            }
        }
        place += 6
        return unit
    }

    /// The content of a text that was gone over, escapes resolved; nil when it holds what no text may.
    func text(_ range: Range<Int>) -> String? {
        guard bytes[range].contains(UInt8(ascii: "\\")) else {
            return String(validating: bytes[range], as: UTF8.self)
        }
        let quoted = Array(bytes[(range.lowerBound - 1)..<(range.upperBound + 1)])
        return try? JSONReader.read(quoted).text
    }

    /// Whether a text that was gone over says this.
    func isText(_ range: Range<Int>, _ expected: String) -> Bool {
        if bytes[range].contains(UInt8(ascii: "\\")) { return text(range) == expected }
        return bytes[range].elementsEqual(expected.utf8)
    }
}
