//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Timestamp {
    /// Reads an RFC 3339 time such as "2009-02-13T23:31:30.5+07:00"; nil when it is none or out of range.
    public init?(_ text: String) {
        var reader = DigitReader(Array(text.utf8))
        guard let year = reader.number(digits: 4), reader.take("-"), let month = reader.number(digits: 2),
            reader.take("-"), let day = reader.number(digits: 2), reader.take("T"),
            let hour = reader.number(digits: 2), reader.take(":"), let minute = reader.number(digits: 2),
            reader.take(":"), let second = reader.number(digits: 2),
            let date = CivilDate(year: year, month: month, day: day), hour < 24, minute < 60, second < 60
        else { return nil }
        var nanoseconds = 0
        if reader.take(".") {
            guard let fraction = reader.fraction() else { return nil }
            nanoseconds = fraction
        }
        var offset = 0
        if !reader.take("Z") {
            let isWest = reader.take("-")
            guard isWest || reader.take("+"), let hours = reader.number(digits: 2), reader.take(":"),
                let minutes = reader.number(digits: 2), hours < 24, minutes < 60
            else { return nil }
            offset = (hours * 60 + minutes) * (isWest ? -60 : 60)
        }
        guard reader.isAtEnd else { return nil }
        let seconds = date.daysSinceEpoch * 86_400 + hour * 3_600 + minute * 60 + second - offset
        self.init(seconds: Int64(seconds), nanoseconds: Int32(nanoseconds))
    }
}

extension Timestamp: CustomStringConvertible {
    /// The time in RFC 3339, in UTC, with as many digits of a second as it has.
    public var description: String {
        let civil = CivilTime(self, offset: 0)
        let date = "\(civil.date.year.padded(4))-\(civil.date.month.padded(2))-\(civil.date.day.padded(2))"
        let time = "\(civil.hour.padded(2)):\(civil.minute.padded(2)):\(civil.second.padded(2))"
        return date + "T" + time + fractionText(Int(nanoseconds)) + "Z"
    }
}

/// A timestamp as a clock at some offset from UTC shows it.
struct CivilTime {
    let date: CivilDate
    let hour: Int
    let minute: Int
    let second: Int
    /// 0 = Sunday.
    let dayOfWeek: Int

    init(_ timestamp: Timestamp, offset: Int) {
        let local = Int(timestamp.seconds) + offset
        let days = (local >= 0 ? local : local - 86_399) / 86_400
        let rest = local - days * 86_400
        date = CivilDate(daysSinceEpoch: days)
        hour = rest / 3_600
        minute = rest / 60 % 60
        second = rest % 60
        dayOfWeek = ((days + 4) % 7 + 7) % 7
    }
}

/// ".5" for 500,000,000 nanoseconds; nothing for zero.
func fractionText(_ nanoseconds: Int) -> String {
    guard nanoseconds != 0 else { return "" }
    var digits = nanoseconds.padded(9)
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
}

extension Int {
    /// The number with zeros before it up to a width.
    func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
