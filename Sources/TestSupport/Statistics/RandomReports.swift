//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
package import Statistics

/// Definitions of reports that nobody thought of.
package struct RandomReports: Sendable {
    private var numbers: SeededNumbers
    private let first: CalendarDate
    private let days: Int
    private var count = 0

    /// - Parameters:
    ///   - first: the earliest day of a period.
    ///   - days: how many days periods lie within.
    package init(seed: UInt64, first: CalendarDate, days: Int) {
        numbers = SeededNumbers(seed: seed)
        self.first = first
        self.days = days
    }

    /// The next definition; it keeps all rules for definitions.
    package mutating func next() -> ReportDefinition {
        count += 1
        // Days in rows are for short periods: a table of all days and rules is nobody's report.
        var dimensions = ReportDimension.allCases.filter { $0 != .day }.shuffled(using: &numbers)
        let rows = (0..<numbers.pick([0, 1, 1, 1, 2])).map { _ in dimensions.removeLast() }
        let columns = (0..<numbers.pick([0, 0, 1])).map { _ in dimensions.removeLast() }
        let measures = ReportMeasure.allCases.shuffled(using: &numbers).prefix(1 + numbers.below(4))
        return ReportDefinition(
            id: "random-\(count)",
            title: Trilingual(same: "R \(count)"),
            period: period(),
            comparison: numbers.pick(ReportComparison.allCases),
            rows: numbers.chance(0.05) ? [.day] : rows,
            columns: columns,
            filters: filters(),
            border: numbers.pick([.all, .all, .only, .without]),
            measures: Array(measures),
            top: numbers.chance(0.25) ? 1 + numbers.below(5) : nil,
            currency: .vnd
        )
    }

    private mutating func period() -> ReportPeriod {
        let anchor = first.adding(days: numbers.below(days)) ?? first
        let kind = numbers.pick(ReportPeriod.Kind.allCases)
        guard kind == .range else { return ReportPeriod(kind, of: anchor) }
        return ReportPeriod(from: anchor, to: anchor.adding(days: numbers.below(400)) ?? anchor)
    }

    private mutating func filters() -> [ReportFilter] {
        let candidates: [(ReportDimension, [String])] = [
            (.office, RandomLedger.offices), (.region, ["VN-VI", "VN-XVI", "VN-VIII", "VN-ASI"]),
            (.gate, RandomLedger.gates + [""]), (.theme, SmugglingTheme.allCases.map(\.rawValue) + [""]),
            (.group, CommodityGroup.allCases.map(\.rawValue)), (.rule, RandomLedger.rules + ["none"]),
            (.chapter, ["24", "29", "01", ""]), (.operation, RandomLedger.operations + [""]),
            (.detection, DetectionMethod.allCases.map(\.rawValue)), (.subject, RandomLedger.subjects),
            (.route, ["CN→VN", "LA→VN", "?→VN", ""]),
        ]
        return candidates.shuffled(using: &numbers).prefix(numbers.pick([0, 0, 1, 2])).map { dimension, values in
            ReportFilter(dimension, numbers.some(values, chance: 0.5))
        }
    }
}
