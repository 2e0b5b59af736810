//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A second in time, counted from 1970 in UTC.
struct BorderInstant: Hashable, Comparable, Sendable {
    let seconds: Int

    init(seconds: Int) {
        self.seconds = seconds
    }

    /// A time of day as the clock in Hà Nội shows it (UTC+7, no summer time since 1975).
    init(_ day: BorderDay, secondOfDay: Int) {
        seconds = day.number * 86_400 + secondOfDay - Self.hanoi * 3_600
    }

    /// Hours east of UTC.
    static let hanoi = 7
    static let beijing = 8

    static func < (one: BorderInstant, other: BorderInstant) -> Bool { one.seconds < other.seconds }

    static func + (instant: BorderInstant, hours: Double) -> BorderInstant {
        BorderInstant(seconds: instant.seconds + Int((hours * 3_600).rounded()))
    }

    static func - (one: BorderInstant, other: BorderInstant) -> Double {
        Double(one.seconds - other.seconds) / 3_600
    }

    /// The day it falls on at this offset.
    func day(offset: Int) -> BorderDay {
        let local = seconds + offset * 3_600
        return BorderDay(number: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    }

    /// `2026-01-31T08:05:09+07:00`.
    func iso(offset: Int) -> String {
        let day = day(offset: offset)
        let second = seconds + offset * 3_600 - day.number * 86_400
        let time = "\(twoDigits(second / 3_600)):\(twoDigits(second / 60 % 60)):\(twoDigits(second % 60))"
        return "\(day.iso)T\(time)+\(twoDigits(offset)):00"
    }
}
