//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Keeps the features of the rows that may yet be selected: the best so far and those that chance has drawn.
///
/// The best of all are among the best of every beginning, so nothing that will be selected is ever thrown away.
struct CandidateShelf {
    private let capacity: Int
    private let width: Int
    private var rows: [UInt32] = []
    private var margins: [Float] = []
    private var kept: [Bool] = []
    private var values: [Float] = []
    private var threshold = -Float.infinity
    /// Rows from which on there is something to throw away again.
    private var limit: Int

    /// - Parameters:
    ///   - capacity: how many of the best are to be kept at least.
    ///   - width: features of a row.
    init(capacity: Int, width: Int) {
        self.capacity = capacity
        self.width = width
        limit = Self.room(for: capacity)
    }

    private static func room(for kept: Int) -> Int { kept + kept / 4 + 8_192 }

    /// Offers a row; `feature` gives its features.
    mutating func offer(_ row: UInt32, margin: Float, isDrawn: Bool, feature: (Int) -> Float) {
        guard isDrawn || (capacity > 0 && margin >= threshold) else { return }
        rows.append(row)
        margins.append(margin)
        kept.append(isDrawn)
        for index in 0..<width { values.append(feature(index)) }
        guard rows.count > limit else { return }
        prune()
        // Rows that tie at the threshold all stay; without this each further one would look through them again.
        limit = Self.room(for: max(capacity, rows.count))
    }

    /// Features of each shelved row, by row.
    mutating func finish() -> ShelvedRows {
        let order = rows.indices.sorted { rows[$0] < rows[$1] }
        return ShelvedRows(
            rows: order.map { rows[$0] },
            features: .init(width: width, places: order, values: values)
        )
    }

    /// The value that would stand at a place if the values were sorted from large to small (Hoare's selection).
    static func largest(_ values: [Float], at place: Int) -> Float {
        var values = values
        var low = 0
        var high = values.count - 1
        while low < high {
            let pivot = values[(low + high) / 2]
            var left = low
            var right = high
            while left <= right {
                while values[left] > pivot { left += 1 }
                while values[right] < pivot { right -= 1 }
                if left <= right {
                    values.swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if place <= right {
                high = right
            } else if place >= left {
                low = left
            } else {
                break
            }
        }
        return values[place]
    }

    private mutating func prune() {
        guard margins.count > capacity, capacity > 0 else { return }
        threshold = max(threshold, Self.largest(margins, at: capacity - 1))
        var target = 0
        for place in rows.indices where kept[place] || margins[place] >= threshold {
            if place != target {
                rows[target] = rows[place]
                margins[target] = margins[place]
                kept[target] = kept[place]
                for index in 0..<width { values[target * width + index] = values[place * width + index] }
            }
            target += 1
        }
        rows.removeLast(rows.count - target)
        margins.removeLast(margins.count - target)
        kept.removeLast(kept.count - target)
        values.removeLast(values.count - target * width)
    }
}
