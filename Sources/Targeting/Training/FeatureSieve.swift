//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Forest

/// Keeps a feature of parties, papers or the row itself only if it told something about later findings.
///
/// These features are honest on the training rows themselves: each was known when its row was lodged. One whose
/// ranking of the findings, from low to high or from the middle outwards, cannot be told from chance would only give
/// the forest noise to learn by heart, as party histories of the public set do.
enum FeatureSieve {
    /// How many standard errors from 0.5 the AUC must be: with some fifty features and weekly training, 4 lets one
    /// pass by chance in about six years (judgement).
    static let leastDeviation = 4.0
    /// Fewest rows with the feature to judge it at all.
    static let leastRows = 40

    static func kept(_ block: FeatureBlock, places: [Int], labels: [Float], schema: FeatureSchema) -> [Int] {
        schema.features.indices.filter { column in
            let values = places.map { block.values[column * block.rows + $0] }
            guard let first = values.first(where: { !$0.isNaN }) else { return false }
            guard values.contains(where: { !$0.isNaN && $0 != first }) || values.contains(where: \.isNaN) else {
                return false
            }
            guard schema.features[column].isSieved else { return true }
            return tells(values, labels) || tells(distances(values), labels)
        }
    }

    /// How far each value is from the median, for features of which both ends are odd.
    private static func distances(_ values: [Float]) -> [Float] {
        let sorted = values.filter { !$0.isNaN }.sorted()
        guard !sorted.isEmpty else { return values }
        let median = sorted[sorted.count / 2]
        return values.map { abs($0 - median) }
    }

    /// The chosen columns and rows of a block.
    static func block(_ block: FeatureBlock, columns: [Int], places: [Int]) -> FeatureBlock {
        var chosen = FeatureBlock(rows: places.count, features: columns.count)
        for (target, column) in columns.enumerated() {
            for (row, place) in places.enumerated() {
                chosen.values[target * places.count + row] = block.values[column * block.rows + place]
            }
        }
        return chosen
    }

    /// Mann–Whitney test of a feature against the label, ties counted half; rows without the feature are left out.
    static func tells(_ values: [Float], _ labels: [Float]) -> Bool {
        let present = values.indices.filter { !values[$0].isNaN }
        let positives = present.count { labels[$0] > 0 }
        let negatives = present.count - positives
        guard present.count >= leastRows, positives > 4, negatives > 4 else { return false }
        let sorted = present.sorted { values[$0] < values[$1] }
        var rankSum = 0.0
        var ties = 0.0
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, values[sorted[end]] == values[sorted[start]] { end += 1 }
            let rank = Double(start + end + 1) / 2
            for place in start..<end where labels[sorted[place]] > 0 { rankSum += rank }
            let tied = Double(end - start)
            ties += tied * tied * tied - tied
            start = end
        }
        let (p, n, total) = (Double(positives), Double(negatives), Double(present.count))
        let statistic = rankSum - p * (p + 1) / 2
        let variance = p * n / 12 * (total + 1 - ties / (total * (total - 1)))
        guard variance > 0 else { return false }
        return abs(statistic - p * n / 2) / variance.squareRoot() >= leastDeviation
    }
}
