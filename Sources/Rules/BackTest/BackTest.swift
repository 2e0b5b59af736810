//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
package import Customs

/// Runs one rule, beside others, over the past.
///
///     var test = BackTest(of: rule, beside: published, lists: lists)
///     while let batch = try history.next() { test.add(batch) }   // in the order of lodging
///     let report = test.result()
package struct BackTest: Sendable {
    private let book: RuleBook
    private let now: Int64
    private let vessels: VesselPast?
    private var ledger: HistoryLedger
    private var report: BackTestReport
    private var weeks: [WeekKey: Int] = [:]
    private var days: [Int64: Int] = [:]
    private var shared: [Int]
    private var others: [Int]
    private var asked = 0

    private struct WeekKey: Hashable {
        let monday: Int64
        let office: UInt64
    }

    private var offices: [UInt64: String] = [:]

    /// - Parameters:
    ///   - rule: the rule on trial.
    ///   - published: the rules to compare it with.
    ///   - now: the moment of judging in seconds since 1970.
    ///   - vessels: what the sea told; nil where nobody watches it.
    /// - Throws: ``RuleFaults``
    package init(
        of rule: Rule,
        beside published: [Rule],
        lists: ReferenceLists,
        now: Int64,
        vessels: VesselPast? = nil
    ) throws(RuleFaults) {
        self.vessels = vessels
        let others = published.filter { $0.id != rule.id }
        book = try RuleBook([rule] + others, lists: lists)
        self.now = now
        ledger = HistoryLedger(book.history)
        report = BackTestReport(rule: rule.id)
        report.judgesLater = book.judgesLater(rule: 0)
        shared = Array(repeating: 0, count: others.count)
        self.others = shared
    }

    /// The columns that have to be read.
    package var fields: Set<DeclarationField> {
        // Numbers of declarations tell their lines apart in the past, and in sums over a declaration.
        book.fields.union([
            .declarationNo, .lodgedAt, .office, .route, .finding, .findingAt, .findingRevenue, .selectedBy,
        ])
    }

    /// Takes in lines that were lodged after those before them.
    /// - Returns: which of them the rule on trial hits, one bit a line.
    @discardableResult
    package mutating func add(_ batch: DeclarationBatch) -> [UInt64] {
        let table = book.table(batch, now: now, vessels: vessels)
        let verdicts = book.judge(table, &ledger)
        let hits = verdicts.hitMask(rule: 0)
        let notEvaluable = verdicts.notEvaluableMask(rule: 0)
        countCost(table, notEvaluable)
        report.notEvaluable += Self.count(notEvaluable)
        for (place, _) in shared.enumerated() {
            let other = verdicts.hitMask(rule: place + 1)
            others[place] += Self.count(other)
            shared[place] += Self.count(zip(hits, other).map { $0 & $1 })
        }
        let inspections = InspectionColumns(batch)
        let times = batch[instant: .lodgedAt]
        let places = batch[text: .office]
        report.served += Self.count(verdicts.servedMask(rule: 0))
        report.hits += Self.count(hits)
        if let times { countDays(times) }
        inspections.forEach { countInspection(inspections, $0, hits[$0 >> 6] >> UInt64($0 & 63) & 1 == 1) }
        for (word, bits) in hits.enumerated() {
            var left = bits
            while left != 0 {
                countHit(times, places, batch, word * 64 + left.trailingZeroBitCount)
                left &= left - 1
            }
        }
        return hits
    }

    /// So many lines that could not be judged are asked why; each may cost as much as a condition may.
    private static let mostAsked = 1_000

    private mutating func countCost(_ table: LineTable, _ notEvaluable: [UInt64]) {
        var tooCostly = report.tooCostly ?? 0
        for row in 0..<table.rowCount where notEvaluable[row >> 6] >> UInt64(row & 63) & 1 == 1 {
            guard asked < Self.mostAsked else { break }
            asked += 1
            if case .notEvaluable(.budgetExceeded) = book.explain(rule: 0, table, row: row).outcome { tooCostly += 1 }
        }
        report.tooCostly = tooCostly
    }

    private mutating func countInspection(_ inspections: InspectionColumns, _ row: Int, _ isHit: Bool) {
        guard let finding = inspections.finding(row) else { return }
        let revenue = inspections.revenue(row)
        let isRandom = inspections.isRandom(row)
        if isRandom { report.baseline.add(finding, revenue: revenue) }
        guard isHit else { return }
        report.yield.add(finding, revenue: revenue)
        if isRandom { report.randomYield.add(finding, revenue: revenue) }
    }

    /// Notes the days on which lines were lodged.
    private mutating func countDays(_ times: InstantColumn) {
        var latest = Int64.min
        for row in times.seconds.indices where times.seconds[row] != InstantColumn.missing {
            let day = Self.day(times, row)
            if day != latest { days[day, default: 0] += 0 }
            latest = day
        }
    }

    /// The day on the wall of the office.
    private static func day(_ times: InstantColumn, _ row: Int) -> Int64 {
        let local = times.seconds[row] + Int64(times.offsets[row]) * 60
        return local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    }

    private mutating func countHit(
        _ times: InstantColumn?,
        _ places: TextColumn?,
        _ batch: DeclarationBatch,
        _ row: Int
    ) {
        guard let times, times.seconds[row] != InstantColumn.missing else { return }
        let day = Self.day(times, row)
        days[day, default: 0] += 1
        let office = places?.hash(at: row) ?? 0
        if offices[office] == nil { offices[office] = batch.text(.office, at: row) ?? "" }
        // 1970-01-01 was a Thursday.
        let monday = day - ((day + 3) % 7 + 7) % 7
        weeks[WeekKey(monday: monday, office: office), default: 0] += 1
    }

    /// What was found so far.
    package func result() -> BackTestReport {
        var report = report
        report.weeks = weeks.compactMap { key, hits in
            CalendarDate(daysSince1970: key.monday).map {
                BackTestReport.Week(monday: $0, office: offices[key.office] ?? "", hits: hits)
            }
        }
        .sorted { ($0.monday, $0.office) < ($1.monday, $1.office) }
        report.overlaps = zip(book.rules.dropFirst(), zip(shared, others))
            .filter { $1.0 > 0 }
            .map { BackTestReport.Overlap(rule: $0.id, shared: $1.0, others: $1.1) }
            .sorted { ($1.shared, $0.rule) < ($0.shared, $1.rule) }
        report.days = days.count
        report.busiestDay = days.values.max() ?? 0
        report.first = days.keys.min().flatMap { CalendarDate(daysSince1970: $0) }
        report.last = days.keys.max().flatMap { CalendarDate(daysSince1970: $0) }
        return report
    }

    private static func count(_ mask: [UInt64]) -> Int { mask.reduce(0) { $0 + $1.nonzeroBitCount } }
}
