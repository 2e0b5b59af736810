//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// How well scores put the illicit lines first.
///
/// Where equal scores straddle a cut, the cut takes the same share of hits and revenue from all of them: what a
/// random order among them would give on average. So the figures never depend on the order of a file.
package struct RankingMetrics: Sendable, Hashable, Codable {
    /// The shares of lines that are looked at: 1, 2, 5, 10 and 20 %.
    package static let shares = [0.01, 0.02, 0.05, 0.1, 0.2]

    /// Lines with a finding, a clean one too.
    package let rows: Int
    package let illicit: Int
    /// Illicit over all lines: the precision of choosing blindly.
    package let baseRate: Double
    package let baseRateInterval: ShareInterval
    /// The chance that an illicit line scores above a clean one, ties counting one half; nil without both kinds.
    package let auc: Double?
    /// By Hanley and McNeil, Radiology 143 (1982).
    package let aucStandardError: Double?
    /// All duty and fines of the lines; nil where no line carries any.
    package let revenue: Double?
    package let cuts: [RankingCut]

    /// - Parameters:
    ///   - scores: NaN ranks last.
    ///   - illicit: one a score.
    ///   - revenue: duty and fines found, one a score; NaN counts as 0; empty for none.
    package init(scores: [Float], illicit: [Bool], revenue: [Double] = []) {
        precondition(illicit.count == scores.count && (revenue.isEmpty || revenue.count == scores.count))
        let order = ScoreRanking(scores: scores).rows
        self.init(ordered: order, scores: scores, revenue: revenue) { illicit[$0] }
    }

    /// - Parameter ordered: rows by falling score; a part of all rows will do.
    init(ordered: [UInt32], scores: [Float], revenue: [Double], isIllicit: (Int) -> Bool) {
        let tally = RankingTally(ordered: ordered, scores: scores, revenue: revenue, isIllicit: isIllicit)
        rows = ordered.count
        illicit = tally.illicit
        baseRate = ordered.isEmpty ? 0 : Double(tally.illicit) / Double(ordered.count)
        baseRateInterval = .wilson(Double(tally.illicit), of: Double(ordered.count))
        auc = tally.auc
        aucStandardError = tally.auc.map {
            Self.standardError(auc: $0, illicit: tally.illicit, clean: ordered.count - tally.illicit)
        }
        self.revenue = tally.revenue > 0 ? tally.revenue : nil
        cuts = ordered.isEmpty ? [] : Self.shares.indices.map(tally.cut)
    }

    /// The standard error of an AUC under the negative-exponential model of Hanley and McNeil.
    package static func standardError(auc: Double, illicit: Int, clean: Int) -> Double {
        guard illicit > 0, clean > 0 else { return 0 }
        let positives = Double(illicit)
        let negatives = Double(clean)
        let first = auc / (2 - auc)
        let second = 2 * auc * auc / (1 + auc)
        let variance =
            (auc * (1 - auc) + (positives - 1) * (first - auc * auc) + (negatives - 1) * (second - auc * auc))
            / (positives * negatives)
        return max(0, variance).squareRoot()
    }
}
