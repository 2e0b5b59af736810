//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// Runs rules over simulated trade and holds their hits against the truth, which stands in a file of its own.
///
/// Lines come in the order of lodging; the past is what was lodged, and found, before.
package struct RecallTest: Sendable {
    private let book: RuleBook
    private let now: Int64
    private var ledger: HistoryLedger
    private var report = RecallReport()
    private var themes: [String: RecallReport.Theme] = [:]
    private var schemes: [String: RecallReport.Scheme] = [:]
    private var days: Set<Int64> = []

    /// - Parameter now: the moment of judging in seconds since 1970.
    /// - Throws: ``RuleFaults``
    package init(_ rules: [Rule], lists: ReferenceLists, now: Int64) throws(RuleFaults) {
        book = try RuleBook(rules, lists: lists)
        self.now = now
        ledger = HistoryLedger(book.history)
        report.rules = book.rules.map { RecallReport.Rule(rule: $0.id, theme: $0.theme, lane: $0.lane) }
    }

    /// The columns that have to be read; the truth is none of them.
    package var fields: Set<DeclarationField> {
        book.fields.union([.declarationNo, .itemNo, .lodgedAt, .office, .route, .finding, .findingAt])
    }

    /// Takes in lines that were lodged after those before them.
    package mutating func add(_ batch: DeclarationBatch, truth: (DeclarationLineID) -> LineTruth) {
        let verdicts = book.judge(book.table(batch, now: now), &ledger)
        for place in book.rules.indices {
            report.rules[place].notEvaluable += verdicts.notEvaluableMask(rule: place).reduce(0) {
                $0 + $1.nonzeroBitCount
            }
        }
        for row in 0..<batch.count {
            let truth = truth(batch.line(at: row))
            report.lines += 1
            report.illicit += truth.kind == .illicit ? 1 : 0
            if let times = batch[instant: .lodgedAt], times.seconds[row] != InstantColumn.missing {
                days.insert((times.seconds[row] + Int64(times.offsets[row]) * 60) / 86_400)
            }
            let hits = verdicts.hits(row: row)
            for place in hits { count(place, truth) }
            count(hits, truth)
        }
    }

    /// What was found so far.
    package func result() -> RecallReport {
        var report = report
        report.days = days.count
        report.themes = themes.values.sorted { $0.theme < $1.theme }
        report.schemes = schemes.values.sorted { ($0.theme, $0.scheme) < ($1.theme, $1.scheme) }
        return report
    }

    private mutating func count(_ place: Int, _ truth: LineTruth) {
        report.rules[place].hits += 1
        switch truth.kind {
        case .illicit:
            report.rules[place].illicit += 1
            if truth.ruleTheme == report.rules[place].theme { report.rules[place].ofTheme += 1 }
        case .twin: report.rules[place].twins += 1
        case .ordinary: break
        }
    }

    private mutating func count(_ hits: [Int], _ truth: LineTruth) {
        let laneHits = hits.filter { book.rules[$0].lane != .note }
        if truth.kind != .ordinary {
            let isHit = hits.contains { book.rules[$0].theme == truth.ruleTheme }
            var theme = themes[truth.theme] ?? RecallReport.Theme(theme: truth.theme)
            let givesLane = laneHits.contains { book.rules[$0].theme == truth.ruleTheme }
            theme.own.count(truth, isHit: isHit)
            theme.lane.count(truth, isHit: givesLane)
            if truth.kind == .illicit { theme.anyLane.count(!laneHits.isEmpty) }
            themes[truth.theme] = theme
            var scheme = schemes[truth.scheme] ?? RecallReport.Scheme(scheme: truth.scheme, theme: truth.theme)
            if truth.kind == .illicit { scheme.illicit.count(isHit) } else { scheme.twins.count(isHit) }
            schemes[truth.scheme] = scheme
        }
        for name in Set(hits.map { book.rules[$0].theme }) {
            let givesLane = laneHits.contains { book.rules[$0].theme == name }
            var theme = themes[name.rawValue] ?? RecallReport.Theme(theme: name.rawValue)
            theme.own.countHit(truth, of: name)
            if givesLane { theme.lane.countHit(truth, of: name) }
            themes[name.rawValue] = theme
        }
    }
}

extension RecallReport.Share {
    fileprivate mutating func count(_ isHit: Bool) {
        lines += 1
        hit += isHit ? 1 : 0
    }
}

extension RecallReport.Reach {
    fileprivate mutating func count(_ truth: LineTruth, isHit: Bool) {
        if truth.kind == .illicit { illicit.count(isHit) } else { twins.count(isHit) }
    }

    fileprivate mutating func countHit(_ truth: LineTruth, of theme: RuleTheme) {
        hits += 1
        guard truth.kind == .illicit else { return }
        hitsIllicit += 1
        if truth.ruleTheme == theme { hitsOfTheme += 1 }
    }
}
