//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//
/// Reads JSON strictly: I-JSON (RFC 7493), so that two readers cannot read two things.
public struct JSONReader {
    /// Why a text is not read.
    public struct Fault: Error, Hashable, Sendable {
        public enum Reason: String, Hashable, Sendable {
            case notJSON
            case notUTF8
            case memberTwice
            case numberOutOfRange
            case surrogate
            case tooDeep
            case tooLong
            case notCanonical
        }

        public let reason: Reason
        /// In bytes from the beginning.
        public let offset: Int
    }

    private static let deepest = 64

    private let bytes: [UInt8]
    private var place = 0

    /// Reads a value.
    ///
    /// - Parameter most: longer texts are refused unread.
    public static func read(_ bytes: [UInt8], most: Int = 16 << 20) throws(Fault) -> JSONValue {
        guard bytes.count <= most else { throw Fault(reason: .tooLong, offset: most) }
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value(depth: 0)
        reader.skipBlanks()
        guard reader.place == bytes.count else { throw reader.fault(.notJSON) }
        return value
    }

    /// Reads a value and refuses a text that is not its canonical one.
    public static func readCanonical(_ bytes: [UInt8], most: Int = 16 << 20) throws(Fault) -> JSONValue {
        let value = try read(bytes, most: most)
        let canonical = value.canonical
        guard canonical == bytes else {
            let offset = zip(canonical, bytes).enumerated().first { $1.0 != $1.1 }?.offset
            throw Fault(reason: .notCanonical, offset: offset ?? min(canonical.count, bytes.count))
        }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func fault(_ reason: Fault.Reason) -> Fault { Fault(reason: reason, offset: place) }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private mutating func take(_ byte: UInt8) throws(Fault) {
        guard next == byte else { throw fault(.notJSON) }
        place += 1
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
        guard bytes[place...].starts(with: word.utf8) else { throw fault(.notJSON) }
        place += word.utf8.count
        return value
    }

    private mutating func value(depth: Int) throws(Fault) -> JSONValue {
        guard depth < Self.deepest else { throw fault(.tooDeep) }
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func object(_ depth: Int) throws(Fault) -> JSONValue {
        var members: [String: JSONValue] = [:]
        place += 1
        skipBlanks()
        if next == UInt8(ascii: "}") {
            place += 1
            return .object([:])
        }
        while true {
            skipBlanks()
            let start = place
            let name = try string()
            skipBlanks()
            try take(UInt8(ascii: ":"))
            let value = try value(depth: depth + 1)
            guard members.updateValue(value, forKey: name) == nil else {
                throw Fault(reason: .memberTwice, offset: start)
            }
            skipBlanks()
            if next == UInt8(ascii: "}") {
                place += 1
                return .object(members)
            }
            try take(UInt8(ascii: ","))
        }
    }

    private mutating func array(_ depth: Int) throws(Fault) -> JSONValue {
        var elements: [JSONValue] = []
        place += 1
        skipBlanks()
        if next == UInt8(ascii: "]") {
            place += 1
            return .array([])
        }
        while true {
            elements.append(try value(depth: depth + 1))
            skipBlanks()
            if next == UInt8(ascii: "]") {
                place += 1
                return .array(elements)
            }
            try take(UInt8(ascii: ","))
        }
    }

    private mutating func number() throws(Fault) -> Double {
        let start = place
        if next == UInt8(ascii: "-") { place += 1 }
        if next == UInt8(ascii: "0") { place += 1 } else { try digits() }
        if next == UInt8(ascii: ".") {
            place += 1
            try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            place += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
            try digits()
        }
        guard let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)), number.isFinite else {
            throw Fault(reason: .numberOutOfRange, offset: start)
        }
        return number
    }

    private mutating func digits() throws(Fault) {
        guard let first = next, (0x30...0x39).contains(first) else { throw fault(.notJSON) }
        while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
    }

    private mutating func string() throws(Fault) -> String {
        let start = place
        try take(UInt8(ascii: "\""))
        // Most strings have nothing that is escaped: they are read where they stand.
        let first = place
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { place += 1 }
        if next == UInt8(ascii: "\"") {
            place += 1
            guard let string = String(validating: bytes[first..<place - 1], as: UTF8.self) else {
                throw Fault(reason: .notUTF8, offset: start)
            }
            return string
        }
        var text = Array(bytes[first..<place])
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw Fault(reason: .notUTF8, offset: start)
                }
                return string
            case UInt8(ascii: "\\"): try escape(&text)
            case 0..<0x20: throw fault(.notJSON)
            default:
                text.append(byte)
                place += 1
            }
        }
        throw fault(.notJSON)
    }

    private mutating func escape(_ text: inout [UInt8]) throws(Fault) {
        place += 1
        guard let kind = next else { throw fault(.notJSON) }
        place += 1
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(kind)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var code = try unit()
            if (0xD800..<0xDC00).contains(code) {
                guard next == UInt8(ascii: "\\"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "u") else {
                    throw fault(.surrogate)
                }
                place += 2
                let low = try unit()
                guard (0xDC00..<0xE000).contains(low) else { throw fault(.surrogate) }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw fault(.surrogate) }
            text += UTF8.encode(scalar) ?? .init()
        default: throw fault(.notJSON)
        }
    }

    private mutating func unit() throws(Fault) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw fault(.notJSON)
            }
            code = code << 4 | UInt32(digit)
            place += 1
        }
        return code
    }
}
