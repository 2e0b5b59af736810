//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Forest

/// What the past knows of parties and papers, walked forward in time.
///
/// Rows of one declaration do not see one another; a finding counts from the hour it became known.
package struct PastProfile: Sendable {
    /// How many lines of the average a party's rate starts from: a single finding must not damn (judgement).
    static let priorLines: Float = 2

    package internal(set) var ledgers: [PastLedger]
    /// Findings that were not yet known at the last row: hour, then keys of each ledger.
    private var pending: [PendingFinding] = []

    package init(definitions: Int) {
        ledgers = Array(repeating: PastLedger(), count: definitions)
    }

    /// Findings that are not known yet, in an order that equal profiles share.
    var pendingFindings: [PendingFinding] {
        get {
            pending.sorted { a, b in
                a.hour == b.hour ? a.keys.lexicographicallyPrecedes(b.keys) : a.hour < b.hour
            }
        }
        set {
            pending = []
            for finding in newValue { addPending(finding) }
        }
    }

    struct PendingFinding: Sendable {
        let hour: Int32
        let illicit: Bool
        let keys: [UInt64]
    }

    /// What one row is told of one key.
    struct View {
        var rate: Float
        var evidence: Float
        var lines: Float
        var recent: Float
        var age: Float
        var otherParty: Float
    }

    /// Walks `order` (rows by time), tells each row what was known, then lets it become the past.
    ///
    /// - Parameters:
    ///   - average: the finding rate that smoothing starts from.
    ///   - learnsFindings: whether the labels of these rows are known to the past once their date has come.
    ///   - lodges: false only looks, and changes nothing.
    ///   - tell: called with ledger, place in `order` and view.
    mutating func walk(
        _ rows: EncodedRows,
        order: [Int],
        average: Float,
        learnsFindings: Bool,
        lodges: Bool = true,
        tell: (_ ledger: Int, _ place: Int, _ view: View) -> Void
    ) {
        if !lodges {
            for ledger in ledgers.indices {
                let keys = rows.pastKeys[ledger]
                for (place, row) in order.enumerated() {
                    tell(ledger, place, view(ledgers[ledger], keys[row], rows, row, average))
                }
            }
            return
        }
        if !learnsFindings, pending.isEmpty {
            for ledger in ledgers.indices {
                walk(rows, order, 0..<order.count, ledger, average, tell)
            }
            return
        }
        // Findings interleave with lodging: cut the walk into hours.
        var start = 0
        while start < order.count {
            let hour = rows.hour(order[start])
            learnPending(until: hour)
            var end = start + 1
            while end < order.count, rows.hour(order[end]) == hour { end += 1 }
            for ledger in ledgers.indices { walk(rows, order, start..<end, ledger, average, tell) }
            if learnsFindings {
                for row in order[start..<end] where rows.label[row] >= 0 {
                    addPending(
                        PendingFinding(
                            hour: Int32(clamping: rows.findingKnown[row] / 3600) &+ 1,
                            illicit: rows.label[row] == 1,
                            keys: rows.pastKeys.map { $0[row] }
                        )
                    )
                }
            }
            start = end
        }
    }

    /// Lets a finding count whose line was lodged before.
    mutating func learn(_ rows: EncodedRows, _ row: Int) {
        let hour = Int32(clamping: rows.findingKnown[row] / 3_600)
        for ledger in ledgers.indices {
            ledgers[ledger].learn(rows.pastKeys[ledger][row], hour: hour, illicit: rows.label[row] == 1)
        }
    }

    /// Lets every finding that is known by `hour` count.
    package mutating func learnPending(until hour: Int32) {
        while let first = pending.first, first.hour <= hour {
            removeFirstPending()
            for ledger in ledgers.indices {
                ledgers[ledger].learn(first.keys[ledger], hour: first.hour, illicit: first.illicit)
            }
        }
    }

    private mutating func walk(
        _ rows: EncodedRows,
        _ order: [Int],
        _ span: Range<Int>,
        _ ledger: Int,
        _ average: Float,
        _ tell: (Int, Int, View) -> Void
    ) {
        let keys = rows.pastKeys[ledger]
        var start = span.lowerBound
        while start < span.upperBound {
            var end = start + 1
            while end < span.upperBound, rows.sameDeclaration(order[start], order[end]) { end += 1 }
            for place in start..<end {
                tell(ledger, place, view(ledgers[ledger], keys[order[place]], rows, order[place], average))
            }
            for place in start..<end {
                let row = order[place]
                ledgers[ledger].lodge(keys[row], hour: rows.hour(row), companion: rows.importer[row])
            }
            start = end
        }
    }

    private func view(_ ledger: PastLedger, _ key: UInt64, _ rows: EncodedRows, _ row: Int, _ average: Float) -> View {
        guard key != 0 else {
            return View(rate: .nan, evidence: .nan, lines: .nan, recent: .nan, age: .nan, otherParty: .nan)
        }
        guard let entry = ledger.record(key) else {
            return View(rate: average, evidence: 0, lines: 0, recent: 0, age: .nan, otherParty: 0)
        }
        let hour = rows.hour(row)
        let fade = PastLedger.fade(hour - entry.findingHour, PastLedger.findingHalfLifeHours)
        let inspected = entry.inspected * fade
        let illicit = entry.illicit * fade
        let isOther = entry.companion != 0 && rows.importer[row] != 0 && entry.companion != rows.importer[row]
        return View(
            rate: (illicit + Self.priorLines * average) / (inspected + Self.priorLines),
            evidence: inspected,
            lines: EvidenceLog.of(entry.lines),
            recent: entry.recent * PastLedger.fade(hour - entry.last, PastLedger.recentHalfLifeHours),
            age: EvidenceLog.of(Float(max(0, hour - entry.first))),
            otherParty: isOther ? 1 : 0
        )
    }

    private mutating func addPending(_ finding: PendingFinding) {
        pending.append(finding)
        var child = pending.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard pending[child].hour < pending[parent].hour else { return }
            pending.swapAt(child, parent)
            child = parent
        }
    }

    private mutating func removeFirstPending() {
        pending.swapAt(0, pending.count - 1)
        pending.removeLast()
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < pending.count {
                if pending[child].hour < pending[least].hour { least = child }
            }
            guard least != parent else { return }
            pending.swapAt(parent, least)
            parent = least
        }
    }
}
