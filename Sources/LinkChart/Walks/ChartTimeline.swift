//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// How the links of a chart lie in time: by day, by month or by year, whichever gives the fewest that tell apart.
package struct ChartTimeline: Hashable, Sendable {
    package enum Unit: String, Hashable, Sendable {
        case day
        case month
        case year
    }

    package struct Bucket: Hashable, Sendable {
        /// `2025-08-12`, `2025-08` or `2025`.
        package let name: String
        package let links: Int
    }

    package let unit: Unit
    /// Those with links, in order of time.
    package let buckets: [Bucket]

    /// - Parameter zoneOffset: minutes east of UTC in which days begin.
    package init(_ links: [ChartGraph.Link], zoneOffset: Int16) {
        let days = links.map { CalendarDate(nearestDaysSince1970: Self.day($0.at, zoneOffset)) }
        let span = (days.max()?.daysSince1970 ?? 0) - (days.min()?.daysSince1970 ?? 0)
        let unit: Unit = span <= 62 ? .day : span <= 5 * 366 ? .month : .year
        var counts: [String: Int] = [:]
        for day in days {
            let name =
                switch unit {
                case .day: day.iso8601
                case .month: String(day.iso8601.prefix(7))
                case .year: String(day.iso8601.prefix(4))
                }
            counts[name, default: 0] += 1
        }
        self.unit = unit
        buckets = counts.sorted { $0.key < $1.key }.map { Bucket(name: $0.key, links: $0.value) }
    }

    private static func day(_ seconds: Int64, _ zoneOffset: Int16) -> Int64 {
        // Far outside any calendar the nearest day it has is told.
        let local = max(-1 << 50, min(1 << 50, seconds)) + Int64(zoneOffset) * 60
        return local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    }
}
