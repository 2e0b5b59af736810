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
    private(set) var keys = KeyChain()
    private let windows: [HistoryWindow]
    /// The place of each window's question in the plan.
    private let questions: [Int]
    private var states: [WindowStates]
    /// Violations that are not known yet, by the time when they will be.
    private var pending = FindingQueue()

    init(_ plan: HistoryPlan, _ place: Int) {
        event = plan.chains[place].event
        questions = plan.windows.indices.filter { plan.windows[$0].chain == place }
        windows = questions.map { plan.windows[$0] }
        states = Array(repeating: WindowStates(), count: windows.count)
    }

    /// Answers the questions for some rows and keeps them.
    ///
    /// - Parameters:
    ///   - place: of the chain in the plan.
    ///   - rows: in the order of their lodging, lines of one declaration side by side.
    ///   - firstLine: the place of the first row in the past, which has all of them already.
    mutating func walk(
        _ reading: HistoryReading,
        _ place: Int,
        _ rows: [Int],
        _ firstLine: Int,
        _ past: PastLines,
        _ answers: inout HistoryAnswers
    ) {
        var start = 0
        while start < rows.count {
            let declaration = reading.declarations[rows[start]]
            var end = start + 1
            while end < rows.count, reading.declarations[rows[end]] == declaration { end += 1 }
            for row in rows[start..<end] { answer(reading, row, past, &answers) }
            for index in start..<end {
                keep(reading, place, rows[index], firstLine + index, declaration)
            }
            start = end
        }
    }

    private mutating func answer(
        _ reading: HistoryReading,
        _ row: Int,
        _ past: PastLines,
        _ answers: inout HistoryAnswers
    ) {
        let now = reading.lodgedAt[row]
        learn(until: now)
        var known: (keySet: Int, place: Int) = (-1, KeyChain.none)
        for (window, question) in questions.enumerated() {
            let keySet = reading.askingSet(question)
            let value = reading.comparedNumber(question, row)
            if let several = reading.severalKeys(keySet, row) {
                for key in several {
                    let found = keys.place(of: key)
                    let answer = windows[window].answer(&states[window], found, keys, past, at: now, line: value)
                    answers[question, row] = greater(answers[question, row], answer, windows[window].type)
                }
                continue
            }
            let key = reading.key(keySet, row)
            guard key != 0 else { continue }
            if known.keySet != keySet { known = (keySet, keys.place(of: key)) }
            answers[question, row] = windows[window].answer(
                &states[window],
                known.place,
                keys,
                past,
                at: now,
                line: value
            )
        }
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

    private mutating func keep(
        _ reading: HistoryReading,
        _ place: Int,
        _ row: Int,
        _ line: Int,
        _ declaration: UInt64
    ) {
        let foundAt = reading.foundAt[row]
        guard event == .lodged || foundAt != .max, reading.isKept(place, row) else { return }
        let keySet = reading.keepingSet(place)
        if let several = reading.severalKeys(keySet, row) {
            for key in several { keep(line, declaration, key, reading.lodgedAt[row], foundAt) }
        } else if reading.key(keySet, row) != 0 {
            keep(line, declaration, reading.key(keySet, row), reading.lodgedAt[row], foundAt)
        }
    }

    private mutating func keep(_ line: Int, _ declaration: UInt64, _ key: UInt64, _ lodgedAt: Int64, _ foundAt: Int64) {
        switch event {
        case .lodged: keys.append(line, at: lodgedAt, of: declaration, under: key)
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
