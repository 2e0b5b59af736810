//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
package import Customs

/// The rules that run on arriving declarations, with the past that they ask.
package struct LiveRules: Sendable {
    /// A rule that runs, by its place in the book.
    package struct Running: Sendable {
        package let rule: Rule
        package let version: Int
        package let isShadow: Bool
    }

    package let running: [Running]
    private let book: RuleBook
    private let vessels: VesselShelf
    private var ledger: HistoryLedger

    /// - Parameters:
    ///   - versions: those that are published or run as a shadow; others are left out.
    ///   - vessels: what the sea told of vessels, as it stands when lines are judged.
    /// - Throws: ``RuleFaults``
    package init(
        _ versions: [RuleVersion],
        lists: ReferenceLists,
        vessels: VesselShelf = VesselShelf()
    ) throws(RuleFaults) {
        self.vessels = vessels
        var running: [Running] = []
        var inBook: [Rule] = []
        for version in versions where version.state.isRunning {
            let isShadow = version.state == .shadow
            running.append(Running(rule: version.rule, version: version.number, isShadow: isShadow))
            // A shadow runs beside the published version of the same rule, so it needs a name of its own there.
            inBook.append(isShadow ? version.rule.named("\(version.ruleID)~\(version.number)") : version.rule)
        }
        self.running = running
        book = try RuleBook(inBook, lists: lists)
        ledger = HistoryLedger(book.history)
    }

    /// How far back any question looks, in seconds; 0 where none asks.
    package var reach: Int64 { book.history.reach }

    /// The columns that the rules and their questions read.
    package var fields: Set<DeclarationField> { book.fields }

    /// Judges lines as they arrive; they become past.
    ///
    /// - Parameter now: the moment of judging in seconds since 1970.
    /// - Returns: the hits of every row, in the order of the book.
    package mutating func judge(_ batch: DeclarationBatch, now: Int64) -> [[RuleHit]] {
        guard !running.isEmpty, batch.count > 0 else { return Array(repeating: [], count: batch.count) }
        let table = book.table(batch, now: now, vessels: vessels.past)
        let hits = book.judge(table, &ledger).hitsByRow()
        return hits.enumerated().map { row, places in
            places.isEmpty ? [] : places.map { hit($0, table, row, at: now) }
        }
    }

    private func hit(_ place: Int, _ table: LineTable, _ row: Int, at now: Int64) -> RuleHit {
        RuleHit(
            line: table.batch.line(at: row),
            ruleID: running[place].rule.id,
            version: running[place].version,
            isShadow: running[place].isShadow,
            conditions: book.explain(rule: place, table, row: row).conditions.map { RuleHit.Condition($0) },
            at: now
        )
    }

    /// Lets lines become past without judging them.
    package mutating func remember(_ batch: DeclarationBatch, now: Int64) {
        guard !running.isEmpty, batch.count > 0 else { return }
        book.remember(book.table(batch, now: now, vessels: vessels.past), &ledger)
    }
}
