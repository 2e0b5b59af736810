//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What some weeks of a replay brought together.
package struct ReplaySummary: Sendable, Hashable, Codable {
    package let weeks: Int
    package let inspected: Int
    package let found: Int
    /// found / inspected.
    package let precision: Double
    /// Illicit among all lines: what inspecting at random would find.
    package let baseRate: Double
    /// precision / baseRate.
    package let lift: Double
    package let recall: Double
    package let newImporterInspected: Int
    package let newImporterFound: Int
    /// Share of the revenue to be found that was found, NaN where there is none.
    package let revenueShare: Double
    /// By theme of the finding: illicit lines and those found.
    package let themes: [String: TargetingReplay.ThemeCount]

    package init(_ weeks: some Collection<TargetingReplay.Week>) {
        func sum(_ part: (TargetingReplay.Week) -> Int) -> Int { weeks.reduce(0) { $0 + part($1) } }
        let lines = sum(\.lines)
        let illicit = sum(\.illicit)
        self.weeks = weeks.count
        inspected = sum(\.inspected)
        found = sum(\.found)
        precision = inspected == 0 ? .nan : Double(found) / Double(inspected)
        baseRate = lines == 0 ? .nan : Double(illicit) / Double(lines)
        lift = precision / baseRate
        recall = illicit == 0 ? .nan : Double(found) / Double(illicit)
        newImporterInspected = sum(\.newImporterInspected)
        newImporterFound = sum(\.newImporterFound)
        themes = weeks.reduce(into: [:]) { sums, week in
            for (theme, count) in week.themes {
                sums[theme, default: .init()].illicit += count.illicit
                sums[theme, default: .init()].found += count.found
            }
        }
        let revenue = weeks.reduce(0.0) { $0 + Double($1.revenue) }
        revenueShare = revenue == 0 ? .nan : weeks.reduce(0.0) { $0 + Double($1.revenueFound) } / revenue
    }
}
