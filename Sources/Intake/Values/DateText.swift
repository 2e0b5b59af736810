//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Reads dates and times as offices write them.
///
/// `2025-08-12`, `2025/8/12`, `20250812`, `12/08/2025`, `12.8.2025`, `12-08-25`, `2025年8月12日`, each with or without
/// `09:30`, `9:30:15`, `9:30:15.250 PM` behind a blank or `T`, with or without `Z`, `+07:00`, `+0700`; and
/// `20250812093015`. A two-digit year is of 1970–2069.
struct DateText {
    let order: ColumnMapping.DateOrder
    /// Minutes east of UTC of times without offset.
    let offset: Int16
    /// Whether the time is dropped and the date kept as a midnight in UTC.
    let isDateOnly: Bool

    enum Reading: Equatable {
        case instant(seconds: Int64, offset: Int16)
        case unreadable
        case yearOutOfRange
    }

    /// Reads a text that is not empty.
    func read(_ text: CellText) -> Reading {
        let text = text.withoutWideBlanks
        var cursor = TextCursor(text.bytes)
        guard let date = readDate(&cursor) else { return .unreadable }
        var seconds: Int64 = 0
        var offset = offset
        if !cursor.isAtEnd {
            let isApart = cursor.skip(UInt8(ascii: "T")) || cursor.skip(UInt8(ascii: "t")) || cursor.skipBlanks()
            guard isApart || cursor.isAtDigit else { return .unreadable }
            guard let time = readTime(&cursor) else { return .unreadable }
            seconds = time
            _ = cursor.skipBlanks()
            if !cursor.isAtEnd {
                guard let written = UTCOffset.minutes(cursor.rest) else { return .unreadable }
                offset = written
            }
        }
        guard (1...9999).contains(date.year) else { return .yearOutOfRange }
        guard (1...12).contains(date.month), date.day >= 1, date.day <= Self.length(date.year, date.month) else {
            return .unreadable
        }
        let midnight = LayoutText.days(year: date.year, month: date.month, day: date.day) * 86_400
        if isDateOnly { return .instant(seconds: midnight, offset: 0) }
        // 24:00 and leap seconds run over into the next day, which the last one does not have.
        guard midnight + seconds < Self.end else { return .yearOutOfRange }
        return .instant(seconds: midnight + seconds - Int64(offset) * 60, offset: offset)
    }

    /// 10000-01-01.
    private static let end = LayoutText.days(year: 10_000, month: 1, day: 1) * 86_400

    static func length(_ year: Int, _ month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private typealias Date = (year: Int, month: Int, day: Int)

    private func readDate(_ cursor: inout TextCursor) -> Date? {
        guard let first = cursor.digits() else { return nil }
        if first.count == 8 {
            return (first.value / 10_000, first.value / 100 % 100, first.value % 100)
        }
        if first.count == 14 || first.count == 12 {
            // yyyymmddhhmm[ss]: hand the time back.
            let time = first.count - 8
            cursor.back(time)
            let day = first.value / (time == 6 ? 1_000_000 : 10_000)
            return (day / 10_000, day / 100 % 100, day % 100)
        }
        if first.count <= 4, cursor.skip("年") {
            guard let month = cursor.digits(), cursor.skip("月"), let day = cursor.digits() else { return nil }
            _ = cursor.skip("日") || cursor.skip("号")
            return (fullYear(first), month.value, day.value)
        }
        guard let mark = cursor.next(), mark == 0x2D || mark == 0x2F || mark == 0x2E else { return nil }
        guard let second = cursor.digits(), cursor.skip(mark), let third = cursor.digits() else { return nil }
        guard first.count <= 4, second.count <= 2, third.count <= 4 else { return nil }
        if first.count > 2 { return third.count <= 2 ? (first.value, second.value, third.value) : nil }
        switch order {
        case .yearFirst where third.count <= 2: return (fullYear(first), second.value, third.value)
        case .monthFirst: return (fullYear(third), first.value, second.value)
        default: return (fullYear(third), second.value, first.value)
        }
    }

    private func fullYear(_ digits: TextCursor.Digits) -> Int {
        guard digits.count <= 2 else { return digits.value }
        return digits.value < 70 ? 2000 + digits.value : 1900 + digits.value
    }

    /// Seconds since midnight.
    private func readTime(_ cursor: inout TextCursor) -> Int64? {
        guard let first = cursor.digits() else { return nil }
        var hour = first.value
        var minute = 0
        var second = 0
        switch first.count {
        case 6:
            (hour, minute, second) = (first.value / 10_000, first.value / 100 % 100, first.value % 100)
        case 4:
            (hour, minute) = (first.value / 100, first.value % 100)
        case 1, 2:
            guard cursor.skip(UInt8(ascii: ":")), let written = cursor.digits(), written.count <= 2 else { return nil }
            minute = written.value
            if cursor.skip(UInt8(ascii: ":")) {
                guard let written = cursor.digits(), written.count <= 2 else { return nil }
                second = written.value
                if cursor.skip(UInt8(ascii: ".")) || cursor.skip(UInt8(ascii: ",")) {
                    guard cursor.digits() != nil else { return nil }
                }
            }
        default: return nil
        }
        if let half = cursor.halfDay() {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + half
        }
        guard hour < 24 || (hour == 24 && minute == 0 && second == 0), minute < 60, second <= 60 else { return nil }
        return Int64(hour * 3600 + minute * 60 + second)
    }
}
