//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Foundation

/// How a model did on lines whose findings are known, as a whole and where it is put to the test.
///
/// Beside the whole stand the two subsets in which a model can't repeat what it has learnt by heart: lines whose
/// goods tuple was never seen in training, and lines of importers that were never seen before.
package struct EvaluationReport: Sendable, Hashable, Codable {
    /// One group of lines.
    package struct Slice: Sendable, Hashable, Codable {
        /// The office, the HS chapter or the month; empty where the line had none.
        package let name: String
        package let metrics: RankingMetrics
    }

    package let modelID: String
    /// Whether the data are known to carry their own label, so that figures on the whole prove nothing.
    ///
    /// So it is with the public `kcs-2022`, whose makers glued six columns and the label into one category. The
    /// printed report says it in its first lines.
    package let leaksLabel: Bool
    /// Lines left out because nobody inspected them.
    package let uninspected: Int
    /// ``RankingMetrics/baseRate`` is what choosing blindly would reach.
    package let overall: RankingMetrics
    /// Lines whose goods tuple was never seen in training; nil where there is none.
    package let unseenTuple: RankingMetrics?
    /// Lines of importers never seen before; nil where there is none.
    package let newImporters: RankingMetrics?
    package let byOffice: [Slice]
    package let byChapter: [Slice]
    package let byMonth: [Slice]

    package init(_ rows: EvaluationRows, modelID: String, leaksLabel: Bool) {
        let order = ScoreRanking(scores: rows.scores).rows
        func metrics(_ part: [UInt32]) -> RankingMetrics {
            RankingMetrics(ordered: part, scores: rows.scores, revenue: rows.revenue) { rows.illicit[$0] }
        }
        func subset(_ isIn: [Bool]) -> RankingMetrics? {
            let part = order.filter { isIn[Int($0)] }
            return part.isEmpty ? nil : metrics(part)
        }
        func slices(_ labels: EvaluationRows.Labels) -> [Slice] {
            guard labels.names.count > 1 else { return [] }
            var parts = [[UInt32]](repeating: [], count: labels.names.count)
            for row in order { parts[Int(labels.codes[Int(row)])].append(row) }
            return zip(labels.names, parts)
                .filter { !$0.1.isEmpty }
                .map { Slice(name: $0.0, metrics: metrics($0.1)) }
                .sorted { $0.name < $1.name }
        }
        self.modelID = modelID
        self.leaksLabel = leaksLabel
        uninspected = rows.uninspected
        overall = metrics(order)
        unseenTuple = subset(rows.unseenTuple)
        newImporters = subset(rows.newImporter)
        byOffice = slices(rows.offices)
        byChapter = slices(rows.chapters)
        byMonth = slices(rows.months)
    }

    /// The report as JSON with sorted keys, so that two runs compare as text.
    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
