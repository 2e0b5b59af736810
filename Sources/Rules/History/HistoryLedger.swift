//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// What is known of the past, and the answers that rules ask of it.
///
/// Lines are told in the order of their lodging. A line is first answered from what was lodged and found before it, then
/// becomes past itself; the lines of one declaration are answered together before any of them becomes past.
package struct HistoryLedger: Sendable {
    private let plan: HistoryPlan
    private var past: PastLines
    private var chains: [KeyChain]
    /// What is known of every key, by question.
    private var states: [[HistoryWindow.State]]
    /// Violations that are not known yet, by the time when they will be.
    private var pending = FindingQueue()

    package init(_ plan: HistoryPlan) {
        self.plan = plan
        past = PastLines(plan.columns)
        chains = plan.chains.map { _ in KeyChain() }
        states = plan.windows.map { _ in [] }
    }

    /// How many lines it knows.
    package var lineCount: Int { past.count }

    /// Answers the questions for some lines and keeps them as past.
    ///
    /// - Parameter order: the rows in the order of their lodging, lines of one declaration side by side.
    /// - Returns: for each question the answers by row.
    package mutating func walk(_ table: LineTable, order: [Int]) -> [[RuleValue?]] {
        var answers = [[RuleValue?]](
            repeating: [RuleValue?](repeating: nil, count: table.rowCount),
            count: states.count
        )
        let reading = plan.reading(table)
        var start = 0
        while start < order.count {
            let declaration = reading.declaration(order[start])
            var end = start + 1
            while end < order.count, reading.declaration(order[end]) == declaration { end += 1 }
            for row in order[start..<end] { answer(reading, row, into: &answers) }
            for row in order[start..<end] { keep(reading, row) }
            start = end
        }
        return answers
    }

    private mutating func answer(_ reading: HistoryReading, _ row: Int, into answers: inout [[RuleValue?]]) {
        guard let now = reading.lodgedAt(row) else { return }
        learn(until: now)
        for (place, window) in plan.windows.enumerated() {
            let value = reading.comparedValue(place, row)
            for key in reading.askingKeys(place, row) {
                let chain = chains[window.chain]
                let found = chain.place(of: key)
                let answer = window.answer(&states[place], found, chain, past, at: now, line: value)
                answers[place][row] = Self.greater(answers[place][row], answer)
            }
        }
    }

    /// Of a field that holds several numbers the one with most to say counts.
    private static func greater(_ a: RuleValue?, _ b: RuleValue?) -> RuleValue? {
        guard let first = a?.number, let second = b?.number else { return a ?? b }
        return second > first ? b : a
    }

    private mutating func keep(_ reading: HistoryReading, _ row: Int) {
        guard let lodgedAt = reading.lodgedAt(row) else { return }
        let line = past.count
        let declaration = reading.declaration(row)
        let foundAt = reading.foundAt(row)
        past.append(lodgedAt: lodgedAt, foundAt: foundAt, declaration: declaration, reading.recordedValues(row))
        for (place, chain) in plan.chains.enumerated() where reading.isKept(place, row) {
            let keys = reading.keepingKeys(place, row)
            switch chain.event {
            case .lodged: for key in keys { chains[place].append(line, of: declaration, under: key) }
            case .found: if let foundAt { pending.add(line: line, chain: place, keys: keys, at: foundAt) }
            }
        }
    }

    /// Takes in the findings that became known up to a time.
    private mutating func learn(until now: Int64) {
        while let next = pending.takeEarliest(until: now) {
            let declaration = past.declarations[next.line]
            for key in next.keys { chains[next.chain].append(next.line, of: declaration, under: key) }
        }
    }
}
