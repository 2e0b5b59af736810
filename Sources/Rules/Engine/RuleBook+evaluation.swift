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
    /// - Parameter now: the moment of judging in seconds since 1970.
    package func table(_ batch: DeclarationBatch, now: Int64) -> LineTable {
        LineTable(batch, vocabulary, now: now)
    }

    /// Judges lines in the order of their lodging; they become past in the ledger.
    ///
    /// - Parameter ledger: made from ``history`` of this book.
    package func judge(_ table: LineTable, _ ledger: inout HistoryLedger) -> RuleVerdicts {
        if !questions.isEmpty {
            let answers = ledger.walk(table, order: Self.order(table.batch))
            let first = vocabulary.variables.count - questions.count
            for (place, question) in questions.enumerated() {
                guard !table.hasColumns else {
                    table.set(first + place, ledger.column(answers, question))
                    continue
                }
                for row in 0..<table.rowCount {
                    table.set(first + place, row, ledger.value(answers, question, row))
                }
            }
        }
        let service = services.masks(table.batch)
        let served = services.ofRules.map { service[$0] }
        // Conditions that name nothing, such as "true", have no column to tell how many lines there are.
        if table.hasColumns, !columns.places.isEmpty, let masks = try? columns.evaluate(table) {
            return RuleVerdicts(rowCount: table.rowCount, masks: masks, served: served)
        }
        let records = (0..<table.rowCount).map { RecordConditions(LineRow(table: table, row: $0)) }
        var rows = [Bool?](repeating: nil, count: programs.count * table.rowCount)
        for rule in programs.indices {
            for row in 0..<table.rowCount where served[rule][row >> 6] >> UInt64(row & 63) & 1 == 1 {
                rows[rule * table.rowCount + row] = records[row].truth(of: programs[rule])
            }
        }
        return RuleVerdicts(rowCount: table.rowCount, rows: rows, served: served)
    }

    /// Lets lines become past without judging them.
    package func remember(_ table: LineTable, _ ledger: inout HistoryLedger) {
        guard !questions.isEmpty else { return }
        _ = ledger.walk(table, order: Self.order(table.batch))
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
