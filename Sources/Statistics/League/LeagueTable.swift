//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Offices by how many cases they had, and which of them chance alone could have put in another place.
package struct LeagueTable: Hashable, Sendable, Encodable {
    package struct Place: Hashable, Sendable, Encodable {
        package let office: String?
        /// 1 for the first; equal counts share a place.
        package let place: Int
        package let cases: Int
        /// Cases by 30 days.
        package let rate: Double
        package let interval: CountInterval
        /// Places that the office may hold as well, seen with what chance does; equal where it stands apart.
        package let best: Int
        package let worst: Int

        package var isApart: Bool { best == worst }
    }

    package let places: [Place]
    package let days: Int
    /// No two offices can be told apart.
    package var allAlike: Bool { places.count > 1 && places.allSatisfy { $0.best == 1 && $0.worst == places.count } }

    /// - Parameter report: of the kind `league`, with cases as its first figure or anywhere among them.
    package init(_ report: Report) {
        let measure = report.definition.measures.firstIndex(of: .cases)
        let days = Int(report.period.to.daysSince1970 - report.period.from.daysSince1970) + 1
        self.days = days
        let counted = report.rows.filter { !$0.isRest }.map { row in
            (office: row.key.first ?? nil, cases: measure.flatMap { row.total.now[$0] }.map { Int($0.double) } ?? 0)
        }
        let sorted = counted.sorted { $0.cases > $1.cases }
        places = sorted.map { row in
            let interval = CountInterval.exact(row.cases)
            let share = 30 / Double(days)
            let above = sorted.count { $0.cases > row.cases && CountInterval.differ($0.cases, row.cases) }
            let below = sorted.count { $0.cases < row.cases && CountInterval.differ($0.cases, row.cases) }
            return Place(
                office: row.office,
                place: sorted.count { $0.cases > row.cases } + 1,
                cases: row.cases,
                rate: Double(row.cases) * share,
                interval: CountInterval(low: interval.low * share, high: interval.high * share),
                best: above + 1,
                worst: sorted.count - below
            )
        }
    }
}
