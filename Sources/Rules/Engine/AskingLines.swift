//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Customs

/// A few lines as a source of values for conditions, with a past that is asked only what a condition comes to.
///
/// Most conditions end before their questions, so most questions are never asked. Holds the ledger as long as lines are
/// judged; used by one thread.
final class AskingLines: VariableSource {
    private let table: LineTable
    private let lines: ArrivingLines
    /// The question behind each name of the history, and the place of the first such name.
    private let questions: [Int]
    private let firstName: Int
    private var ledger: HistoryLedger
    /// The line at hand, and what is known of its values by name.
    private var row = 0
    private let values: KnownValues<Value>

    init(_ table: LineTable, order: [Int], questions: [Int], ledger: consuming HistoryLedger) {
        self.table = table
        self.questions = questions
        firstName = table.vocabulary.variables.count - questions.count
        values = KnownValues(count: table.vocabulary.variables.count)
        lines = ledger.receive(table, order: order)
        self.ledger = ledger
    }

    /// Gives the ledger back; nothing can be asked any more.
    func takeLedger() -> HistoryLedger {
        var taken = HistoryLedger.empty
        swap(&taken, &ledger)
        return taken
    }

    /// Calls a function with each row, and lets each declaration become past behind its rows.
    func forEachRow(_ body: (Int) -> Void) {
        for declaration in lines.declarations {
            ledger.find(lines.reading, declaration)
            for row in declaration { visit(row, body) }
            ledger.keep(declaration, of: lines)
        }
        guard lines.rows.count < table.rowCount else { return }
        let dated = Set(lines.rows)
        for row in 0..<table.rowCount where !dated.contains(row) { visit(row, body) }
    }

    private func visit(_ row: Int, _ body: (Int) -> Void) {
        if row != self.row { values.forget() }
        self.row = row
        body(row)
    }

    /// Asks the past about the line at hand, so that the answer stands in the table.
    ///
    /// - Parameter name: the place of a name of the history among these.
    func ask(_ name: Int) {
        guard !table.isKnown(firstName + name, row) else { return }
        table.set(firstName + name, row, ledger.answer(questions[name], lines.reading, row))
    }

    func value(of name: String, index: Int) -> Value? {
        guard index >= 0 else { return nil }
        if let known = values[index] { return known }
        if index >= firstName { ask(index - firstName) }
        let value = table.value(index, row)?.expressionValue?.normalized
        values[index] = .some(value)
        return value
    }

    var isNormalized: Bool { true }
}
