//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension ReportComputation {
    static func merge(_ kept: Set<Int>) -> (Int) -> Int {
        { kept.contains($0) ? $0 : rest }
    }

    /// The rows that stand for themselves where only the top ones are shown; nil where all are.
    mutating func mergedRows() throws(DefinitionFault) -> Set<Int>? {
        guard let top = definition.top, !definition.rows.isEmpty else { return nil }
        var sink = TallySink(layout)
        walk(now, aligned: false, nil).run(&rowTable, &columnTable, &sink)
        return Set(ranked((1..<max(rowTable.count, 1)).filter { sink.rows.has($0) }, sink.rows).prefix(top))
    }

    /// The rows of the report in their order, the rest last.
    func shownRows(_ now: TallySink, _ before: TallySink?, _ merged: inout Set<Int>?) -> [Int] {
        if definition.rows.isEmpty { return [] }
        if let kept = merged {
            let rest = now.rows.has(Self.rest) || before?.rows.has(Self.rest) ?? false ? [Self.rest] : []
            return ranked(Array(kept), now.rows) + rest
        }
        let isTimeOnly = definition.rows.count == 1 && definition.rows[0].calendar != nil
        let there = (0..<rowTable.count).filter { node in
            now.rows.has(node) || before?.rows.has(node) ?? false || isTimeOnly && node > 0
        }
        let isRanked = definition.rows.count == 1 && !isTimeOnly
        return isRanked ? ranked(there, now.rows) : inOrder(there, definition.rows, rowTable)
    }

    func shownColumns(_ now: TallySink, _ before: TallySink?) -> [Int] {
        if definition.columns.isEmpty { return [] }
        let isTimeOnly = definition.columns.count == 1 && definition.columns[0].calendar != nil
        let there = (0..<columnTable.count).filter { node in
            now.columns.has(node) || before?.columns.has(node) ?? false || isTimeOnly && node > 0
        }
        return inOrder(there, definition.columns, columnTable)
    }

    /// How many rows the rest stands for.
    mutating func restCount(_ kept: Set<Int>) -> Int {
        var sink = TallySink(layout)
        walk(now, aligned: false, nil).run(&rowTable, &columnTable, &sink)
        return (1..<max(rowTable.count, 1)).filter { sink.rows.has($0) && !kept.contains($0) }.count
    }

    /// By the first measure, the largest first; equal ones by their names.
    private func ranked(_ nodes: [Int], _ tally: Tally) -> [Int] {
        let measure = definition.measures[0]
        let places = Dictionary(
            uniqueKeysWithValues: inOrder(nodes, definition.rows, rowTable).enumerated().map { ($1, $0) }
        )
        let figures = Dictionary(
            uniqueKeysWithValues: nodes.map { ($0, layout.figure(measure, tally.sums($0)) ?? .zero) }
        )
        return nodes.sorted { a, b in
            let (first, second) = (figures[a] ?? .zero, figures[b] ?? .zero)
            return first == second ? places[a] ?? 0 < places[b] ?? 0 : first > second
        }
    }

    /// By the values of each dimension in turn; what is not stated comes last.
    private func inOrder(_ nodes: [Int], _ dimensions: [ReportDimension], _ table: KeyTable) -> [Int] {
        let orders = dimensions.map { dimension in
            Dictionary((dimension.vocabulary ?? []).enumerated().map { ($1, $0) }) { first, _ in first }
        }
        func precedes(_ a: [String?], _ b: [String?]) -> Bool {
            for place in a.indices where a[place] != b[place] {
                guard let first = a[place] else { return false }
                guard let second = b[place] else { return true }
                let (one, other) = (orders[place][first] ?? .max, orders[place][second] ?? .max)
                return one == other ? first.utf8.lexicographicallyPrecedes(second.utf8) : one < other
            }
            return false
        }
        let keyed = nodes.map { (node: $0, key: key($0, table, dimensions.count)) }
        return keyed.sorted { precedes($0.key, $1.key) }.map(\.node)
    }
}
