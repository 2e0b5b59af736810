//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The past under one kind of key, with all questions that are asked of it.
///
/// Chains know nothing of one another, so each is walked over all lines of a batch before the next: what it touches
/// stays near the processor.
struct LedgerChain: Sendable {
    let event: HistoryQuestion.Event
    /// In the plan.
    private let place: Int
    private(set) var keys = KeyChain()
    private let windows: [HistoryWindow]
    /// The place of each window's question in the plan.
    private let questions: [Int]
    private var states: [WindowStates]
    /// The places of the keys of rows that were looked up ahead; ``KeyChain/none`` for others and for new keys.
    private var found: [Int] = []
    /// The sum of what was read ahead, so that it is read.
    private var touched: Int64 = 0
    /// Violations that are not known yet, by the time when they will be.
    private var pending = FindingQueue()

    /// So many rows' keys are looked up together.
    private static let lookedUpAhead = 64

    init(_ plan: HistoryPlan, _ place: Int) {
        event = plan.chains[place].event
        self.place = place
        questions = plan.windows.indices.filter { plan.windows[$0].chain == place }
        windows = questions.map { plan.windows[$0] }
        states = Array(repeating: WindowStates(), count: windows.count)
    }

    /// Answers all questions for some lines and keeps them.
    ///
    /// - Parameters:
    ///   - past: which has all of them already.
    ///   - answers: nil where nobody wants to know.
    mutating func walk(_ lines: ArrivingLines, _ past: PastLines, _ answers: inout HistoryAnswers?) {
        var ahead = 0
        for rows in lines.declarations {
            while ahead < rows.endIndex {
                let next = min(ahead + Self.lookedUpAhead, lines.rows.count)
                find(lines.reading, lines.rows[ahead..<next])
                if answers != nil { fetch(lines.rows[ahead..<next]) }
                ahead = next
            }
            if answers != nil {
                for row in rows {
                    for window in questions.indices {
                        answers?[questions[window], row] = answer(window, lines.reading, row, past)
                    }
                }
            }
            keep(lines.reading, rows, lines.firstLine)
        }
    }

    /// Looks up where the keys of rows stand. One after the other they would keep the processor waiting for memory each
    /// time; so many together it fetches at once.
    mutating func find(_ reading: HistoryReading, _ rows: ArraySlice<Int>) {
        if found.count < reading.rowCount { found = Array(repeating: KeyChain.none, count: reading.rowCount) }
        let keySet = reading.keepingSet(place)
        for row in rows {
            let key = reading.key(keySet, row)
            found[row] = key == 0 ? KeyChain.none : keys.place(of: key)
        }
    }

    /// Reads what the windows of rows that were found will read, all of it before anything waits for it.
    private mutating func fetch(_ rows: ArraySlice<Int>) {
        var marks = [Int32](repeating: -1, count: rows.count)
        for window in states.indices {
            for (place, row) in zip(marks.indices, rows) {
                let key = found[row]
                guard key != KeyChain.none, key < states[window].states.count else {
                    marks[place] = -1
                    continue
                }
                marks[place] = states[window].states[key].added
                touched &+= states[window].figures(key)
            }
            for place in marks.indices where marks[place] >= 0 {
                marks[place] = keys.entries[Int(marks[place])].next
            }
            for place in marks.indices where marks[place] >= 0 {
                touched &+= keys.entries[Int(marks[place])].time
            }
        }
    }

    /// What the past says of a row.
    ///
    /// - Parameter window: the place of the question in the chain.
    mutating func answer(_ window: Int, _ reading: HistoryReading, _ row: Int, _ past: PastLines) -> UInt64? {
        let now = reading.lodgedAt[row]
        learn(until: now)
        let question = questions[window]
        let keySet = reading.askingSet(question)
        let key = reading.key(keySet, row)
        guard key != 0 else { return nil }
        let value = reading.comparedNumber(question, row)
        guard let several = reading.severalKeys(keySet, row) else {
            let known = keySet == reading.keepingSet(place) ? found[row] : KeyChain.none
            let place = known == KeyChain.none ? keys.place(of: key) : known
            return windows[window].answer(&states[window], place, keys, past, at: now, line: value)
        }
        var most: UInt64?
        for key in several {
            let place = keys.place(of: key)
            let answer = windows[window].answer(&states[window], place, keys, past, at: now, line: value)
            most = greater(most, answer, windows[window].type)
        }
        return most
    }

    /// Of a field that holds several numbers the one with most to say counts.
    private func greater(_ a: UInt64?, _ b: UInt64?, _ type: RuleValueType) -> UInt64? {
        guard let first = a, let second = b, type != .text else { return a ?? b }
        let isGreater =
            type == .ratio
            ? Double(bitPattern: second) > Double(bitPattern: first)
            : Int64(bitPattern: second) > Int64(bitPattern: first)
        return isGreater ? b : a
    }

    /// Lets the rows of one declaration become past.
    mutating func keep(_ reading: HistoryReading, _ rows: ArraySlice<Int>, _ firstLine: Int) {
        for index in rows.indices {
            let row = rows[index]
            let foundAt = reading.foundAt[row]
            guard event == .lodged || foundAt != .max else { continue }
            let keySet = reading.keepingSet(place)
            let key = reading.key(keySet, row)
            guard key != 0, reading.isKept(place, row) else { continue }
            guard let several = reading.severalKeys(keySet, row) else {
                keep(firstLine + index, reading.declarations[row], key, reading.lodgedAt[row], foundAt, found[row])
                continue
            }
            for key in several {
                keep(firstLine + index, reading.declarations[row], key, reading.lodgedAt[row], foundAt)
            }
        }
    }

    private mutating func keep(
        _ line: Int,
        _ declaration: UInt64,
        _ key: UInt64,
        _ lodgedAt: Int64,
        _ foundAt: Int64,
        _ found: Int = KeyChain.none
    ) {
        switch event {
        case .lodged: keys.append(line, at: lodgedAt, of: declaration, under: key, found: found)
        case .found: pending.add(line: line, of: declaration, under: key, at: foundAt)
        }
    }

    /// Takes in the findings that became known up to a time.
    private mutating func learn(until now: Int64) {
        while let next = pending.takeEarliest(until: now) {
            keys.append(next.line, at: next.time, of: next.declaration, under: next.key)
        }
    }

    // MARK: Forgetting

    /// Drops what began to count before a time and can no longer be in any window.
    mutating func forget(before time: Int64, _ past: PastLines) {
        // Also what nobody asked for.
        learn(until: time)
        var entries: [KeyChain.Entry] = []
        var kept: [KeyChain.Key] = []
        var places: [Int] = []
        for (place, key) in keys.keys.enumerated() {
            var first = key.first
            while first >= 0, keys.entries[Int(first)].time < time { first = keys.entries[Int(first)].next }
            if first != key.first {
                for window in windows.indices { drop(window, place, key, first, past) }
            }
            guard first >= 0 else { continue }
            places.append(place)
            kept.append(copy(key, place, from: first, to: &entries))
        }
        for window in windows.indices { states[window].keep(places) }
        keys = KeyChain(entries: entries, keys: kept)
    }

    /// Brings a window to where it would be anyway before it next answers: all that is dropped was added and taken off.
    private mutating func drop(_ window: Int, _ place: Int, _ key: KeyChain.Key, _ first: Int32, _ past: PastLines) {
        guard place < states[window].states.count else { return }
        var state = states[window].states[place]
        let wasAsked = state.added >= 0
        var isAdded = wasAsked
        var isRemoved = state.removed >= 0
        var entry = key.first
        while entry != first {
            let found = keys.entries[Int(entry)]
            if !isAdded { state.seen += 1 }
            if isAdded, !isRemoved { windows[window].count(&state, &states[window].sums, place, found, past, -1) }
            if entry == state.removed { isRemoved = false }
            if entry == state.added { isAdded = false }
            entry = found.next
        }
        // Still on: the last one added, or taken off, lies behind what is dropped.
        if !isAdded { state.added = -1 }
        if !isRemoved { state.removed = -1 }
        // Where entries inside were dropped, the oldest is now the first that is kept.
        if state.removed < 0, first >= 0 { state.oldest = keys.entries[Int(first)].time }
        states[window].states[place] = state
    }

    /// Copies the entries of a key, which then lie side by side.
    private mutating func copy(
        _ key: KeyChain.Key,
        _ place: Int,
        from first: Int32,
        to entries: inout [KeyChain.Entry]
    ) -> KeyChain.Key {
        let start = Int32(entries.count)
        let marks = windows.indices.map { window -> (added: Int32, removed: Int32) in
            guard place < states[window].states.count else { return (-1, -1) }
            return (states[window].states[place].added, states[window].states[place].removed)
        }
        var entry = first
        while entry >= 0 {
            let new = Int32(entries.count)
            var found = keys.entries[Int(entry)]
            for window in marks.indices {
                if marks[window].added == entry { states[window].states[place].added = new }
                if marks[window].removed == entry { states[window].states[place].removed = new }
            }
            let next = found.next
            found.next = next < 0 ? -1 : new + 1
            entries.append(found)
            entry = next
        }
        return KeyChain.Key(
            key: key.key,
            declaration: key.declaration,
            first: start,
            last: Int32(entries.count) - 1
        )
    }

    /// Marks the lines that it still needs.
    func mark(_ isNeeded: inout [Bool]) {
        for entry in keys.entries { isNeeded[entry.line] = true }
        for line in pending.lines { isNeeded[line] = true }
    }

    /// Takes new places of lines, which were given to all that are needed; -1 for the others.
    mutating func renumber(_ places: [Int32]) {
        keys.renumber(places)
        pending.renumber(places)
        for window in windows.indices where windows[window].measure.isLast {
            for place in states[window].states.indices where states[window].states[place].latest >= 0 {
                states[window].states[place].latest = places[Int(states[window].states[place].latest)]
            }
        }
    }
}
