//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import CEL
package import Customs

extension RuleBook {
    /// Fewer lines than this are judged line by line, since columns would cost more to lay out.
    private static let fewestForColumns = 16

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
            for (place, question) in questions.enumerated() { table.set(first + place, answers[question]) }
        }
        let served = rules.map { Self.served($0, table.batch) }
        // Conditions that name nothing, such as "true", have no column to tell how many lines there are.
        let isWide = table.rowCount >= Self.fewestForColumns && !columns.places.isEmpty
        if isWide, let masks = try? columns.evaluate(table) {
            return RuleVerdicts(rowCount: table.rowCount, masks: masks, served: served)
        }
        let rows = zip(programs, served).map { program, served -> [Bool?] in
            (0..<table.rowCount).map { row -> Bool? in
                let isServed = served[row >> 6] & (1 << UInt64(row & 63)) != 0
                return isServed ? program.outcome(LineRow(table: table, row: row)).truth : nil
            }
        }
        return RuleVerdicts(rowCount: table.rowCount, rows: rows, served: served)
    }

    /// Why a rule came out as it did for a line that was judged.
    package func explain(rule: Int, _ table: LineTable, row: Int) -> Explanation {
        programs[rule].explain(LineRow(table: table, row: row))
    }

    /// Rows by time of lodging, then by number; lines without a time come last.
    package static func order(_ batch: DeclarationBatch) -> [Int] {
        let rows = Array(0..<batch.count)
        guard batch.count > 1, let times = batch[instant: .lodgedAt]?.seconds else { return rows }
        let numbers = batch[text: .declarationNo]
        func time(_ row: Int) -> Int64 { times[row] == InstantColumn.missing ? .max : times[row] }
        return rows.sorted { a, b in
            if time(a) != time(b) { return time(a) < time(b) }
            let (first, second) = (numbers?.text(at: a) ?? "", numbers?.text(at: b) ?? "")
            return first == second ? a < b : first < second
        }
    }

    private static func served(_ rule: Rule, _ batch: DeclarationBatch) -> [UInt64] {
        let days = batch[instant: .lodgedAt]
        let isEverywhere = rule.offices.isEmpty && rule.routes.isEmpty && rule.valid == .always
        if isEverywhere { return LineTable.mask(batch.count) { _ in true } }
        let routes = batch[text: .route].map { column in
            (0..<UInt32(column.dictionary.count)).map { TransportRoute(received: column.dictionary.text($0)) }
        }
        return LineTable.mask(batch.count) { row in
            let date = days.flatMap { days -> CalendarDate? in
                guard days.seconds[row] != InstantColumn.missing else { return nil }
                let local = days.seconds[row] + Int64(days.offsets[row]) * 60
                return CalendarDate(daysSince1970: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
            }
            return rule.serves(
                office: rule.offices.isEmpty ? nil : batch.text(.office, at: row),
                route: batch[text: .route].flatMap { routes?[Int($0.codes[row])] },
                on: rule.valid == .always ? nil : date
            )
        }
    }
}
