//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// The inspection queue with what there is in each lane and what inspections brought.
struct TodayPage: Sendable {
    /// What a page needs besides its data.
    struct Surroundings: Sendable {
        let words: Words
        let format: LocalFormat
        let settings: NodeSettings
        let canImport: Bool
    }

    struct LaneCard: Sendable {
        let lane: LaneView
        let lines: String
        let inspected: String
        let share: String
        let path: String
        let isChosen: Bool
        /// Per mille of the bar's width.
        let doneWidth: Int
    }

    let isEmptyNode: Bool
    let canImport: Bool
    let heading: String
    let latestNote: String?
    let day: String
    let isAllDays: Bool
    let previousDay: String?
    let nextDay: String?
    let allDays: String
    let cards: [LaneCard]
    let capacity: CapacityView?
    let model: RateView?
    let random: RateView?
    let verdict: String?
    let offices: [SelectChoice]
    let lanes: [SelectChoice]
    let onlyOpen: Bool
    let rows: [QueueRow]
    let shown: String
    let previousPage: String?
    let nextPage: String?
    let clearFilter: String?

    static func empty(canImport: Bool) -> TodayPage {
        TodayPage(canImport: canImport)
    }

    private init(canImport: Bool) {
        isEmptyNode = true
        self.canImport = canImport
        heading = ""
        latestNote = nil
        day = ""
        isAllDays = true
        previousDay = nil
        nextDay = nil
        allDays = ""
        cards = []
        capacity = nil
        model = nil
        random = nil
        verdict = nil
        offices = []
        lanes = []
        onlyOpen = false
        rows = []
        shown = ""
        previousPage = nil
        nextPage = nil
        clearFilter = nil
    }

    init(
        filter: QueueFilter,
        office: String?,
        period: QueuePeriod,
        entries: [QueueEntry],
        counts: [LaneCount],
        yields: [YieldRow],
        context: Surroundings
    ) {
        let words = context.words
        let format = context.format
        isEmptyNode = false
        canImport = context.canImport
        heading = period.day.map { format.date(days: $0) } ?? words("today.all_days")
        latestNote = period.isLatestInstead ? words("today.latest_instead", ["day": heading]) : nil
        day = period.day.map { LayoutText.date($0 * 86_400) } ?? ""
        isAllDays = period.day == nil
        let step: (Int64) -> String? = { offset in
            period.day.map { day in ConsolePath.today(filter.with { $0.period = .day(day + offset) }).text }
        }
        previousDay = step(-1)
        nextDay = period.isLatestInstead ? nil : step(1)
        allDays = ConsolePath.today(filter.with { $0.period = .all }).text
        cards = Self.cards(filter, counts, words, format)
        capacity = CapacityView(counts, context.settings, words, format)
        let model = HitRate.sum(yields, selectedBy: SelectionOrigin.model.rawValue)
        let random = HitRate.sum(yields, selectedBy: SelectionOrigin.random.rawValue)
        let top = max(model.interval?.high ?? 0, random.interval?.high ?? 0)
        let currency = context.settings.currency
        self.model = RateView(model, format, currency: currency, top: top)
        self.random = RateView(random, format, currency: currency, top: top)
        verdict = words("performance.verdict." + RateComparison(model: model, random: random).rawValue)
        let places = context.settings.places
        offices = places.offices(words.language).map {
            SelectChoice(value: $0.code, label: $0.name, isChosen: $0.code == office)
        }
        lanes = [Lane.red, .yellow, .green].map {
            SelectChoice(value: $0.rawValue, label: words("lane." + $0.rawValue), isChosen: $0 == filter.lane)
        }
        onlyOpen = filter.onlyOpen
        rows = entries.prefix(QueueFilter.pageSize).map {
            QueueRow($0, words, format, places, currency: currency)
        }
        let first = (filter.page - 1) * QueueFilter.pageSize + 1
        shown =
            rows.isEmpty
            ? ""
            : words(
                "today.shown",
                ["first": format.number(first), "last": format.number(first + rows.count - 1)]
            )
        let page: (Int) -> String = { number in
            var other = filter
            other.page = number
            return ConsolePath.today(other).text
        }
        previousPage = filter.page > 1 ? page(filter.page - 1) : nil
        nextPage = entries.count > QueueFilter.pageSize ? page(filter.page + 1) : nil
        let isNarrowed = filter.lane != nil || filter.onlyOpen || filter.office != nil
        clearFilter =
            isNarrowed
            ? ConsolePath.today(
                filter.with {
                    $0.lane = nil
                    $0.onlyOpen = false
                    $0.office = nil
                }
            ).text : nil
    }

    private static func cards(
        _ filter: QueueFilter,
        _ counts: [LaneCount],
        _ words: Words,
        _ format: LocalFormat
    ) -> [LaneCard] {
        let total = counts.reduce(0) { $0 + $1.lines }
        return [Lane.red, .yellow, .green].map { lane in
            let count = counts.first { $0.lane == lane } ?? LaneCount(lane: lane, lines: 0, inspected: 0)
            let isChosen = filter.lane == lane
            return LaneCard(
                lane: LaneView(lane, words),
                lines: format.number(count.lines),
                inspected: words("today.inspected_of", ["n": format.number(count.inspected)]),
                share: total > 0 ? format.percent(Double(count.lines) / Double(total)) : "–",
                path: ConsolePath.today(filter.with { $0.lane = isChosen ? nil : lane }).text,
                isChosen: isChosen,
                doneWidth: count.lines > 0 ? 1_000 * count.inspected / count.lines : 0
            )
        }
    }
}
