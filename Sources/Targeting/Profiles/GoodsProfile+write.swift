//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Forest

extension GoodsProfile {
    /// Writes rate and evidence of each key and the backed-off memory of every row into their columns of a block.
    ///
    /// Column by column in plain loops: this is what targeting a long file spends most of its time on.
    ///
    /// - Parameter selected: the row that goes into each place of the block.
    /// - Parameter leaveOut: the counts to subtract for a row and key index, for training; nil for scoring.
    func write(
        _ rows: EncodedRows,
        _ selected: [Int],
        leaveOut: ((_ index: Int, _ row: Int) -> RateTable.Count)?,
        columns: FeatureColumns,
        to block: inout FeatureBlock
    ) {
        let size = selected.count
        var counts = [RateTable.Count](repeating: RateTable.Count(), count: size)
        var memories = [Float](repeating: average, count: size)
        for index in rates.indices.filter({ !ladder.contains($0) }) + ladder {
            rates[index].look(up: rows.goodsKeys[index], selected, into: &counts)
            if let leaveOut {
                for (place, row) in selected.enumerated() where counts[place].inspected > 0 {
                    let left = leaveOut(index, row)
                    counts[place].inspected = max(0, counts[place].inspected - left.inspected)
                    counts[place].illicit = max(0, counts[place].illicit - left.illicit)
                }
            }
            if let column = columns.goodsRate[index] {
                fill(&block, column, counts) { rate($0) }
            }
            if let column = columns.goodsEvidence[index] {
                fill(&block, column, counts) { EvidenceLog.of($0.inspected) }
            }
            if ladder.contains(index) { backOff(&memories, counts) }
        }
        guard let column = columns.memory else { return }
        for place in 0..<size { block.values[column * size + place] = memories[place] }
    }

    @inline(__always)
    private func fill(
        _ block: inout FeatureBlock,
        _ column: Int,
        _ counts: [RateTable.Count],
        _ value: (RateTable.Count) -> Float
    ) {
        block.values.withUnsafeMutableBufferPointer { values in
            counts.withUnsafeBufferPointer { counts in
                let first = column * counts.count
                for place in counts.indices { values[first + place] = value(counts[place]) }
            }
        }
    }

    private func backOff(_ memories: inout [Float], _ counts: [RateTable.Count]) {
        for place in memories.indices {
            let count = counts[place]
            memories[place] =
                (count.illicit + Self.priorLines * memories[place]) / (count.inspected + Self.priorLines)
        }
    }
}
