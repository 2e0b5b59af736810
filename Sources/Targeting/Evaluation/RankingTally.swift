//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Running sums over lines in falling order of score, from which the figures of a ranking are read.
struct RankingTally {
    let illicit: Int
    let auc: Double?
    let revenue: Double

    private let count: Int
    private let caught: [Double]
    private let earned: [Double]
    private let richest: [Double]

    private static func sizes(_ count: Int) -> [Int] {
        RankingMetrics.shares.map { size(of: $0, count) }
    }

    private static func size(of share: Double, _ count: Int) -> Int {
        min(count, max(1, Int((share * Double(count)).rounded())))
    }

    /// One group of equal scores.
    private struct Group {
        var illicit = 0
        var count = 0
        var revenue = 0.0
    }

    init(ordered: [UInt32], scores: [Float], revenue: [Double], isIllicit: (Int) -> Bool) {
        let sizes = Self.sizes(ordered.count)
        var caught = [Double](repeating: 0, count: sizes.count)
        var earned = [Double](repeating: 0, count: sizes.count)
        var hits = 0
        var clean = 0
        var income = 0.0
        var cleanBelow = 0.0
        var start = 0
        while start < ordered.count {
            let score = scores[Int(ordered[start])]
            var group = Group()
            while start + group.count < ordered.count {
                let row = Int(ordered[start + group.count])
                guard scores[row] == score || (score.isNaN && scores[row].isNaN) else { break }
                if isIllicit(row) { group.illicit += 1 }
                if !revenue.isEmpty, revenue[row] > 0 { group.revenue += revenue[row] }
                group.count += 1
            }
            for (cut, size) in sizes.enumerated() where size > start {
                let part = min(1, Double(size - start) / Double(group.count))
                caught[cut] += part * Double(group.illicit)
                earned[cut] += part * group.revenue
            }
            // Each clean line loses against the illicit above it and half against the illicit beside it.
            let cleanHere = group.count - group.illicit
            cleanBelow += Double(cleanHere) * (Double(hits) + Double(group.illicit) / 2)
            hits += group.illicit
            clean += cleanHere
            income += group.revenue
            start += group.count
        }
        count = ordered.count
        illicit = hits
        self.revenue = income
        auc = hits > 0 && clean > 0 ? cleanBelow / (Double(hits) * Double(clean)) : nil
        self.caught = caught
        self.earned = earned
        richest = income > 0 ? Self.richest(ordered, revenue, sizes) : []
    }

    /// The revenue of the richest lines, for each size.
    private static func richest(_ ordered: [UInt32], _ revenue: [Double], _ sizes: [Int]) -> [Double] {
        let amounts = ordered.lazy.map { revenue[Int($0)] }.filter { $0 > 0 }.sorted(by: >)
        var sums: [Double] = []
        var sum = 0.0
        var taken = 0
        for size in sizes {
            while taken < min(size, amounts.count) {
                sum += amounts[taken]
                taken += 1
            }
            sums.append(sum)
        }
        return sums
    }

    /// The figures of one of ``RankingMetrics/shares``, by its place there.
    func cut(_ index: Int) -> RankingCut {
        let share = RankingMetrics.shares[index]
        let chosen = Self.size(of: share, count)
        let size = Double(chosen)
        let hits = Double(illicit)
        let precision = caught[index] / size
        let recall = hits > 0 ? caught[index] / hits : 0
        return RankingCut(
            share: share,
            chosen: chosen,
            caught: caught[index],
            precision: precision,
            precisionInterval: .wilson(caught[index], of: size),
            recall: recall,
            normPrecision: hits > 0 ? precision / min(hits / size, 1) : 0,
            normRecall: hits > 0 ? recall / min(size / hits, 1) : 0,
            revenue: revenue > 0 ? earned[index] / revenue : nil,
            normRevenue: revenue > 0 ? earned[index] / richest[index] : nil,
            lift: hits > 0 ? precision / (hits / Double(count)) : nil
        )
    }
}
