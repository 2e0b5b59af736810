//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
import Customs

/// The lines of a table, as a ledger reads them: in arrays where they lie in columns, else value by value when asked for.
final class HistoryReading {
    private let plan: HistoryPlan
    private let table: LineTable
    let rowCount: Int
    /// What tells declarations apart, by row.
    let declarations: [UInt64]
    /// Seconds since 1970 by row, `InstantColumn.missing` where unknown.
    let lodgedAt: [Int64]
    /// When a violation became known, by row; `Int64.max` where nothing was found, or nobody knows when.
    let foundAt: [Int64]
    /// By key set and row; 0 for none. Empty for a few lines, as are the arrays below.
    private let keys: [UInt64]
    /// Of a few lines by key set and row; all ones where not asked for yet.
    private let fewKeys: PlainCells<UInt64>
    /// Where a field holds several values, by place in ``keys``.
    private let several: [Int: [UInt64]]
    /// By recorded name and row.
    private let recorded: [UInt64]
    /// By question and row; empty where nothing is compared.
    private let compared: [[Double]]
    /// By condition and row.
    private let fulfilled: [[UInt64]]

    init(_ plan: HistoryPlan, _ table: LineTable) {
        self.plan = plan
        self.table = table
        let rows = table.rowCount
        rowCount = rows
        let numbers = table.batch[text: .declarationNo]
        declarations = (0..<rows).map { numbers?.hash(at: $0) ?? UInt64($0) }
        lodgedAt = table.batch[instant: .lodgedAt]?.seconds ?? [Int64](repeating: InstantColumn.missing, count: rows)
        foundAt = Self.foundAt(table.batch)
        fulfilled = Self.fulfilled(plan, table)
        guard table.hasColumns else {
            (keys, several, recorded, compared) = ([], [:], [], [])
            fewKeys = PlainCells(repeating: .max, count: plan.keySets.count * rows)
            return
        }
        fewKeys = PlainCells(repeating: .max, count: 0)
        var keys: [UInt64] = []
        keys.reserveCapacity(plan.keySets.count * rows)
        var several: [Int: [UInt64]] = [:]
        for set in plan.keySets {
            let start = keys.count
            keys.append(contentsOf: repeatElement(HistoryKey.seed, count: rows))
            for place in set.places {
                let parts = table.hashes(place)
                for row in 0..<rows { keys[start + row] = HistoryKey.joined(keys[start + row], parts[row]) }
            }
            guard set.isSeveral else { continue }
            for row in 0..<rows where keys[start + row] != 0 {
                let all = HistoryKey.keys(of: set.places.map { table.value($0, row) }, splitting: set.areSeveral)
                if all != [keys[start + row]] { several[start + row] = all }
            }
        }
        self.keys = keys
        self.several = several
        var recorded: [UInt64] = []
        recorded.reserveCapacity(plan.recorded.count * rows)
        for place in plan.recorded {
            if plan.vocabulary.variables[place].type == .text {
                recorded += table.hashes(place)
            } else {
                recorded.append(contentsOf: table.column(place).numbers().lazy.map(\.bitPattern))
            }
        }
        self.recorded = recorded
        compared = plan.comparedPlaces.map { $0.map { table.column($0).numbers() } ?? [] }
    }

    private static func foundAt(_ batch: DeclarationBatch) -> [Int64] {
        guard let times = batch[instant: .findingAt]?.seconds else {
            return [Int64](repeating: .max, count: batch.count)
        }
        let inspections = InspectionColumns(batch)
        return times.indices.map { row in
            times[row] != InstantColumn.missing && inspections.isViolation(row) ? times[row] : .max
        }
    }

    private static func fulfilled(_ plan: HistoryPlan, _ table: LineTable) -> [[UInt64]] {
        if table.hasColumns, !plan.conditions.isEmpty, let masks = try? plan.conditionColumns.evaluate(table) {
            return masks.map(\.hits)
        }
        let records = (0..<table.rowCount).map { RecordConditions(LineRow(table: table, row: $0)) }
        return plan.conditions.map { condition in
            LineTable.mask(table.rowCount) { records[$0].truth(of: condition) == true }
        }
    }

    func askingSet(_ question: Int) -> Int { plan.askingSets[question] }

    func keepingSet(_ chain: Int) -> Int { plan.keepingSets[chain] }

    /// The key of a row; 0 where a value is missing.
    func key(_ set: Int, _ row: Int) -> UInt64 {
        let cell = set * rowCount + row
        guard keys.isEmpty else { return keys[cell] }
        let known = fewKeys[cell]
        if known != .max { return known }
        var key = HistoryKey.seed
        for place in plan.keySets[set].places where key != 0 { key = HistoryKey.joined(key, table.hash(place, row)) }
        fewKeys[cell] = key
        return key
    }

    /// The keys of a row whose field holds several values; nil for others.
    func severalKeys(_ set: Int, _ row: Int) -> [UInt64]? {
        guard keys.isEmpty else { return several.isEmpty ? nil : several[set * rowCount + row] }
        let keySet = plan.keySets[set]
        guard keySet.isSeveral, key(set, row) != 0 else { return nil }
        return HistoryKey.keys(of: keySet.places.map { table.value($0, row) }, splitting: keySet.areSeveral)
    }

    /// The number of the line at hand that is held against the past; NaN for none.
    func comparedNumber(_ question: Int, _ row: Int) -> Double {
        guard let place = plan.comparedPlaces[question] else { return .nan }
        return compared.isEmpty ? table.value(place, row)?.number ?? .nan : compared[question][row]
    }

    /// The bits of a recorded number, NaN where missing, or the hash of a text, 0 where missing.
    func recorded(_ column: Int, _ row: Int) -> UInt64 {
        guard recorded.isEmpty else { return recorded[column * rowCount + row] }
        let place = plan.recorded[column]
        return plan.vocabulary.variables[place].type == .text
            ? table.hash(place, row) : (table.value(place, row)?.number ?? .nan).bitPattern
    }

    /// The text of a recorded name.
    func recordedText(_ column: Int, _ row: Int) -> String? {
        if case .text(let text)? = table.value(plan.recorded[column], row) { text } else { nil }
    }

    /// Whether a line fulfils the condition of a chain.
    func isKept(_ chain: Int, _ row: Int) -> Bool {
        guard let condition = plan.chainConditions[chain] else { return true }
        return fulfilled[condition][row >> 6] >> UInt64(row & 63) & 1 == 1
    }
}
