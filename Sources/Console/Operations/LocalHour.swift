//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Times as a field for date and hour writes them, `2025-08-12T07:30`, in the zone of the node.
enum LocalHour {
    static func text(_ seconds: Int64, _ zone: Int16) -> String {
        let offset = Int64(zone) * 60
        let day = CalendarDate(at: seconds, offset: offset)
        let minutes = (seconds + offset - day.daysSince1970 * 86_400) / 60
        return day.iso8601 + "T" + two(minutes / 60) + ":" + two(minutes % 60)
    }

    /// Nil for anything but this form; seconds may follow, as some browsers add them.
    static func seconds(_ text: String, _ zone: Int16) -> Int64? {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = CalendarDate(iso8601: String(parts[0])) else { return nil }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(clock.count), clock.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isASCII) }),
            let hour = Int64(clock[0]), let minute = Int64(clock[1]), (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return day.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 - Int64(zone) * 60
    }

    private static func two(_ number: Int64) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
