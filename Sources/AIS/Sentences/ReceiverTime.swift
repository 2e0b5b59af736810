//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Times that receivers and loggers write around sentences.
enum ReceiverTime {
    /// Digits only, at most 18.
    static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int64? {
        guard !range.isEmpty, range.count <= 18 else { return nil }
        var value: Int64 = 0
        for place in range {
            let digit = bytes[place] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value * 10 + Int64(digit)
        }
        return value
    }

    /// Seconds with or without a fraction, or milliseconds, since 1970 to milliseconds.
    ///
    /// Whole numbers below 10¹¹ are seconds, which covers the years to 5138.
    static func epoch(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int64? {
        var point = range.lowerBound
        while point < range.upperBound, bytes[point] != UInt8(ascii: ".") { point += 1 }
        guard let whole = number(bytes, range.lowerBound..<point) else { return nil }
        guard whole < 100_000_000_000 else { return point == range.upperBound && whole < 1 << 53 ? whole : nil }
        guard point < range.upperBound else { return whole * 1_000 }
        return fraction(bytes, point + 1..<range.upperBound).map { whole * 1_000 + $0 }
    }

    /// Digits behind a point to milliseconds, cut.
    private static func fraction(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int64? {
        var value: Int64 = 0
        var scale: Int64 = 100
        for place in range {
            let digit = bytes[place] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value += Int64(digit) * scale
            scale /= 10
        }
        return value
    }

    /// `2020-05-17T12:34:56.789Z`, with a space for the `T` and without the rest as well; UTC.
    static func iso(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int64? {
        let start = range.lowerBound
        guard range.count >= 19, bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
            bytes[start + 13] == UInt8(ascii: ":"), bytes[start + 16] == UInt8(ascii: ":"),
            let year = number(bytes, start..<start + 4), let month = number(bytes, start + 5..<start + 7),
            let day = number(bytes, start + 8..<start + 10), let hour = number(bytes, start + 11..<start + 13),
            let minute = number(bytes, start + 14..<start + 16), let second = number(bytes, start + 17..<start + 19)
        else { return nil }
        let whole = CivilTime.milliseconds(
            year: Int(year),
            month: Int(month),
            day: Int(day),
            hour: Int(hour),
            minute: Int(minute),
            second: Int(second)
        )
        guard let whole, range.count > 20, bytes[start + 19] == UInt8(ascii: ".") else { return whole }
        var end = start + 20
        while end < range.upperBound, bytes[end] &- UInt8(ascii: "0") < 10 { end += 1 }
        return fraction(bytes, start + 20..<end).map { whole + $0 }
    }
}
