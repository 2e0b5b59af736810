//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// One field of a line: what it is called, which bits it is and how it is written.
///
/// The same lists of fields write JSON, write CSV and read JSON back to bits.
struct Field: Sendable {
    enum Kind: Sendable {
        case number
        /// A number whose last bits may be missing at the end of the message.
        case cutNumber
        case signed
        case flag
        /// `0x` and digits, in CSV.
        case hexadecimal
        /// The same for a number whose last bits may be missing.
        case cutHexadecimal
        /// Six-bit characters; the width counts bits.
        case text
        /// Six-bit characters from the start to the end of the message.
        case restOfText
        /// The name of an aid with its extension behind the fixed part.
        case aidName
        /// `(value + offset) / 10` with one decimal.
        case tenths(offset: Int)
        /// `value / 10` with one decimal; signed.
        case signedTenths
        /// What names a target, by its kind: a number, or characters.
        case targetIdentity
        /// In twentieths with two decimals; 0 as plain 0.
        case twentieths
        /// `(value + offset) / 100` with one decimal.
        case hundredths(offset: Int)
        /// A number that is moved when scaled.
        case moved(offset: Int)
        /// In units of which `multiplier / 3` make one of the last decimal; signed.
        case degrees(multiplier: Int, decimals: Int, isQuoted: Bool)
        /// 1/10 minute with one decimal of a degree; signed.
        case tenthMinutes
        case turn
        case speed
        case aircraftSpeed
        case altitude
        /// A text for the number.
        case legend(Legend)
        /// A text for the number when scaled, else the number.
        case legendWhenScaled(Legend)
        /// Type of an inland ship (8000 …) or its AIS code.
        case inlandType
        /// Numbers with signs between them.
        case pattern([Piece])
        /// Bits to the end as `count:hexadecimal`.
        case data
        /// The same for single and multiple slot messages, behind address and identifier.
        case slotData
        /// Always this number.
        case constant(Int)
        /// Objects of the same fields one after the other.
        case list([Field], stride: Int, count: ListCount)
        /// As many `x` as hexadecimal digits, in CSV.
        case hidden
    }

    /// How many objects a list has.
    enum ListCount: Sendable {
        /// As many as begin at or before the end.
        case throughEnd
        /// As many as begin before the end.
        case beforeEnd
        /// A field says so.
        case field(start: Int, width: Int)
    }

    /// A part of a pattern.
    struct Piece: Sendable {
        /// What stands before the number.
        let sign: StaticString
        let start: Int
        let width: Int
        let digits: Int
        let added: Int

        init(_ sign: StaticString, _ start: Int, _ width: Int, digits: Int = 2, added: Int = 0) {
            self.sign = sign
            self.start = start
            self.width = width
            self.digits = digits
            self.added = added
        }
    }

    let key: StaticString
    let start: Int
    let width: Int
    let kind: Kind
    /// Bits that a message must have, or the field is 0.
    var need = 0
    /// What closes a pattern.
    var end: StaticString = ""

    init(_ key: StaticString, _ start: Int, _ width: Int, _ kind: Kind = .number) {
        self.key = key
        self.start = start
        self.width = width
        self.kind = kind
    }

    /// A flag of one bit.
    static func flag(_ key: StaticString, _ start: Int) -> Field { Field(key, start, 1, .flag) }

    /// Six-bit characters.
    static func text(_ key: StaticString, _ start: Int, _ characters: Int) -> Field {
        Field(key, start, 6 * characters, .text)
    }

    static func signed(_ key: StaticString, _ start: Int, _ width: Int) -> Field { Field(key, start, width, .signed) }

    /// 1/10000 minute in degrees with seven decimals.
    static func degrees(_ key: StaticString, _ start: Int, _ width: Int) -> Field {
        Field(key, start, width, .degrees(multiplier: 50, decimals: 7, isQuoted: false))
    }

    /// 1/1000 minute in degrees with six decimals.
    static func coarseDegrees(_ key: StaticString, _ start: Int, _ width: Int) -> Field {
        Field(key, start, width, .degrees(multiplier: 50, decimals: 6, isQuoted: false))
    }

    /// 1/10 minute in degrees with six decimals, as a string.
    static func quotedDegrees(_ key: StaticString, _ start: Int, _ width: Int) -> Field {
        Field(key, start, width, .degrees(multiplier: 5_000, decimals: 6, isQuoted: true))
    }

    static func legend(_ key: StaticString, _ start: Int, _ width: Int, _ legend: Legend) -> Field {
        Field(key, start, width, .legend(legend))
    }

    static func tenths(_ key: StaticString, _ start: Int, _ width: Int, offset: Int = 0) -> Field {
        Field(key, start, width, .tenths(offset: offset))
    }

    static func signedTenths(_ key: StaticString, _ start: Int, _ width: Int) -> Field {
        Field(key, start, width, .signedTenths)
    }

    static func pattern(_ key: StaticString, _ pieces: [Piece], end: StaticString = "Z") -> Field {
        var field = Field(key, 0, 0, .pattern(pieces))
        field.end = end
        return field
    }

    /// Month, day, hour and minute in a row of 4, 5, 5 and 6 bits.
    static func monthToMinute(_ key: StaticString, _ start: Int) -> Field {
        .pattern(
            key,
            [
                Piece("", start, 4), Piece("-", start + 4, 5), Piece("T", start + 9, 5), Piece(":", start + 14, 6),
            ]
        )
    }

    /// The same without zeros before the numbers.
    static func plainMonthToMinute(_ key: StaticString, _ start: Int) -> Field {
        .pattern(
            key,
            [
                Piece("", start, 4, digits: 1), Piece("-", start + 4, 5, digits: 1),
                Piece("T", start + 9, 5, digits: 1), Piece(":", start + 14, 6, digits: 1),
            ],
            end: ""
        )
    }

    func needing(_ bits: Int) -> Field {
        var field = self
        field.need = bits
        return field
    }
}
