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
    /// The sum of what was read ahead, so that it is read.
    private var touched: UInt64 = 0
    /// How many lines there may be before it looks what it can drop.
    private var mostLines: Int

    /// Knows nothing and learns nothing.
    static let empty = HistoryLedger(.none)

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

    /// Answers the questions for many lines and keeps them as past.
    ///
    /// - Parameters:
    ///   - order: the rows in the order of their lodging, lines of one declaration side by side.
    ///   - isAnswering: whether anybody wants to know the answers.
    /// - Returns: nil where nobody does.
    @discardableResult
    mutating func walk(_ table: LineTable, order: [Int], isAnswering: Bool) -> HistoryAnswers? {
        var answers = isAnswering ? HistoryAnswers(questions: plan.questions.count, rows: table.rowCount) : nil
        guard !chains.isEmpty else { return answers }
        let arrivals = receive(table, order: order)
        for place in chains.indices {
            chains[place].walk(arrivals, past, &answers)
        }
        return answers
    }

    /// Takes in lines that are about to be answered, one after the other, and kept.
    mutating func receive(_ table: LineTable, order: [Int]) -> ArrivingLines {
        // A line that claims to be of the future must not make it forget the present. Never after answering: answers that
        // are texts point into the past.
        if past.count > mostLines { forget(min(latest, table.now)) }
        let arriving = ArrivingLines(plan, table, order: order, firstLine: past.count)
        past.append(arriving.reading, arriving.rows)
        for row in arriving.rows { latest = max(latest, arriving.reading.lodgedAt[row]) }
        return arriving
    }

    /// Looks up where rows stand, before questions about them are asked and they are kept.
    mutating func find(_ reading: HistoryReading, _ rows: ArraySlice<Int>) {
        // What the first loop reads is fetched from memory for all chains at once, and there for the second.
        for row in rows {
            for place in chains.indices {
                let key = reading.key(plan.keepingSets[place], row)
                touched &+= key == 0 ? 0 : chains[place].keys.slot(key)
            }
        }
        for place in chains.indices { chains[place].find(reading, rows) }
    }

    /// The answer to a question for one row that is not past yet.
    mutating func answer(_ question: Int, _ reading: HistoryReading, _ row: Int) -> RuleValue? {
        guard reading.lodgedAt[row] != InstantColumn.missing else { return nil }
        let window = plan.windows[question]
        let answer = chains[window.chain].answer(plan.placesInChain[question], reading, row, past)
        return answer.map { value($0, window) }
    }

    /// Lets the rows of one declaration become past.
    mutating func keep(_ declaration: ArraySlice<Int>, of lines: ArrivingLines) {
        for place in chains.indices { chains[place].keep(lines.reading, declaration, lines.firstLine) }
    }

    /// The answers to a question as a column.
    func column(_ answers: HistoryAnswers, _ question: Int) -> LineColumn {
        let window = plan.windows[question]
        let texts = window.type == .text && window.column >= 0 ? past.columns[window.column].texts : []
        return answers.column(question, window.type, texts)
    }

    private func value(_ word: UInt64, _ window: HistoryWindow) -> RuleValue {
        switch window.type {
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
