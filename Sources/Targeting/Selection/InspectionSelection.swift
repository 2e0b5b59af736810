//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Which lines of a run are inspected, and through which channel each line goes.
///
/// The random share is drawn first and uniformly from all lines, also from those the model would have taken; the
/// model then fills the rest of the capacity from the top of its ranking. So what the random lines yield says how
/// the border as a whole does, and what the model's lines yield says what the model adds. Same lines, scores and
/// seed give the same selection whatever the order of the file.
package struct InspectionSelection: Sendable, Hashable {
    /// Rank of each row from 1, by falling score.
    package let ranks: [UInt32]
    /// Red: drawn at random, or taken by the model with a rank in the upper half of the capacity. Yellow: taken by the
    /// model below that. Green: the rest.
    package let lanes: [Lane]
    /// Why each row was chosen: `random`, `model` or `none`.
    package let origins: [SelectionOrigin]
    /// The rows, highest score first.
    package let ranking: [UInt32]
    /// How many lines are chosen, the random ones counted.
    package let capacity: Int
    /// How many of them were drawn at random.
    package let randomCount: Int

    /// - Parameters:
    ///   - scores: one a row; NaN ranks last.
    ///   - order: each row's place by lodging time and id, for equal scores; empty to go by `lines` alone.
    ///   - lines: each row's stable id, such as the ``StableHash`` of declaration number and item.
    package init(
        scores: [Float],
        order: [Int] = [],
        lines: [UInt64],
        policy: SelectionPolicy
    ) throws(SelectionError) {
        let count = scores.count
        precondition(lines.count == count && (order.isEmpty || order.count == count))
        guard count <= Int(UInt32.max) else { throw .tooManyRows(count) }
        let ranking = ScoreRanking(scores: scores, order: order, lines: lines).rows
        let capacity = policy.capacity(of: count)
        let randomCount = policy.randomCount(of: count)
        let drawn = RandomDraw(seed: policy.seed).marks(randomCount, of: lines)

        var ranks = [UInt32](repeating: 0, count: count)
        var lanes = [Lane](repeating: .green, count: count)
        var origins = [SelectionOrigin](repeating: .none, count: count)
        let redUpTo = (capacity + 1) / 2
        var left = capacity - randomCount
        for (index, row) in ranking.enumerated() {
            let row = Int(row)
            ranks[row] = UInt32(truncatingIfNeeded: index + 1)
            if drawn[row] {
                origins[row] = .random
                lanes[row] = .red
            } else if left > 0 {
                left -= 1
                origins[row] = .model
                lanes[row] = index < redUpTo ? .red : .yellow
            }
        }
        self.ranks = ranks
        self.lanes = lanes
        self.origins = origins
        self.ranking = ranking
        self.capacity = capacity
        self.randomCount = randomCount
    }

    /// The rows to inspect, highest score first.
    package var chosen: [Int] {
        ranking.lazy.map { Int($0) }.filter { origins[$0] != .none }
    }
}
