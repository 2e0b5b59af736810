//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules

/// What a back-test said, with a bar for every week.
struct RuleTrialView: Sendable {
    struct Bar: Sendable {
        let label: String
        let hits: String
        let x: Int
        let y: Int
        let width: Int
        let height: Int
    }

    struct Office: Sendable {
        let name: String
        let hits: String
        let perWeek: String
        /// Per mille of the busiest office.
        let width: Int
    }

    struct Overlap: Sendable {
        let rule: String
        let path: String
        let shared: String
        let share: String
    }

    let period: String
    let served: String
    let hits: String
    let hitShare: String
    let perDay: String
    let busiest: String
    let notEvaluable: String
    let neverInspected: String
    let neverShare: String
    let yield: RuleYieldView
    let randomYield: RuleYieldView
    let baseline: RuleYieldView
    let lift: String?
    /// What the hits of a day take of the day's inspections.
    let load: String
    let judgesLater: Bool
    let bars: [Bar]
    let firstWeek: String
    let lastWeek: String
    let most: String
    let offices: [Office]
    let overlaps: [Overlap]

    private static let chartHeight = 160
    private static let chartWidth = 1_000

    init(_ trial: RuleTrial, _ words: Words, _ format: LocalFormat, _ settings: NodeSettings) {
        let report = trial.report
        func day(_ date: CalendarDate?) -> String { date.map { format.date(days: $0.daysSince1970) } ?? "–" }
        period = day(report.first) + " – " + day(report.last)
        served = format.number(report.served)
        hits = format.number(report.hits)
        hitShare = format.percent(report.hitShare, decimals: report.hitShare < 0.01 ? 3 : 1)
        perDay = format.number(report.hitsPerDay, decimals: 1)
        busiest = format.number(report.busiestDay)
        notEvaluable = format.percent(trial.notEvaluableShare)
        neverInspected = format.number(report.neverInspected)
        neverShare = report.hits == 0 ? "–" : format.percent(Double(report.neverInspected) / Double(report.hits))
        let currency = settings.currency
        yield = RuleYieldView(hits: report.hits, report.yield, format, currency: currency)
        randomYield = RuleYieldView(hits: report.hits, report.randomYield, format, currency: currency)
        baseline = RuleYieldView(hits: report.served, report.baseline, format, currency: currency)
        lift = report.lift.map { format.number($0, decimals: 1) }
        let daily = report.days == 0 ? 0 : Double(report.served) / Double(report.days) * settings.capacityShare
        load = daily > 0 ? format.percent(report.hitsPerDay / daily) : "–"
        judgesLater = report.judgesLater
        let weeks = Dictionary(grouping: report.weeks, by: \.monday)
            .map { (monday: $0.key, hits: $0.value.reduce(0) { $0 + $1.hits }) }
            .sorted { $0.monday < $1.monday }
        bars = Self.bars(weeks, format)
        firstWeek = weeks.first.map { format.date(days: $0.monday.daysSince1970) } ?? ""
        lastWeek = weeks.last.map { format.date(days: $0.monday.daysSince1970) } ?? ""
        most = format.number(weeks.map(\.hits).max() ?? 0)
        offices = Self.offices(report, format) { code in
            code.isEmpty ? words("performance.no_office") : settings.places.office(code, words.language)
        }
        overlaps = report.overlaps.prefix(6).map {
            Overlap(
                rule: $0.rule,
                path: ConsolePath.rule($0.rule, version: nil).text,
                shared: format.number($0.shared),
                share: report.hits == 0 ? "–" : format.percent(Double($0.shared) / Double(report.hits))
            )
        }
    }

    private static func bars(_ weeks: [(monday: CalendarDate, hits: Int)], _ format: LocalFormat) -> [Bar] {
        guard let first = weeks.first, let last = weeks.last else { return [] }
        let count = Int((last.monday.daysSince1970 - first.monday.daysSince1970) / 7) + 1
        let most = max(1, weeks.map(\.hits).max() ?? 1)
        let step = Double(chartWidth) / Double(count)
        return weeks.map { week in
            let place = Double((week.monday.daysSince1970 - first.monday.daysSince1970) / 7)
            let height = max(2, Int(Double(chartHeight) * Double(week.hits) / Double(most)))
            return Bar(
                label: format.date(days: week.monday.daysSince1970),
                hits: format.number(week.hits),
                x: Int(place * step),
                y: chartHeight - height,
                width: max(1, Int(step * 0.8)),
                height: height
            )
        }
    }

    private static func offices(
        _ report: BackTestReport,
        _ format: LocalFormat,
        _ name: (String) -> String
    ) -> [Office] {
        let weeks = max(1, Set(report.weeks.map(\.monday)).count)
        let sums = Dictionary(grouping: report.weeks, by: \.office)
            .map { (office: $0.key, hits: $0.value.reduce(0) { $0 + $1.hits }) }
            .sorted { ($1.hits, $0.office) < ($0.hits, $1.office) }
        let most = max(1, sums.first?.hits ?? 1)
        return sums.prefix(12).map {
            Office(
                name: name($0.office),
                hits: format.number($0.hits),
                perWeek: format.number(Double($0.hits) / Double(weeks), decimals: 1),
                width: max(4, $0.hits * 1_000 / most)
            )
        }
    }
}
