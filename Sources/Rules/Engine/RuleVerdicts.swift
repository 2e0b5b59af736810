//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL

/// What the rules of a book say of the lines of a table.
package struct RuleVerdicts: Sendable {
    package let rowCount: Int
    private let outcomes: Outcomes
    /// By rule and row whether the rule serves the line.
    private let served: [[UInt64]]

    private enum Outcomes: Sendable {
        case masks([RuleMask])
        /// By rule and row.
        case rows([Bool?])
    }

    init(rowCount: Int, masks: [RuleMask], served: [[UInt64]]) {
        self.rowCount = rowCount
        outcomes = .masks(masks)
        self.served = served
    }

    init(rowCount: Int, rows: [Bool?], served: [[UInt64]]) {
        self.rowCount = rowCount
        outcomes = .rows(rows)
        self.served = served
    }

    /// Whether a rule is meant for a line at all: its route, its office, its day.
    package func serves(rule: Int, row: Int) -> Bool {
        served[rule][row >> 6] >> UInt64(row & 63) & 1 == 1
    }

    /// The rows that a rule serves, 64 a word, the lowest bit first.
    package func servedMask(rule: Int) -> [UInt64] { served[rule] }

    /// True for a hit, false for a miss, nil where the rule does not serve the line or is not evaluable.
    package func outcome(rule: Int, row: Int) -> Bool? {
        guard serves(rule: rule, row: row) else { return nil }
        switch outcomes {
        case .masks(let masks): return masks[rule].truth(row: row)
        case .rows(let rows): return rows[rule * rowCount + row]
        }
    }

    /// The rules that hit a line, in the order of the book.
    package func hits(row: Int) -> [Int] {
        served.indices.filter { outcome(rule: $0, row: row) == true }
    }

    /// By row the rules that hit it, in the order of the book.
    package func hitsByRow() -> [[Int]] {
        var hits = [[Int]](repeating: [], count: rowCount)
        for rule in served.indices {
            for (word, bits) in hitMask(rule: rule).enumerated() {
                var left = bits
                while left != 0 {
                    hits[word * 64 + left.trailingZeroBitCount].append(rule)
                    left &= left - 1
                }
            }
        }
        return hits
    }

    /// The rows that a rule hits, 64 a word, the lowest bit first.
    package func hitMask(rule: Int) -> [UInt64] {
        switch outcomes {
        case .masks(let masks): zip(masks[rule].hits, served[rule]).map { $0 & $1 }
        case .rows: LineTable.mask(rowCount) { outcome(rule: rule, row: $0) == true }
        }
    }

    /// The rows that a rule serves and cannot judge, because something is missing.
    package func notEvaluableMask(rule: Int) -> [UInt64] {
        switch outcomes {
        case .masks(let masks):
            zip(zip(masks[rule].hits, masks[rule].misses), served[rule]).map { ~($0.0 | $0.1) & $1 }
        case .rows:
            LineTable.mask(rowCount) { serves(rule: rule, row: $0) && outcome(rule: rule, row: $0) == nil }
        }
    }
}
