//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The entries that lie in the window of one question, kept up to date for every key as time goes on.
///
/// What is known of the keys stands beside it, with the ledger. Time only moves forward for a key: an entry is added when it is old enough, taken off when it is too old, each once.
struct HistoryWindow: Sendable {
    /// What is known of one key.
    struct State: Sendable {
        /// The last entry taken off and the last one added; -1 for none.
        var removed: Int32 = -1
        var added: Int32 = -1
        /// Entries inside.
        var count: Int32 = 0
        /// Entries that open a declaration.
        var declarations: Int32 = 0
        /// How many were ever added.
        var seen: UInt32 = 0
        /// The latest line with a value; -1 for none.
        var latest: Int32 = -1
        /// The value of ``seen`` when the summary was made.
        var summarised: UInt32 = 0
        /// Ten-thousandths.
        var sum: Int128 = 0
        var summary: (Double, Double) = (.nan, .nan)
    }

    let question: HistoryQuestion
    /// Which chain, and which column of the past; -1 for none.
    let chain: Int
    let column: Int
    let untilColumn: Int

    init(_ question: HistoryQuestion, chain: Int, column: Int, untilColumn: Int) {
        self.question = question
        self.chain = chain
        self.column = column
        self.untilColumn = untilColumn
    }

    /// What the window says of a key at a time.
    func answer(
        _ states: inout [State],
        _ place: Int,
        _ chain: KeyChain,
        _ past: PastLines,
        at now: Int64,
        line value: RuleValue?
    ) -> RuleValue? {
        guard place != KeyChain.none else { return empty }
        if states.count < chain.keyCount {
            states += repeatElement(State(), count: max(chain.keyCount - states.count, states.count / 2))
        }
        advance(&states[place], place, chain, past, now)
        guard states[place].count >= question.atLeast else { return nil }
        return read(&states[place], place, chain, past, now, value)
    }

    /// The answer where nothing is known.
    var empty: RuleValue? {
        guard question.atLeast == 0 else { return nil }
        switch question.measure {
        case .lines, .declarations, .distinct: return .count(0)
        case .sum: return sumAnswer(0)
        default: return nil
        }
    }

    private func advance(_ state: inout State, _ place: Int, _ chain: KeyChain, _ past: PastLines, _ now: Int64) {
        let event = question.event
        let end = now - question.offset
        var entry = state.added < 0 ? chain.first[place] : chain.next[Int(state.added)]
        while entry >= 0, past.time(Int(chain.lines[Int(entry)]), event) <= end {
            add(&state, entry, chain, past, 1)
            state.added = entry
            state.seen += 1
            entry = chain.next[Int(entry)]
        }
        let start = end - question.window
        while state.removed != state.added {
            let oldest = state.removed < 0 ? chain.first[place] : chain.next[Int(state.removed)]
            guard past.time(Int(chain.lines[Int(oldest)]), event) < start else { break }
            add(&state, oldest, chain, past, -1)
            state.removed = oldest
        }
    }

    private func add(_ state: inout State, _ entry: Int32, _ chain: KeyChain, _ past: PastLines, _ sign: Int32) {
        let line = Int(chain.lines[Int(entry)])
        state.count += sign
        if chain.opensDeclaration(Int(entry)) { state.declarations += sign }
        guard column >= 0 else { return }
        switch question.measure {
        case .sum:
            let number = past.columns[column].numbers[line]
            if number.isFinite { state.sum += Int128((number * 10_000).rounded()) * Int128(sign) }
        case .last where sign > 0 && past.columns[column].identity(line) != 0:
            state.latest = Int32(line)
        default:
            break
        }
    }

    private func read(
        _ state: inout State,
        _ place: Int,
        _ chain: KeyChain,
        _ past: PastLines,
        _ now: Int64,
        _ value: RuleValue?
    ) -> RuleValue? {
        let span = HistorySpan(state, place, chain)
        if untilColumn >= 0 { return openCount(span, chain, past, now) }
        switch question.measure {
        case .lines: return .count(Int64(state.count))
        case .declarations: return .count(Int64(state.declarations))
        case .sum: return sumAnswer(state.sum)
        case .last:
            guard state.latest >= 0,
                past.time(Int(state.latest), question.event) >= now - question.offset - question.window
            else { return nil }
            return past.columns[column].value(Int(state.latest))
        case .hoursSince:
            guard state.count > 0 else { return nil }
            let line = Int(chain.lines[Int(state.added)])
            return .ratio(of: Double(now - past.time(line, question.event)) / 3_600)
        case .distinct, .median, .deviation, .quantile, .robustZ, .benford, .rhythm:
            if isStale(state) {
                state.summary = HistorySummary.make(question.measure, span, chain, past, column, question.event)
                state.summarised = state.seen
            }
            return answer(state.summary, value)
        }
    }

    /// A long window is summed up anew when an eighth of it is new, a short one always.
    private func isStale(_ state: State) -> Bool {
        state.count < 64 || state.summarised == 0 || (state.seen - state.summarised) * 8 >= state.count
    }

    private func answer(_ summary: (Double, Double), _ value: RuleValue?) -> RuleValue? {
        switch question.measure {
        case .distinct: .count(Int64(summary.0))
        case .robustZ:
            value?.number.flatMap { number in
                number > 0 && summary.1 > 0 ? .ratio(of: (HistorySummary.log(number) - summary.0) / summary.1) : nil
            }
        default: .ratio(of: summary.0)
        }
    }

    private func sumAnswer(_ sum: Int128) -> RuleValue? {
        Int64(exactly: sum).map { .decimal($0) }
    }

    /// Lines, or declarations, or different values, whose time of ending has not come.
    private func openCount(_ span: HistorySpan, _ chain: KeyChain, _ past: PastLines, _ now: Int64) -> RuleValue? {
        var count: Int64 = 0
        var values: Set<UInt64> = []
        span.forEach(in: chain) { entry, line in
            let end = past.columns[untilColumn].numbers[line]
            guard end.isNaN || Int64(end) > now else { return }
            switch question.measure {
            case .distinct: values.insert(past.columns[column].identity(line))
            case .declarations: count += chain.opensDeclaration(entry) ? 1 : 0
            default: count += 1
            }
        }
        values.remove(0)
        return .count(question.measure.variable == nil ? count : Int64(values.count))
    }
}
