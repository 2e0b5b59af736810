//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The order of lines by falling score.
///
/// Three counting passes over the bits of the score, then a sort within each group of equal scores: O(n) for scores
/// that differ, O(n log n) at worst.
package struct ScoreRanking: Sendable, Hashable {
    /// The rows, highest score first; ``rows``[0] has rank 1.
    package let rows: [UInt32]

    /// - Parameters:
    ///   - scores: NaN ranks last.
    ///   - order: each row's place by lodging time and id; the earlier goes first among equal scores. Empty to go by `lines`.
    ///   - lines: each row's stable id, which decides where `order` is equal too.
    package init(scores: [Float], order: [Int], lines: [UInt64]) {
        precondition((order.isEmpty || order.count == scores.count) && lines.count == scores.count)
        var keys = Self.sorted(scores)
        Self.settleTies(&keys) { row in
            Tie(order: order.isEmpty ? 0 : order[row], line: lines[row], row: UInt32(truncatingIfNeeded: row))
        }
        rows = keys.map { UInt32(truncatingIfNeeded: $0) }
    }

    /// The order of scores alone; equal scores stand in file order.
    package init(scores: [Float]) {
        rows = Self.sorted(scores).map { UInt32(truncatingIfNeeded: $0) }
    }

    /// Score bits above, row below, so that unsigned order is falling score.
    private static func key(_ score: Float, _ row: Int) -> UInt64 {
        var rising: UInt32 = 0
        if !score.isNaN {
            let bits = (score == 0 ? 0 : score).bitPattern
            rising = bits >> 31 == 0 ? bits | 0x8000_0000 : ~bits
        }
        return UInt64(~rising) << 32 | UInt64(UInt32(truncatingIfNeeded: row))
    }

    private static func sorted(_ scores: [Float]) -> [UInt64] {
        precondition(scores.count <= Int(UInt32.max))
        var keys = scores.indices.map { key(scores[$0], $0) }
        guard keys.count > 2_048 else {
            keys.sort()
            return keys
        }
        var other = [UInt64](repeating: 0, count: keys.count)
        for shift: UInt64 in [32, 43, 54] {
            let mask: UInt64 = shift == 54 ? 0x3FF : 0x7FF
            var places = [Int](repeating: 0, count: Int(mask) + 1)
            for key in keys { places[Int((key >> shift) & mask)] += 1 }
            guard !places.contains(keys.count) else { continue }
            var sum = 0
            for digit in places.indices {
                let count = places[digit]
                places[digit] = sum
                sum += count
            }
            for key in keys {
                let digit = Int((key >> shift) & mask)
                other[places[digit]] = key
                places[digit] += 1
            }
            swap(&keys, &other)
        }
        return keys
    }

    /// What equal scores are ordered by.
    private struct Tie {
        let order: Int
        let line: UInt64
        let row: UInt32

        @inline(__always)
        func precedes(_ other: Tie) -> Bool {
            if order != other.order { return order < other.order }
            return line == other.line ? row < other.row : line < other.line
        }
    }

    private static func settleTies(_ keys: inout [UInt64], _ tie: (Int) -> Tie) {
        var ties: [Tie] = []
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
            if end - start > 1 {
                ties.removeAll(keepingCapacity: true)
                for place in start..<end { ties.append(tie(Int(UInt32(truncatingIfNeeded: keys[place])))) }
                sort(&ties)
                for place in start..<end {
                    keys[place] = (keys[place] & ~0xFFFF_FFFF) | UInt64(ties[place - start].row)
                }
            }
            start = end
        }
    }

    /// By insertion as long as there are few, without the cost of a call.
    private static func sort(_ ties: inout [Tie]) {
        guard ties.count <= 16 else { return ties.sort { $0.precedes($1) } }
        for place in 1..<ties.count {
            let tie = ties[place]
            var free = place
            while free > 0, tie.precedes(ties[free - 1]) {
                ties[free] = ties[free - 1]
                free -= 1
            }
            ties[free] = tie
        }
    }
}
