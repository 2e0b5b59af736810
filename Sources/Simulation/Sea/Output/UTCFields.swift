//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An instant taken apart as message 4 sends it.
struct UTCFields {
    let year: UInt16
    let month: UInt8
    let day: UInt8
    let hour: UInt8
    let minute: UInt8
    let second: UInt8

    /// - Parameter milliseconds: since 1970 in UTC.
    ///
    /// The day is found by counting from 1 March, when a leap day is the last of its year (H. Hinnant,
    /// chrono-compatible low-level date algorithms).
    init(milliseconds: Int64) {
        let seconds = milliseconds / 1_000
        let days = seconds / 86_400 + 719_468
        let rest = seconds % 86_400
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        day = UInt8(dayOfYear - (153 * shifted + 2) / 5 + 1)
        month = UInt8(shifted < 10 ? shifted + 3 : shifted - 9)
        year = UInt16(yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
        hour = UInt8(rest / 3_600)
        minute = UInt8(rest / 60 % 60)
        second = UInt8(rest % 60)
    }
}
