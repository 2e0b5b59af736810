//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Rules compiled to run together over columns.
///
/// A condition that occurs in several rules is computed once. Rows go through in chunks of 2,048; for every chunk a
/// condition is two masks of 64-bit words, where it is true and where it is false, and `&&`, `||`, `!` join the masks word
/// by word. The operands of `&&` and `||` are left out as soon as a whole chunk is decided.
///
/// The results are those of the row evaluator in the customs profile. Conditions on one text column are computed once for
/// each entry of its dictionary; comparisons of numbers and arithmetic run over the arrays; every other condition is
/// computed row by row and counted in `rowConditions`.
public struct RuleSet: Sendable {
    /// The columns that the rules may read, in the order in which a table has to have them.
    public let schema: [(name: String, type: ColumnType)]
    /// Number of rules.
    public let ruleCount: Int
    let truths: [TruthNode]
    let numerics: [NumericNode]
    let lanes: [Lane]
    let predicates: [RowPredicate]
    let results: [Int]

    /// Compiles programs of the customs profile.
    ///
    /// A variable that is no column of the schema has no value in any row.
    public init(_ programs: [Program], schema: [(name: String, type: ColumnType)]) {
        var compiler = RuleSetCompiler(schema: schema)
        results = programs.map { compiler.add($0) }
        self.schema = schema
        ruleCount = programs.count
        truths = compiler.truths
        numerics = compiler.numerics
        lanes = compiler.lanes
        predicates = compiler.predicates
    }

    /// Number of different steps that come to a condition.
    public var stepCount: Int { truths.count }

    /// Number of different conditions that are computed row by row.
    public var rowConditions: Int { truths.filter(\.isSlow).count }

    /// Runs the rules over a table.
    ///
    /// - Throws: `ColumnError` when a column of the schema is not in the table or has another type.
    public func evaluate(_ table: ColumnTable) throws(ColumnError) -> [RuleMask] {
        var columns: [Column] = []
        for field in schema {
            guard let column = table.columns.first(where: { $0.name == field.name }) else {
                throw ColumnError(column: field.name, reason: "it is not in the table")
            }
            guard column.type == field.type else {
                throw ColumnError(column: field.name, reason: "it is of type \(column.type) and not \(field.type)")
            }
            columns.append(column)
        }
        let words = (table.rowCount + 63) / 64
        var masks = [RuleMask](
            repeating: RuleMask(rowCount: table.rowCount, hits: [], misses: []),
            count: ruleCount
        )
        for index in masks.indices {
            masks[index].hits = [UInt64](repeating: 0, count: words)
            masks[index].misses = [UInt64](repeating: 0, count: words)
        }
        ColumnBuffers.with(columns) { buffers in
            let run = ColumnRun(self, columns, buffers, rowCount: table.rowCount)
            for start in stride(from: 0, to: table.rowCount, by: ColumnRun.chunkRows) {
                run.begin(start)
                for (index, step) in results.enumerated() { run.store(step, into: &masks[index]) }
            }
        }
        return masks
    }
}

/// What one rule says of every row of a table.
public struct RuleMask: Sendable {
    /// Number of rows.
    public let rowCount: Int
    /// 64 rows a word, the lowest bit first: 1 where the rule hits.
    public internal(set) var hits: [UInt64]
    /// 1 where it misses; where neither mask is 1, it is not evaluable.
    public internal(set) var misses: [UInt64]

    /// Number of hits.
    public var hitCount: Int { hits.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// Number of rows for which the rule is not evaluable.
    public var notEvaluableCount: Int { rowCount - hitCount - misses.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// True for a hit, false for a miss, nil where the rule is not evaluable.
    public func truth(row: Int) -> Bool? {
        if hits[row >> 6] >> UInt64(row & 63) & 1 == 1 { return true }
        return misses[row >> 6] >> UInt64(row & 63) & 1 == 1 ? false : nil
    }
}
