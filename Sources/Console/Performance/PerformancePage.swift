//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Targeting

/// What inspections brought: by week and by office, the model against the random share.
struct PerformancePage: Sendable {
    struct Row: Sendable {
        let label: String
        let model: RateView
        let random: RateView
        let other: String
        let revenue: String
    }

    let isEmpty: Bool
    let weekChoices: [SelectChoice]
    let offices: [SelectChoice]
    let model: RateView
    let random: RateView
    let verdict: String
    let verdictCode: String
    let revenue: String
    let weeks: [Row]
    let officeRows: [Row]
    /// The chart's numbers as JSON, for the script.
    let chart: String
    let chartScript: String?
    let ownScript: String?

    init(
        _ rows: [YieldRow],
        office: String?,
        weeks: [(count: Int, isChosen: Bool)],
        words: Words,
        format: LocalFormat,
        settings: NodeSettings,
        chartScript: String?,
        ownScript: String?
    ) throws {
        let currency = settings.currency
        isEmpty = rows.isEmpty
        weekChoices = weeks.map {
            SelectChoice(
                value: String($0.count),
                label: words("performance.weeks", ["n": format.number($0.count)]),
                isChosen: $0.isChosen
            )
        }
        offices = settings.places.offices(words.language).map {
            SelectChoice(value: $0.code, label: $0.name, isChosen: $0.code == office)
        }
        let model = HitRate.sum(rows, selectedBy: SelectionOrigin.model.rawValue)
        let random = HitRate.sum(rows, selectedBy: SelectionOrigin.random.rawValue)
        let top = max(model.interval?.high ?? 0, random.interval?.high ?? 0)
        self.model = RateView(model, format, currency: currency, top: top)
        self.random = RateView(random, format, currency: currency, top: top)
        let comparison = RateComparison(model: model, random: random)
        verdict = words("performance.verdict." + comparison.rawValue)
        verdictCode = comparison.rawValue
        let sum = rows.reduce(0) { $0 + $1.revenue }
        revenue = sum > 0 ? format.money(sum, currency) : "–"
        let byWeek = Dictionary(grouping: rows, by: \.week).sorted { $0.key > $1.key }
        self.weeks = byWeek.map { week, rows in
            Self.row(format.date(days: week / 86_400), rows, format, currency)
        }
        let byOffice = Dictionary(grouping: rows, by: \.office).sorted { $0.key < $1.key }
        officeRows = byOffice.map { code, rows in
            let name = code.isEmpty ? words("performance.no_office") : settings.places.office(code, words.language)
            return Self.row(name, rows, format, currency)
        }
        let series = PerformanceChart(byWeek.reversed().map { ($0.key, $0.value) }, words, format)
        chart = String(decoding: try JSONEncoder().encode(series), as: UTF8.self)
        self.chartScript = rows.isEmpty ? nil : chartScript
        self.ownScript = rows.isEmpty ? nil : ownScript
    }

    private static func row(_ label: String, _ rows: [YieldRow], _ format: LocalFormat, _ currency: String) -> Row {
        let model = HitRate.sum(rows, selectedBy: SelectionOrigin.model.rawValue)
        let random = HitRate.sum(rows, selectedBy: SelectionOrigin.random.rawValue)
        let all = rows.reduce(0) { $0 + $1.inspected }
        let revenue = rows.reduce(0) { $0 + $1.revenue }
        return Row(
            label: label,
            model: RateView(model, format, currency: currency),
            random: RateView(random, format, currency: currency),
            other: format.number(all - model.inspected - random.inspected),
            revenue: revenue > 0 ? format.money(revenue, currency) : "–"
        )
    }
}
