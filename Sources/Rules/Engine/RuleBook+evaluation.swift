//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CEL
package import Customs

extension RuleBook {
    /// A table of the lines of a batch.
    ///
    /// - Parameters:
    ///   - now: the moment of judging in seconds since 1970.
    ///   - vessels: what the sea told; nil where nobody watches it.
    package func table(_ batch: DeclarationBatch, now: Int64, vessels: VesselPast? = nil) -> LineTable {
        LineTable(batch, vocabulary, now: now, vessels: vessels)
    }

    /// Judges lines in the order of their lodging; they become past in the ledger.
    ///
    /// - Parameters:
    ///   - ledger: made from ``history`` of this book.
    ///   - asksAll: whether all questions are asked of a few lines, so that also misses can be explained; else those that
    ///     a condition came to, and those of rules that hit.
    package func judge(_ table: LineTable, _ ledger: inout HistoryLedger, asksAll: Bool = false) -> RuleVerdicts {
        let service = services.masks(table.batch)
        let served = services.ofRules.map { service[$0] }
        guard table.hasColumns else {
            return RuleVerdicts(
                rowCount: table.rowCount,
                rows: judgeFew(table, &ledger, served, asksAll: asksAll),
                served: served
            )
        }
        if !questions.isEmpty,
            let answers = ledger.walk(table, order: Self.order(table.batch), isAnswering: true)
        {
            let first = vocabulary.variables.count - questions.count
            for (place, question) in questions.enumerated() {
                table.set(first + place, ledger.column(answers, question))
            }
        }
        // Conditions that name nothing, such as "true", have no column to tell how many lines there are.
        if !columns.places.isEmpty, let masks = try? columns.evaluate(table) {
            return RuleVerdicts(rowCount: table.rowCount, masks: masks, served: served)
        }
        var rows = [Bool?](repeating: nil, count: programs.count * table.rowCount)
        for row in 0..<table.rowCount {
            evaluate(LineRow(table: table, row: row), row, served, table.rowCount, &rows)
        }
        return RuleVerdicts(rowCount: table.rowCount, rows: rows, served: served)
    }

    /// Judges line by line, by rule and row.
    private func judgeFew(
        _ table: LineTable,
        _ ledger: inout HistoryLedger,
        _ served: [[UInt64]],
        asksAll: Bool
    ) -> [Bool?] {
        var rows = [Bool?](repeating: nil, count: programs.count * table.rowCount)
        guard !questions.isEmpty else {
            for row in 0..<table.rowCount {
                evaluate(LineRow(table: table, row: row), row, served, table.rowCount, &rows)
            }
            return rows
        }
        // Lent whole, since a copy would be one of all that is past.
        var lent = HistoryLedger.empty
        swap(&lent, &ledger)
        let lines = AskingLines(table, order: Self.order(table.batch), questions: questions, ledger: consume lent)
        lines.forEachRow { row in
            evaluate(lines, row, served, table.rowCount, &rows)
            for rule in programs.indices where asksAll || rows[rule * table.rowCount + row] == true {
                for name in namesOfHistory[rule] { lines.ask(name) }
            }
        }
        ledger = lines.takeLedger()
        return rows
    }

    private func evaluate(
        _ source: some VariableSource,
        _ row: Int,
        _ served: [[UInt64]],
        _ count: Int,
        _ rows: inout [Bool?]
    ) {
        let record = RecordConditions(source)
        for rule in programs.indices where served[rule][row >> 6] >> UInt64(row & 63) & 1 == 1 {
            rows[rule * count + row] = record.truth(of: programs[rule])
        }
    }

    /// Lets lines become past without judging them.
    package func remember(_ table: LineTable, _ ledger: inout HistoryLedger) {
        guard !questions.isEmpty else { return }
        ledger.walk(table, order: Self.order(table.batch), isAnswering: false)
    }

    /// Why a rule came out as it did for a line that was judged.
    package func explain(rule: Int, _ table: LineTable, row: Int) -> Explanation {
        programs[rule].explain(LineRow(table: table, row: row))
    }

    /// Rows by time of lodging, then by number; lines without a time come last.
    static func order(_ batch: DeclarationBatch) -> [Int] {
        let rows = Array(0..<batch.count)
        guard batch.count > 1, let times = batch[instant: .lodgedAt]?.seconds else { return rows }
        let numbers = batch[text: .declarationNo]
        func precedes(_ a: Int, _ b: Int) -> Bool {
            if times[a] != times[b] {
                return times[b] == InstantColumn.missing || (times[a] != InstantColumn.missing && times[a] < times[b])
            }
            if numbers?.hash(at: a) == numbers?.hash(at: b) { return a < b }
            let (first, second) = (numbers?.text(at: a) ?? "", numbers?.text(at: b) ?? "")
            return first == second ? a < b : first < second
        }
        // Stored lines are read in this order, and sorting what is sorted would cost as much as judging it.
        if rows.dropFirst().allSatisfy({ precedes($0 - 1, $0) }) { return rows }
        return rows.sorted(by: precedes)
    }
}
