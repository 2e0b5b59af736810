//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Reads the common writings of dates and times fast, and remembers days it has read: files have few hundred.
///
/// It knows `2025-08-12`, `12/08/2025` (where the day comes first), both followed by ` 09:30:15` or `T09:30:15` and
/// that by nothing, `Z` or `+07:00`. Everything else is left to ``DateText``. A value, so that a loop over cells can
/// take it out of its owner, who frees it with ``deallocate()``.
struct InstantMemo {
    /// A day as it was written, in ten bytes, and what day that is.
    private struct Day {
        var start: UInt64 = 0
        var end: UInt16 = 0
        var days: Int32 = 0
    }

    private static let bits = 9

    private(set) var seconds: Int64 = 0
    private(set) var offset: Int16 = 0
    private let memory: UnsafeMutablePointer<Day>

    init() {
        memory = .allocate(capacity: 1 << Self.bits)
        memory.initialize(repeating: Day(), count: 1 << Self.bits)
    }

    func deallocate() { memory.deallocate() }

    /// Reads a text, or says that it is none of the common ones.
    @inline(__always)
    mutating func read(_ text: CellText, _ style: DateText) -> Bool {
        guard text.count >= 10 else { return false }
        let start = UInt64(littleEndian: text.start.loadUnaligned(as: UInt64.self))
        let end = UInt16(littleEndian: text.start.loadUnaligned(fromByteOffset: 8, as: UInt16.self))
        let mixed = (start ^ UInt64(end) &<< 29) &* 0x9E37_79B9_7F4A_7C15
        let place = Int(truncatingIfNeeded: mixed &>> UInt64(64 &- Self.bits))
        // An empty place is the day of ten zero bytes, which no text has.
        if memory[place].start != start || memory[place].end != end {
            guard let days = Self.days(start, end, style) else { return false }
            memory[place] = Day(start: start, end: end, days: Int32(truncatingIfNeeded: days))
        }
        let midnight = Int64(memory[place].days) &* 86_400
        var time: Int64 = 0
        offset = style.offset
        if text.count > 10 {
            guard text.count >= 19, let read = Self.time(text) else { return false }
            time = read
            if text.count > 19 {
                guard let written = Self.offset(text) else { return false }
                offset = written
            }
        }
        if style.isDateOnly {
            seconds = midnight
            offset = 0
        } else {
            seconds = midnight &+ time &- Int64(offset) &* 60
        }
        return true
    }

    @inline(never)
    private static func days(_ start: UInt64, _ end: UInt16, _ style: DateText) -> Int64? {
        let isISO = start & 0xFF00_00FF_0000_0000 == 0x2D00_002D_0000_0000
        let isSlashed = style.order == .dayFirst && start & 0x0000_FF00_00FF_0000 == 0x0000_2F00_002F_0000
        guard isISO || isSlashed else { return nil }
        let marks: UInt64 = isISO ? 0xFF00_00FF_0000_0000 : 0x0000_FF00_00FF_0000
        // Digits become their values; the marks, which were compared, become 0.
        let digits = (start ^ 0x3030_3030_3030_3030) & ~marks
        let rest = UInt64(end) ^ 0x3030
        guard areDigits(digits), areDigits(rest) else { return nil }
        // Byte n is what the digits at n and n + 1 make.
        let pairs = digits &* 10 &+ (digits &>> 8)
        func pair(_ place: UInt64) -> UInt64 { (pairs &>> (place &* 8)) & 0xFF }
        let tail = (rest & 0xFF) &* 10 &+ rest &>> 8
        return isISO
            ? CalendarDays.count(year: pair(0) &* 100 &+ pair(2), month: pair(5), day: tail)
            : CalendarDays.count(year: pair(6) &* 100 &+ tail, month: pair(3), day: pair(0))
    }

    /// Seconds since midnight of `T09:30:15` at place 10.
    @inline(__always)
    private static func time(_ text: CellText) -> Int64? {
        let mark = CellText.byte(text.start, 10)
        guard mark == UInt8(ascii: "T") || mark == UInt8(ascii: " ") else { return nil }
        let time = UInt64(littleEndian: text.start.loadUnaligned(fromByteOffset: 11, as: UInt64.self))
        guard time & 0x0000_FF00_00FF_0000 == 0x0000_3A00_003A_0000 else { return nil }
        let digits = (time ^ 0x3030_3030_3030_3030) & 0xFFFF_00FF_FF00_FFFF
        guard areDigits(digits) else { return nil }
        // Tens and units of each pair lie side by side; the tens' byte times ten goes to the units' place.
        let pairs = (digits &* 10 &+ (digits &>> 8)) & 0x00FF_0000_FF00_00FF
        let hour = Int64(pairs & 0xFF)
        let minute = Int64((pairs &>> 24) & 0xFF)
        let second = Int64((pairs &>> 48) & 0xFF)
        guard hour < 24, minute < 60, second < 60 else { return nil }
        return hour &* 3600 &+ minute &* 60 &+ second
    }

    /// Minutes of `Z` or `+07:00` at place 19.
    @inline(__always)
    private static func offset(_ text: CellText) -> Int16? {
        let sign = CellText.byte(text.start, 19)
        if text.count == 20 { return sign == UInt8(ascii: "Z") ? 0 : nil }
        guard text.count == 25, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        func digit(_ place: Int) -> Int16? {
            let value = CellText.byte(text.start, place) &- 48
            return value <= 9 ? Int16(value) : nil
        }
        guard CellText.byte(text.start, 22) == UInt8(ascii: ":"), let a = digit(20), let b = digit(21),
            let c = digit(23), let d = digit(24)
        else { return nil }
        let hours = a &* 10 &+ b
        let minutes = c &* 10 &+ d
        guard hours < 24, minutes < 60 else { return nil }
        return sign == UInt8(ascii: "-") ? -(hours &* 60 &+ minutes) : hours &* 60 &+ minutes
    }

    @inline(__always)
    private static func areDigits(_ digits: UInt64) -> Bool {
        ((digits &+ 0x7676_7676_7676_7676) | digits) & ByteMask.high == 0
    }
}
