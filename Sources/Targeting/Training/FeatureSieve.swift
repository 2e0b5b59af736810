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
/// the forest noise to learn by heart, as party histories of the public set do. What it has to tell is what the findings of
/// the same goods don't tell already: goods found over and over would make witnesses of whatever went with them.
enum FeatureSieve {
    /// How many standard errors from 0.5 the AUC must be: with some fifty features and weekly training, 4 lets one
    /// pass by chance in about six years (judgement).
    static let leastDeviation = 4.0
    /// Fewest rows with the feature to judge it at all.
    static let leastRows = 40

    /// - Parameter surprises: of each place, the finding minus what the same goods let expect.
    static func kept(_ block: FeatureBlock, places: [Int], surprises: [Float], schema: FeatureSchema) -> [Int] {
        schema.features.indices.filter { column in
            let values = places.map { block.values[column * block.rows + $0] }
            guard let first = values.first(where: { !$0.isNaN }) else { return false }
            guard values.contains(where: { !$0.isNaN && $0 != first }) || values.contains(where: \.isNaN) else {
                return false
            }
            guard schema.features[column].isSieved else { return true }
            return tells(values, surprises) || tells(distances(values), surprises)
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

    /// Whether the ranks of a feature go with the surprises; rows without the feature are left out.
    ///
    /// The permutation test of Σ rank · surprise, which is the Mann–Whitney test, ties counted half, where all rows have
    /// the same expectation.
    static func tells(_ values: [Float], _ surprises: [Float]) -> Bool {
        let present = values.indices.filter { !values[$0].isNaN }
        guard present.count >= leastRows, present.count(where: { surprises[$0] > 0 }) > 4,
            present.count(where: { surprises[$0] < 0 }) > 4
        else { return false }
        let sorted = present.sorted { values[$0] < values[$1] }
        let total = Double(present.count)
        let mean = present.reduce(0.0) { $0 + Double(surprises[$1]) } / total
        var statistic = 0.0
        var rankSquares = 0.0
        var surpriseSquares = 0.0
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, values[sorted[end]] == values[sorted[start]] { end += 1 }
            let rank = Double(start + end + 1) / 2 - (total + 1) / 2
            for place in start..<end {
                let surprise = Double(surprises[sorted[place]]) - mean
                statistic += rank * surprise
                surpriseSquares += surprise * surprise
            }
            rankSquares += rank * rank * Double(end - start)
            start = end
        }
        let variance = rankSquares * surpriseSquares / (total - 1)
        guard variance > 0 else { return false }
        return abs(statistic) / variance.squareRoot() >= leastDeviation
    }
}
