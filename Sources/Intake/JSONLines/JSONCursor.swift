//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Walks over the tokens of one line of JSON (RFC 8259).
struct JSONCursor {
    private let end: UnsafeRawPointer
    private(set) var place: UnsafeRawPointer

    /// The bytes need ``ByteStretch/padding``.
    init(_ line: UnsafeRawBufferPointer, start: UnsafeRawPointer) {
        place = start
        end = start + line.count
    }

    /// A value that is no object and no array.
    enum Value {
        /// The bytes between the quotes; whether there are escapes in it.
        case string(UnsafeRawBufferPointer, isEscaped: Bool)
        case number(UnsafeRawBufferPointer)
        case bool(Bool)
        case null
        /// An object or array, skipped.
        case nested
    }

    var isAtEnd: Bool { place >= end }

    @inline(__always)
    mutating func skipBlanks() {
        while place < end, CellText.byte(place, 0) <= 0x20 { place += 1 }
    }

    @inline(__always)
    mutating func skip(_ byte: UInt8) -> Bool {
        guard place < end, CellText.byte(place, 0) == byte else { return false }
        place += 1
        return true
    }

    /// The bytes of a string whose opening quote is next, nil where it does not end.
    @inline(__always)
    mutating func string() -> (bytes: UnsafeRawBufferPointer, isEscaped: Bool)? {
        guard skip(UInt8(ascii: "\"")) else { return nil }
        let start = place
        var isEscaped = false
        while place < end {
            let word = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
            let found =
                ByteMask.zeros(word ^ ByteMask.all(UInt8(ascii: "\"")))
                | ByteMask.zeros(word ^ ByteMask.all(UInt8(ascii: "\\")))
            if found == 0 {
                place += 8
                continue
            }
            place += found.trailingZeroBitCount >> 3
            guard place < end else { return nil }
            if CellText.byte(place, 0) == UInt8(ascii: "\"") {
                let bytes = UnsafeRawBufferPointer(start: start, count: place - start)
                place += 1
                return (bytes, isEscaped)
            }
            isEscaped = true
            place += 2
        }
        return nil
    }

    /// The next value, nil where there is none.
    mutating func value() -> Value? {
        guard place < end else { return nil }
        switch CellText.byte(place, 0) {
        case UInt8(ascii: "\""): return string().map { .string($0.bytes, isEscaped: $0.isEscaped) }
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
        case UInt8(ascii: "n"): return word("null") ? .null : nil
        case UInt8(ascii: "t"): return word("true") ? .bool(true) : nil
        case UInt8(ascii: "f"): return word("false") ? .bool(false) : nil
        case UInt8(ascii: "{"), UInt8(ascii: "["): return skipNested() ? .nested : nil
        default: return nil
        }
    }

    private mutating func number() -> Value? {
        let start = place
        _ = skip(UInt8(ascii: "-"))
        let digits = place
        guard skipDigits() else { return nil }
        if CellText.byte(digits, 0) == UInt8(ascii: "0"), place - digits > 1 { return nil }
        if skip(UInt8(ascii: ".")), !skipDigits() { return nil }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            if !skip(UInt8(ascii: "-")) { _ = skip(UInt8(ascii: "+")) }
            guard skipDigits() else { return nil }
        }
        return .number(UnsafeRawBufferPointer(start: start, count: place - start))
    }

    private mutating func skipDigits() -> Bool {
        let start = place
        while place < end, CellText.byte(place, 0) &- UInt8(ascii: "0") <= 9 { place += 1 }
        return place > start
    }

    private mutating func word(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard end - place >= count, memcmp(place, text.utf8Start, count) == 0 else { return false }
        place += count
        return true
    }

    /// Skips an object or array, whatever is in it; only its brackets and strings must be closed.
    private mutating func skipNested() -> Bool {
        var depth = 0
        while place < end {
            switch CellText.byte(place, 0) {
            case UInt8(ascii: "\""):
                guard string() != nil else { return false }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            place += 1
            if depth == 0 { return true }
        }
        return false
    }
}
