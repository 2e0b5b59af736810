//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How the window of one question is read and kept up to date for every key as time goes on.
///
/// Time only moves forward for a key: an entry is added when it is old enough, taken off when it is too old, each once.
struct HistoryWindow: Sendable {
    /// The type of the answers.
    let type: RuleValueType
    let measure: Measure
    let event: HistoryQuestion.Event
    /// In seconds.
    let length: Int64
    let offset: Int64
    let atLeast: Int
    /// Which chain, and which column of the past; -1 for none.
    let chain: Int
    let column: Int
    let untilColumn: Int

    /// A ``HistoryMeasure`` without names, so that nothing is counted when a window is handed about.
    enum Measure: Sendable {
        case lines
        case declarations
        case sum
        case distinct
        case last
        case median
        case deviation
        case quantile(Double)
        case robustZ
        case benford
        case rhythm
        case hoursSince
    }

    init(_ question: HistoryQuestion, _ type: RuleValueType, chain: Int, column: Int, untilColumn: Int) {
        self.type = type
        measure = question.measure.withoutName
        event = question.event
        length = question.window
        offset = question.offset
        atLeast = question.atLeast
        self.chain = chain
        self.column = column
        self.untilColumn = untilColumn
    }

    /// How far back it looks in all, in seconds.
    var reach: Int64 { length + offset }

    /// What the window says of a key at a time, as ``HistoryAnswers`` keeps it; nil for no answer.
    ///
    /// - Parameter value: the number of the line at hand, NaN for none.
    func answer(
        _ all: inout WindowStates,
        _ place: Int,
        _ chain: KeyChain,
        _ past: PastLines,
        at now: Int64,
        line value: Double
    ) -> UInt64? {
        guard place != KeyChain.none else { return empty }
        all.grow(to: chain.keyCount, measure)
        let key = chain.keys[place]
        advance(&all, place, key, chain, past, now)
        guard all.states[place].count >= atLeast else { return nil }
        return read(&all, place, key, chain, past, now, value)
    }

    /// The answer where nothing is known.
    var empty: UInt64? {
        guard atLeast == 0 else { return nil }
        switch measure {
        case .lines, .declarations, .distinct: return 0
        case .sum: return sumAnswer(0)
        default: return nil
        }
    }

    private func advance(
        _ all: inout WindowStates,
        _ place: Int,
        _ key: KeyChain.Key,
        _ chain: KeyChain,
        _ past: PastLines,
        _ now: Int64
    ) {
        let end = now - offset
        let start = end - length
        // Mostly nothing came and nothing goes, which is seen without fetching an entry.
        let comes = all.states[place].added != key.last
        guard comes || (all.states[place].removed != all.states[place].added && all.states[place].oldest < start) else {
            return
        }
        var state = all.states[place]
        var entry = !comes ? -1 : state.added < 0 ? key.first : chain.entries[Int(state.added)].next
        while entry >= 0 {
            let found = chain.entries[Int(entry)]
            guard found.time <= end else { break }
            if state.removed == state.added { state.oldest = found.time }
            count(&state, &all.sums, place, found, past, 1)
            state.added = entry
            state.seen += 1
            entry = found.next
        }
        while state.removed != state.added, state.oldest < start {
            let oldest = state.removed < 0 ? key.first : chain.entries[Int(state.removed)].next
            let found = chain.entries[Int(oldest)]
            count(&state, &all.sums, place, found, past, -1)
            state.removed = oldest
            if oldest != state.added { state.oldest = chain.entries[Int(found.next)].time }
        }
        all.states[place] = state
    }

    /// Takes an entry in or off.
    func count(
        _ state: inout WindowState,
        _ sums: inout [Int128],
        _ place: Int,
        _ entry: KeyChain.Entry,
        _ past: PastLines,
        _ sign: Int32
    ) {
        state.count += sign
        if entry.opensDeclaration { state.declarations += sign }
        guard column >= 0 else { return }
        switch measure {
        case .sum:
            let number = past.columns[column].numbers[entry.line]
            // Greater numbers are no amounts; a share of next to nothing can be as great.
            let scaled = (number * 10_000).rounded()
            if scaled.magnitude < 1e24 { sums[place] += Int128(scaled) * Int128(sign) }
        case .last where sign > 0 && past.columns[column].identity(entry.line) != 0:
            state.latest = Int32(entry.line)
        default:
            break
        }
    }

    private func read(
        _ all: inout WindowStates,
        _ place: Int,
        _ key: KeyChain.Key,
        _ chain: KeyChain,
        _ past: PastLines,
        _ now: Int64,
        _ value: Double
    ) -> UInt64? {
        let state = all.states[place]
        if untilColumn >= 0 { return openCount(HistorySpan(state, key, chain), chain, past, now) }
        switch measure {
        case .lines: return UInt64(state.count)
        case .declarations: return UInt64(bitPattern: Int64(state.declarations))
        case .sum: return sumAnswer(all.sums[place])
        case .last:
            guard state.latest >= 0,
                past.time(Int(state.latest), event) >= now - offset - length
            else { return nil }
            return past.columns[column].answer(Int(state.latest))
        case .hoursSince:
            guard state.count > 0 else { return nil }
            return HistoryAnswers.ratio(Double(now - chain.entries[Int(state.added)].time) / 3_600)
        case .distinct, .median, .deviation, .quantile, .robustZ, .benford, .rhythm:
            if isStale(state) {
                let span = HistorySpan(state, key, chain)
                all.summaries[place] = HistorySummary.make(measure, span, chain, past, column)
                all.states[place].summarised = state.seen
            }
            return answer(all.summaries[place], value)
        }
    }

    /// A long window is summed up anew when an eighth of it is new, a short one always. So figures of 64 lines and more may
    /// lack the newest eighth, and which lines that is depends on when the question was asked last.
    private func isStale(_ state: WindowState) -> Bool {
        state.count < 64 || state.summarised == 0 || (state.seen - state.summarised) * 8 >= state.count
    }

    private func answer(_ summary: (Double, Double), _ value: Double) -> UInt64? {
        switch measure {
        case .distinct: return UInt64(summary.0)
        case .robustZ:
            guard value > 0, summary.1 > 0 else { return nil }
            return HistoryAnswers.ratio((HistorySummary.log(value) - summary.0) / summary.1)
        default: return HistoryAnswers.ratio(summary.0)
        }
    }

    /// A sum of decimals stays exact; one of ratios is a ratio.
    private func sumAnswer(_ sum: Int128) -> UInt64? {
        guard let sum = Int64(exactly: sum) else { return nil }
        return type == .ratio ? HistoryAnswers.ratio(Double(sum) / 10_000) : UInt64(bitPattern: sum)
    }

    /// Lines, or declarations, or different values, whose time of ending has not come.
    private func openCount(_ span: HistorySpan, _ chain: KeyChain, _ past: PastLines, _ now: Int64) -> UInt64? {
        var count: UInt64 = 0
        var values: Set<UInt64> = []
        span.forEach(in: chain) { entry in
            let end = past.columns[untilColumn].numbers[entry.line]
            guard end.isNaN || Int64(end) > now else { return }
            switch measure {
            case .distinct: values.insert(past.columns[column].identity(entry.line))
            case .declarations: count += entry.opensDeclaration ? 1 : 0
            default: count += 1
            }
        }
        values.remove(0)
        if case .distinct = measure { return UInt64(values.count) }
        return column < 0 ? count : 0
    }
}
