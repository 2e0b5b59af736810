//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import SwiftASN1

/// A time in DER: UTCTime up to 2049, GeneralizedTime from then on, both in whole seconds of UTC
/// (RFC 5280, section 5.1.2.4).
struct ASN1Instant: DERSerializable {
    let date: Date

    init(_ date: Date) { self.date = date.wholeSecond }

    /// Reads a time and refuses the form that is not the right one for its year.
    init(derEncoded nodes: inout ASN1NodeCollection.Iterator) throws {
        guard let node = nodes.next() else { throw RevocationListFault.malformed("a time is missing") }
        switch node.identifier {
        case .utcTime:
            let time = try UTCTime(derEncoded: node)
            // SwiftASN1 gives years from 1950 to 2049.
            date = Self.date(time.year, time.month, time.day, time.hours, time.minutes, time.seconds)
        case .generalizedTime:
            let time = try GeneralizedTime(derEncoded: node)
            guard time.year >= 2050, time.fractionalSeconds == 0 else {
                throw RevocationListFault.malformed("a time is not in its DER form")
            }
            date = Self.date(time.year, time.month, time.day, time.hours, time.minutes, time.seconds)
        default: throw RevocationListFault.malformed("a time is neither UTCTime nor GeneralizedTime")
        }
    }

    func serialize(into coder: inout DER.Serializer) throws {
        let seconds = Int(date.timeIntervalSince1970)
        let days = seconds.flooredQuotient(by: 86_400)
        let rest = seconds - days * 86_400
        let (year, month, day) = Self.civil(days)
        let (hours, minutes) = (rest / 3_600, rest / 60 % 60)
        if (1950..<2050).contains(year) {
            let time = try UTCTime(
                year: year,
                month: month,
                day: day,
                hours: hours,
                minutes: minutes,
                seconds: rest % 60
            )
            try coder.serialize(time)
        } else {
            let time = try GeneralizedTime(
                year: year,
                month: month,
                day: day,
                hours: hours,
                minutes: minutes,
                seconds: rest % 60,
                fractionalSeconds: 0
            )
            try coder.serialize(time)
        }
    }

    private static func date(
        _ year: Int,
        _ month: Int,
        _ day: Int,
        _ hours: Int,
        _ minutes: Int,
        _ seconds: Int
    ) -> Date {
        let time = (days(year, month, day) * 24 + hours) * 3_600 + minutes * 60 + seconds
        return Date(timeIntervalSince1970: TimeInterval(time))
    }

    // Both ways between dates and days since 1970: Howard Hinnant, "chrono-compatible low-level date algorithms".

    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = year.flooredQuotient(by: 400)
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let days = days + 719_468
        let era = days.flooredQuotient(by: 146_097)
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

extension Int {
    /// The quotient, rounded down also below zero.
    func flooredQuotient(by divisor: Int) -> Int { self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor) }
}
