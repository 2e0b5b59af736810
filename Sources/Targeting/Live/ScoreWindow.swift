//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The scores of late, against which a line that arrives by itself is held.
struct ScoreWindow: Sendable {
    /// About a day of a busy province (judgement).
    static let capacity = 8_192
    /// With fewer scores than this there is nothing to compare with: what is more likely illicit than not is taken.
    static let least = 200

    private var recent: [Float] = []
    private var next = 0
    private var unsorted = 0
    /// From high to low, as of a short while ago.
    private var sorted: [Float] = []

    mutating func add(_ scores: [Float]) {
        for score in scores.suffix(Self.capacity) {
            if recent.count < Self.capacity {
                recent.append(score)
            } else {
                recent[next] = score
            }
            next = (next + 1) % Self.capacity
            unsorted += 1
        }
        guard unsorted >= max(64, sorted.count / 32) else { return }
        sorted = recent.sorted(by: >)
        unsorted = 0
    }

    /// Whether there is enough to compare with.
    var isFull: Bool { sorted.count >= Self.least }

    /// Place of a score among those of late, from 1.
    func rank(of score: Float) -> Int {
        higher(than: score) + 1
    }

    /// Whether a score, as log-odds, is among the highest share.
    func isAmongTop(_ share: Double, _ score: Float) -> Bool {
        guard share > 0 else { return false }
        guard sorted.count >= Self.least else { return score > 0 }
        return Double(higher(than: score)) < share * Double(sorted.count)
    }

    private func higher(than score: Float) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] > score { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
