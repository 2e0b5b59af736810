//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Values of a JSON object back to the bits of fields.
struct FieldReader {
    let isScaled: Bool
    private(set) var bits: LongBits

    init(isScaled: Bool, type: UInt8, count: Int) {
        self.isScaled = isScaled
        bits = LongBits(type: type, count: count)
    }

    mutating func read(
        _ fields: [Field],
        from members: [String: JSONValue],
        base: Int = 0
    ) throws(JSONMessageError) {
        for field in fields { try read(field, members, base + field.start) }
    }

    private mutating func read(
        _ field: Field,
        _ members: [String: JSONValue],
        _ start: Int
    ) throws(JSONMessageError) {
        let key = "\(field.key)"
        switch field.kind {
        case .legend, .inlandType, .constant, .hidden, .hexadecimal, .cutHexadecimal: return
        case .targetIdentity: return try readTarget(members, start)
        default: break
        }
        guard let value = members[key] else {
            if field.need > 0 { return }
            throw .missing(key)
        }
        if field.need > bits.count { return }
        switch (field.kind, value) {
        case (.flag, .bool(let flag)): bits.set(start, 1, to: flag ? 1 : 0)
        case (.text, .string(let text)): setText(text, start, field.width / 6)
        case (.restOfText, .string(let text)): setText(text, start, max(0, (bits.count - start) / 6))
        case (.aidName, .string(let text)):
            setText(text, start, 20)
            setText(String(text.dropFirst(20)), 272, max(0, (bits.count - 272) / 6))
        case (.pattern(let pieces), .string(let text)): try readPattern(pieces, text, key)
        case (.data, .string(let text)), (.slotData, .string(let text)):
            let isWhole = if case .slotData = field.kind { true } else { false }
            guard let data = Self.data(text, isWhole: isWhole) else { throw .value(key) }
            for bit in 0..<data.count { bits.set(start + bit, 1, to: data.unsigned(bit, 1)) }
        case (.list(let fields, let stride, _), .array(let elements)):
            for (place, element) in elements.enumerated() {
                guard case .object(let members) = element else { throw .value(key) }
                try read(fields, from: members, base: start + place * stride)
            }
        case (.legendWhenScaled(let legend), .string(let text)):
            guard let number = legend.texts.firstIndex(of: text) else { throw .value(key) }
            try set(start, field.width, Int64(number), key)
        default:
            guard let number = number(field.kind, value) else { throw .value(key) }
            try set(start, field.width, number, key)
        }
    }

    /// The integer to be sent for a number or a word.
    private func number(_ kind: Field.Kind, _ value: JSONValue) -> Int64? {
        let text: String
        switch value {
        case .number(let number): text = number
        case .string(let string): text = string
        default: return nil
        }
        guard isScaled else { return Int64(text) }
        switch kind {
        case .tenths(let offset): return Self.decimal(text, 1).map { $0 - Int64(offset) }
        case .signedTenths: return Self.decimal(text, 1)
        case .twentieths: return Self.decimal(text, 2).map { $0 / 5 }
        case .hundredths(let offset): return Self.decimal(text, 2).map { $0 - Int64(offset) }
        // Less than the offset is no number that the field holds, and must not become one from its other end.
        case .moved(let offset):
            return Int64(text).flatMap { Self.difference($0, Int64(offset)) }.flatMap { $0 < 0 ? nil : $0 }
        case .degrees(let multiplier, let decimals, _):
            return Self.decimal(text, decimals).map { Self.divided($0 * 3, by: Int64(multiplier)) }
        case .tenthMinutes: return Self.decimal(text, 1).map { $0 * 60 }
        case .turn: return Self.turn(text)
        case .speed: return text == "n/a" ? 1_023 : text == "fast" ? 1_022 : Self.decimal(text, 1)
        case .aircraftSpeed: return text == "n/a" ? 1_023 : text == "fast" ? 1_022 : Int64(text)
        case .altitude: return text == "n/a" ? 4_095 : text == "high" ? 4_094 : Int64(text)
        default: return Int64(text)
        }
    }

    private mutating func set(_ start: Int, _ width: Int, _ value: Int64, _ key: String) throws(JSONMessageError) {
        let most = width < 63 ? Int64(1) << Int64(width) : Int64.max
        guard value < most, value >= -(most / 2) else { throw .value(key) }
        bits.set(start, width, to: UInt64(bitPattern: value))
    }

    private mutating func setText(_ text: String, _ start: Int, _ characters: Int) {
        var place = start
        for scalar in text.uppercased().unicodeScalars.prefix(characters) {
            let six: UInt64 =
                switch scalar.value {
                case 32..<64: UInt64(scalar.value)
                case 64..<96: UInt64(scalar.value - 64)
                default: 32
                }
            bits.set(place, 6, to: six)
            place += 6
        }
    }

    private mutating func readTarget(_ members: [String: JSONValue], _ start: Int) throws(JSONMessageError) {
        let keys = Legend.identifier.texts
        let kind = Int(bits.unsigned(start - 2, 2))
        guard case .string(let text)? = members[keys[kind]] else { throw .missing(keys[kind]) }
        if kind < 2 {
            guard let number = Int64(text) else { throw .value(keys[kind]) }
            try set(start, 42, number, keys[kind])
        } else {
            setText(text, start, 7)
        }
    }

    /// Nil where it does not fit: a whole number of a text may be any.
    private static func difference(_ number: Int64, _ other: Int64) -> Int64? {
        let (value, isTooLarge) = number.subtractingReportingOverflow(other)
        return isTooLarge ? nil : value
    }

    /// The numbers of a pattern in their order, whatever stands between them.
    private mutating func readPattern(
        _ pieces: [Field.Piece],
        _ text: String,
        _ key: String
    ) throws(JSONMessageError) {
        let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int64($0) }
        guard numbers.count == pieces.count else { throw .value(key) }
        for (piece, number) in zip(pieces, numbers) {
            guard let value = Self.difference(number, Int64(piece.added)) else { throw .value(key) }
            try set(piece.start, piece.width, value, key)
        }
    }
}
