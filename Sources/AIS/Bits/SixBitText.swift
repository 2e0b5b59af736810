//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Text in the six-bit characters of ITU-R M.1371 (annex 8, table 47), kept as it was sent, at most 20 characters.
///
/// The names, call signs and destinations of a message fit; the texts of safety messages are strings from the start.
public struct SixBitText: Hashable, Sendable {
    /// The most characters: a name or a destination.
    public static let capacity = 20

    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private let length: UInt8

    init(count: Int, _ value: (Int) -> UInt8) {
        length = UInt8(min(count, Self.capacity))
        for place in 0..<Int(length) { put(value(place) & 63, at: place) }
    }

    /// - Parameters:
    ///   - string: letters become capitals; what has no six-bit character becomes a space.
    ///   - count: characters of the field; the rest is filled with `@`, which says that no more follows.
    public init(_ string: String, count: Int) {
        let values = string.uppercased().unicodeScalars.map { Self.value(of: $0) }
        self.init(count: count) { $0 < values.count ? values[$0] : 0 }
    }

    /// Number of characters of the field, of which the last may be filling.
    public var count: Int { Int(length) }

    /// Six-bit value of a character, 0 to 63; 0 (`@`) behind the end.
    public subscript(place: Int) -> UInt8 {
        guard place >= 0, place < count else { return 0 }
        return UInt8(truncatingIfNeeded: place < 10 ? low >> UInt64(6 * place) : high >> UInt64(6 * (place - 10))) & 63
    }

    /// The text up to the first `@`, without spaces at its end.
    public var string: String {
        var bytes: [UInt8] = []
        for place in 0..<count {
            let value = self[place]
            if value == 0 { break }
            bytes.append(Self.ascii(value))
        }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether nothing was entered.
    public var isEmpty: Bool { string.isEmpty }

    private mutating func put(_ value: UInt8, at place: Int) {
        if place < 10 {
            low |= UInt64(value) << UInt64(6 * place)
        } else {
            high |= UInt64(value) << UInt64(6 * (place - 10))
        }
    }

    /// ASCII character of a six-bit value.
    static func ascii(_ value: UInt8) -> UInt8 { value < 32 ? value + 64 : value }

    private static func value(of scalar: Unicode.Scalar) -> UInt8 {
        switch scalar.value {
        case 32..<64: UInt8(scalar.value)
        case 64..<96: UInt8(scalar.value - 64)
        default: 32
        }
    }
}

extension SixBitText: CustomStringConvertible {
    public var description: String { string }
}
