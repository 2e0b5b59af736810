//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CEL
package import Customs

/// The values of every name for the lines of a batch; each computed once, when first asked for.
///
/// Many lines lie in columns. Of a few lines single values are computed, since columns would cost more to lay out.
/// Belongs to one evaluation; not to be shared between tasks.
package final class LineTable {
    /// Fewer lines than this are judged line by line.
    package static let fewestForColumns = 16

    package let batch: DeclarationBatch
    /// The moment of judging in seconds since 1970.
    package let now: Int64
    /// What the sea told of vessels; nil where nobody watches it.
    let vessels: VesselPast?
    package let vocabulary: Vocabulary
    let hasColumns: Bool
    private var columns: [LineColumn?]
    private var columnHashes: [Int: [UInt64]] = [:]
    /// Of a few lines the values by place and row.
    private let cells: KnownValues<RuleValue>
    /// Of a few lines what tells the values apart, 0 where missing; all ones where not computed.
    private let cellHashes: PlainCells<UInt64>

    /// - Parameter vocabulary: with the names of the history behind the others.
    package init(_ batch: DeclarationBatch, _ vocabulary: Vocabulary, now: Int64, vessels: VesselPast? = nil) {
        self.batch = batch
        self.now = now
        self.vessels = vessels
        self.vocabulary = vocabulary
        hasColumns = batch.count >= Self.fewestForColumns
        columns = Array(repeating: nil, count: hasColumns ? vocabulary.variables.count : 0)
        let count = hasColumns ? 0 : vocabulary.variables.count * batch.count
        cells = KnownValues(count: count)
        cellHashes = PlainCells(repeating: .max, count: count)
    }

    package var rowCount: Int { batch.count }

    /// The value of a name in one row.
    func value(_ place: Int, _ row: Int) -> RuleValue? {
        guard !hasColumns else { return column(place).value(row) }
        let cell = place * rowCount + row
        if let known = cells[cell] { return known }
        let value = vocabulary.variables[place].value(LineCells(self, row))
        cells[cell] = .some(value)
        return value
    }

    /// What tells the value of a name in one of a few rows apart; 0 where missing.
    func hash(_ place: Int, _ row: Int) -> UInt64 {
        let cell = place * rowCount + row
        let known = cellHashes[cell]
        if known != .max { return known }
        let hash = computedHash(place, row)
        cellHashes[cell] = hash
        return hash
    }

    private func computedHash(_ place: Int, _ row: Int) -> UInt64 {
        if case .field(let field) = vocabulary.variables[place].source, vocabulary.variables[place].type == .text,
            let hash = LineCells(self, row).hashAsReceived(field)
        {
            return hash
        }
        return value(place, row).map { HistoryKey.hash($0) } ?? 0
    }

    /// The values of a name by row.
    func column(_ place: Int) -> LineColumn {
        if hasColumns, let known = columns[place] { return known }
        let variable = vocabulary.variables[place]
        guard hasColumns else { return LineColumn(variable.type, rows: rowCount) { value(place, $0) } }
        let computed = compute(variable)
        columns[place] = computed
        return computed
    }

    /// What tells the values of a name apart, by row; 0 where missing.
    func hashes(_ place: Int) -> [UInt64] {
        if let known = columnHashes[place] { return known }
        let hashes = column(place).hashes()
        columnHashes[place] = hashes
        return hashes
    }

    /// Sets what the history answered.
    func set(_ place: Int, _ answers: LineColumn) { columns[place] = answers }

    /// Whether a value of one of a few rows was computed or set.
    func isKnown(_ place: Int, _ row: Int) -> Bool { cells.isKnown(place * rowCount + row) }

    /// Sets what the history answered for one of a few rows.
    func set(_ place: Int, _ row: Int, _ answer: RuleValue?) { cells[place * rowCount + row] = .some(answer) }

    /// 64 rows a word, the lowest bit first.
    static func mask(_ rows: Int, _ isSet: (Int) -> Bool) -> [UInt64] {
        var words = [UInt64](repeating: 0, count: (rows + 63) / 64)
        for row in 0..<rows where isSet(row) { words[row >> 6] |= 1 << UInt64(row & 63) }
        return words
    }
}

/// One row of a table as a source of values for conditions.
struct LineRow: VariableSource {
    let table: LineTable
    let row: Int

    func value(of name: String, index: Int) -> Value? {
        index < 0 ? nil : table.value(index, row)?.expressionValue
    }
}
