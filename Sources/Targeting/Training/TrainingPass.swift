//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What is left out of a training row's own goods rates, so that the forest learns from what scoring will see.
///
/// Scoring meets goods that were inspected before and goods that never were. Leaving out single lines shows the forest
/// the former only: goods that repeat keep the findings of their other lines. Leaving out all lines of the same goods
/// shows it the latter, and how far coarser keys can be trusted then.
package enum TrainingPass: UInt64, CaseIterable, Sendable {
    /// Leaves out a fifth of the lines.
    case lines
    /// Leaves out a fifth of the goods, all their lines together.
    case goods

    package static let folds: UInt64 = 5

    /// Which fold a row is in: by its line or its goods, so that the order of a file does not matter.
    func fold(_ rows: EncodedRows, _ row: Int, key: UInt64, seed: UInt64) -> UInt64 {
        let name = self == .lines || key == 0 ? rows.line[row] : key
        return (name ^ (seed &+ rawValue) &* 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD1B5_4A32_D192_ED03).high
            % Self.folds
    }
}

/// The counts of each fold alone, to be left out of a training row's own rates.
package struct FoldCounts {
    private let tables: [RateTable]
    private let folds: [UInt64]
    private let rows: EncodedRows

    /// - Parameter finest: the definition that knows goods most exactly; without one, every line is goods of its own.
    package init(_ rows: EncodedRows, _ labelled: [Int], pass: TrainingPass, finest: Int?, seed: UInt64) {
        self.rows = rows
        var folds = [UInt64](repeating: 0, count: rows.count)
        for row in labelled {
            folds[row] = pass.fold(rows, row, key: finest.map { rows.goodsKeys[$0][row] } ?? 0, seed: seed)
        }
        tables = rows.goodsKeys.map { keys in
            var table = RateTable()
            for row in labelled { table.add(Self.key(keys[row], folds[row]), illicit: rows.label[row] == 1) }
            return table
        }
        self.folds = folds
    }

    /// What the fold of a row adds to the counts of its key of one definition.
    package func counts(_ index: Int, _ row: Int) -> RateTable.Count {
        guard rows.label[row] >= 0 else { return RateTable.Count() }
        return tables[index][key: Self.key(rows.goodsKeys[index][row], folds[row])]
    }

    private static func key(_ key: UInt64, _ fold: UInt64) -> UInt64 {
        key == 0 ? 0 : (key ^ (fold &+ 1) &* 0x9E37_79B9_7F4A_7C15) | 1
    }
}
