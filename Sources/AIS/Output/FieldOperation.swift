//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A field made ready for writing: flat numbers and places in tables of bytes, so that a line is written without
/// allocation and without looking at an enumeration with payload.
struct FieldOperation: Sendable {
    enum Code: UInt8, Sendable {
        case number
        case flag
        case thirds
        case tenths
        case legend
        case signed
        case turn
        case speed
        case text
        case restOfText
        case aidName
        case signedTenths
        case twentieths
        case hundredths
        case moved
        case tenthMinutes
        case aircraftSpeed
        case altitude
        case legendWhenScaled
        case inlandType
        case pattern
        case data
        case slotData
        case constant
        case cutNumber
        case list
        case targetIdentity
        case none
    }

    var code: Code
    let start: Int
    let width: Int
    let need: Int
    /// Legend, pattern or list by number; offset; multiplier.
    var first = 0
    /// Decimals; whether quoted as sign.
    var second = 0
    var keyStart = 0
    var keyCount = 0
}
