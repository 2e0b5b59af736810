//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What is known of the past, and the answers that rules ask of it.
///
/// Lines are told in the order of their lodging. A line is first answered from what was lodged and found before it, then
/// becomes past itself; the lines of one declaration are answered together before any of them becomes past. What no
/// question can look back to any more is dropped, so the memory is that of the longest window and not of all time.
package struct HistoryLedger: Sendable {
    /// How late a line may arrive and still be answered in full, in seconds: thirty days (judgement). Ledgers forget
    /// that much later than windows would let them.
    static let patience: Int64 = 30 * 86_400
    /// Fewer lines than this are not worth looking through.
    private static let fewestToForget = 65_536

    private let plan: HistoryPlan
    private var past: PastLines
    private var chains: [LedgerChain]
    /// The latest time of lodging that it was told.
    private var latest = Int64.min
    /// How many lines there may be before it looks what it can drop.
    private var mostLines: Int

    package init(_ plan: HistoryPlan) {
        self.init(plan, forgettingFrom: Self.fewestToForget)
    }

    /// - Parameter lines: it looks what it can drop when it has so many.
    package init(_ plan: HistoryPlan, forgettingFrom lines: Int) {
        self.plan = plan
        past = PastLines(plan.columns)
        chains = plan.chains.indices.map { LedgerChain(plan, $0) }
        mostLines = lines
    }

    /// How many lines it knows.
    package var lineCount: Int { past.count }

    /// Answers the questions for some lines and keeps them as past.
    ///
    /// - Parameter order: the rows in the order of their lodging, lines of one declaration side by side.
    mutating func walk(_ table: LineTable, order: [Int]) -> HistoryAnswers {
        var answers = HistoryAnswers(questions: plan.questions.count, rows: table.rowCount)
        guard !chains.isEmpty else { return answers }
        // A line that claims to be of the future must not make it forget the present. Never after answering: answers that
        // are texts point into the past.
        if past.count > mostLines { forget(min(latest, table.now)) }
        let reading = plan.reading(table)
        let rows = order.filter { reading.lodgedAt[$0] != InstantColumn.missing }
        let firstLine = past.count
        past.append(reading, rows)
        for place in chains.indices { chains[place].walk(reading, place, rows, firstLine, past, &answers) }
        for row in rows { latest = max(latest, reading.lodgedAt[row]) }
        return answers
    }

    /// The answers to a question as a column.
    func column(_ answers: HistoryAnswers, _ question: Int) -> LineColumn {
        let window = plan.windows[question]
        let texts = window.type == .text && window.column >= 0 ? past.columns[window.column].texts : []
        return answers.column(question, window.type, texts)
    }

    /// The answer to a question for one row.
    func value(_ answers: HistoryAnswers, _ question: Int, _ row: Int) -> RuleValue? {
        guard let word = answers[question, row] else { return nil }
        let window = plan.windows[question]
        return switch window.type {
        case .text: .text(past.columns[window.column].texts[Int(word)])
        case .ratio: .ratio(Double(bitPattern: word))
        case .flag: .flag(word != 0)
        case .decimal: .decimal(Int64(bitPattern: word))
        case .count: .count(Int64(bitPattern: word))
        case .time: .time(Int64(bitPattern: word))
        }
    }

    /// Drops the lines that no question can look back to.
    private mutating func forget(_ now: Int64) {
        for place in chains.indices {
            let reach = plan.windows.filter { $0.chain == place }.map(\.reach).max() ?? 0
            let (start, isBeforeTime) = now.subtractingReportingOverflow(reach + Self.patience)
            if !isBeforeTime { chains[place].forget(before: start, past) }
        }
        var isNeeded = [Bool](repeating: false, count: past.count)
        for chain in chains { chain.mark(&isNeeded) }
        let kept = isNeeded.indices.filter { isNeeded[$0] }
        if kept.count < past.count {
            var places = [Int32](repeating: -1, count: past.count)
            for (place, line) in kept.enumerated() { places[line] = Int32(place) }
            past.keep(kept)
            for place in chains.indices { chains[place].renumber(places) }
        }
        mostLines = max(mostLines, kept.count * 2)
    }
}
