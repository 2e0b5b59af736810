//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules

/// The node's rules, or those of the product that it does not use.
struct RulesPage: Sendable {
    struct Row: Sendable {
        let id: String
        let path: String
        let title: String
        let theme: RuleTag
        let state: RuleTag
        /// A newer version on its way, beside the one that decides lanes.
        let next: RuleTag?
        let lane: LaneView?
        let weight: String
        let yield: RuleYieldView?
        let isDue: Bool
    }

    let rows: [Row]
    let shows: [SelectChoice]
    let themes: [SelectChoice]
    let count: String
    let isLibrary: Bool
    let isEmpty: Bool
    let canWrite: Bool
    let newPath = ConsolePath.newRule(from: nil).text
    let libraryPath = ConsolePath.rules(show: "library").text

    /// Which rules a list shows.
    enum Show: String, CaseIterable, Sendable {
        case used
        case published
        case drafts
        case ended
        case library
    }

    init(
        versions: [RuleVersion],
        library: [Rule],
        performance: [RulePerformance],
        show: Show,
        theme: RuleTheme?,
        canWrite: Bool,
        today: CalendarDate,
        words: Words,
        format: LocalFormat,
        currency: String
    ) {
        self.canWrite = canWrite
        isLibrary = show == .library
        let yields = Dictionary(grouping: performance, by: \.ruleID)
        let byRule = Dictionary(grouping: versions, by: \.ruleID)
        let rows: [Row]
        if show == .library {
            rows = library.filter { byRule[$0.id] == nil && (theme == nil || $0.theme == theme) }
                .map { Row(library: $0, words) }
        } else {
            rows = byRule.keys.sorted().compactMap { id in
                guard let versions = byRule[id], let shown = versions.shown, Self.belongs(versions, to: show),
                    theme == nil || shown.rule.theme == theme
                else { return nil }
                let own = yields[id]?.first { $0.version == shown.number }
                return Row(shown, versions, own, today: today, words, format, currency: currency)
            }
        }
        self.rows = rows
        isEmpty = rows.isEmpty
        count = format.number(rows.count)
        shows = Show.allCases.map {
            SelectChoice(value: $0.rawValue, label: words("rules.show." + $0.rawValue), isChosen: $0 == show)
        }
        themes = RuleTheme.allCases.map {
            SelectChoice(value: $0.rawValue, label: $0.name[words.language], isChosen: $0 == theme)
        }
    }

    private static func belongs(_ versions: [RuleVersion], to show: Show) -> Bool {
        switch show {
        case .used: versions.contains { !$0.state.isFinal }
        case .published: versions.contains { $0.state == .published }
        case .drafts: versions.contains { !$0.state.isFinal && $0.state != .published }
        case .ended: versions.allSatisfy(\.state.isFinal)
        case .library: false
        }
    }
}

extension [RuleVersion] {
    /// The version that a list shows of a rule: the one that decides lanes, else the newest.
    var shown: RuleVersion? { last { $0.state == .published } ?? last }
}

extension RulesPage.Row {
    fileprivate init(library rule: Rule, _ words: Words) {
        self.init(
            id: rule.id,
            path: ConsolePath.newRule(from: rule.id).text,
            title: rule.title[words.language],
            theme: RuleTag(rule.theme, words),
            state: .library(words),
            next: nil,
            lane: LaneView(rule.lane, words),
            weight: String(rule.weight),
            yield: nil,
            isDue: false
        )
    }

    fileprivate init(
        _ shown: RuleVersion,
        _ versions: [RuleVersion],
        _ performance: RulePerformance?,
        today: CalendarDate,
        _ words: Words,
        _ format: LocalFormat,
        currency: String
    ) {
        let next = versions.last.flatMap { $0.number != shown.number && !$0.state.isFinal ? $0 : nil }
        self.init(
            id: shown.ruleID,
            path: ConsolePath.rule(shown.ruleID, version: nil).text,
            title: shown.rule.title[words.language],
            theme: RuleTag(shown.rule.theme, words),
            state: RuleTag(shown.state, words),
            next: next.map { RuleTag($0.state, words) },
            lane: LaneView(shown.rule.lane, words),
            weight: String(shown.rule.weight),
            yield: performance.map { RuleYieldView(hits: $0.hits, $0.yield, format, currency: currency) },
            isDue: shown.isDueForDefence(on: today, illicit: performance?.yield.illicit ?? 0)
        )
    }
}
