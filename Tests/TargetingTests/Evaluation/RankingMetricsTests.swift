//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting
import Testing

@Suite("Metrics of a ranking")
struct RankingMetricsTests {
    private func near(_ a: Double?, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
        a.map { abs($0 - b) <= tolerance } ?? false
    }

    @Test("AUC counts pairs, a tie as one half")
    func auc() {
        let scores: [Float] = [0.9, 0.8, 0.8, 0.4, 0.4, 0.1]
        let illicit = [true, false, true, true, false, false]
        // 9 pairs: 0.9 wins 3; 0.8 ties 1, wins 2; 0.4 loses 1, ties 1, wins 1.
        #expect(near(RankingMetrics(scores: scores, illicit: illicit).auc, (3 + 2.5 + 1.5) / 9))
    }

    @Test("AUC agrees with counting every pair")
    func aucByPairs() {
        var state: UInt64 = 5
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        let scores = (0..<400).map { _ in Float(next() % 40) / 40 }
        let illicit = (0..<400).map { _ in next() % 5 == 0 }
        var wins = 0.0
        var pairs = 0.0
        for a in 0..<400 where illicit[a] {
            for b in 0..<400 where !illicit[b] {
                pairs += 1
                wins += scores[a] > scores[b] ? 1 : scores[a] == scores[b] ? 0.5 : 0
            }
        }
        #expect(near(RankingMetrics(scores: scores, illicit: illicit).auc, wins / pairs, 1e-12))
    }

    @Test("The standard error is that of Hanley and McNeil's own example")
    func standardError() {
        // Radiology 143 (1982): 51 abnormal, 58 normal, area 0.893, standard error 0.032.
        #expect(near(RankingMetrics.standardError(auc: 0.893, illicit: 51, clean: 58), 0.032, 0.001))
    }

    @Test("Scores that say nothing reach the base rate at every cut")
    func constant() {
        let illicit = (0..<1_000).map { $0 < 37 }
        let metrics = RankingMetrics(scores: [Float](repeating: 0.5, count: 1_000), illicit: illicit)
        #expect(near(metrics.auc, 0.5))
        for cut in metrics.cuts {
            #expect(near(cut.precision, 0.037))
            #expect(near(cut.lift, 1))
        }
    }

    @Test("Perfect scores reach 1 on every normalised measure")
    func perfect() {
        let illicit = (0..<1_000).map { $0 % 20 == 0 }
        let revenue = (0..<1_000).map { $0 % 20 == 0 ? Double($0 + 1) : 0 }
        let scores = revenue.map { Float($0) }
        let metrics = RankingMetrics(scores: scores, illicit: illicit, revenue: revenue)
        #expect(metrics.auc == 1)
        #expect(metrics.aucStandardError == 0)
        for cut in metrics.cuts {
            #expect(near(cut.normPrecision, 1))
            #expect(near(cut.normRecall, 1))
            #expect(near(cut.normRevenue, 1))
        }
        #expect(metrics.cuts.map(\.chosen) == [10, 20, 50, 100, 200])
        #expect(near(metrics.cuts[3].precision, 0.5))
        #expect(near(metrics.cuts[3].recall, 1))
        #expect(near(metrics.cuts[0].recall, 0.2))
        #expect(near(metrics.cuts[3].revenue, 1))
    }

    @Test("Revenue and count are told apart")
    func revenue() {
        // Two illicit lines, the poor one on top: half the count, a tenth of the money.
        var scores = (0..<100).map { Float(100 - $0) }
        scores[50] = 200
        let illicit = (0..<100).map { $0 == 50 || $0 == 99 }
        let revenue = (0..<100).map { $0 == 50 ? 10.0 : $0 == 99 ? 90 : .nan }
        let cut = RankingMetrics(scores: scores, illicit: illicit, revenue: revenue).cuts[0]
        #expect(cut.chosen == 1)
        #expect(near(cut.recall, 0.5))
        #expect(near(cut.revenue, 0.1))
        #expect(near(cut.normRevenue, 10.0 / 90))
    }

    @Test("Figures don't depend on the order of the lines")
    func order() {
        let scores = (0..<900).map { Float($0 % 7) }
        let illicit = (0..<900).map { $0 % 11 == 0 }
        let one = RankingMetrics(scores: scores, illicit: illicit)
        let two = RankingMetrics(scores: scores.reversed(), illicit: illicit.reversed())
        #expect(one == two)
    }

    @Test("Without both kinds of lines there is no AUC; without lines there is nothing")
    func empty() {
        let clean = RankingMetrics(scores: [0.1, 0.2], illicit: [false, false])
        #expect(clean.auc == nil && clean.aucStandardError == nil)
        #expect(clean.cuts.allSatisfy { $0.precision == 0 && $0.lift == nil && $0.revenue == nil })
        let none = RankingMetrics(scores: [], illicit: [])
        #expect(none.rows == 0 && none.cuts.isEmpty && none.auc == nil)
        #expect(RankingMetrics(scores: [.nan, .nan], illicit: [true, false]).auc == 0.5)
    }

    @Test("Wilson's interval holds for small counts and at the edges")
    func wilson() {
        let one = ShareInterval.wilson(1, of: 10)
        #expect(near(one.low, 0.01788, 1e-4) && near(one.high, 0.40415, 1e-4))
        let none = ShareInterval.wilson(0, of: 20)
        #expect(none.low == 0 && near(none.high, 0.16113, 1e-4))
        #expect(ShareInterval.wilson(20, of: 20).high == 1)
        #expect(ShareInterval.wilson(0, of: 0) == ShareInterval(low: 0, high: 1))
    }
}
