//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation

/// What evidence is worth in log-odds, beyond what the forest knows already.
///
/// A logistic regression over inspected lines with the forest's log-odds as an offset: evidence that only repeats what
/// the forest says comes to nothing, evidence that finds what the forest misses gains. Each weight is held near the one
/// that its owner set, the more so the fewer inspections there were (a normal prior; ridge regression, Hoerl and
/// Kennard 1970).
package struct EvidenceWeights: Sendable, Hashable, Codable {
    /// An inspected line that evidence spoke of.
    package struct Outcome: Sendable, Hashable {
        /// The forest's log-odds when the line was chosen, before it knew the finding.
        package let margin: Double
        package let keys: [String]
        package let isIllicit: Bool

        /// An assessed line with its finding; nil where no evidence spoke of it.
        package init?(_ assessment: Assessment, isIllicit: Bool) {
            let said = assessment.reasons.compactMap { reason in reason.evidenceKey.map { ($0, reason.weight) } }
            guard !said.isEmpty else { return nil }
            let score = max(1e-9, min(1 - 1e-9, assessment.score))
            self.init(
                margin: log(score / (1 - score)) - said.reduce(0) { $0 + $1.1 },
                keys: said.map(\.0),
                isIllicit: isIllicit
            )
        }

        package init(margin: Double, keys: [String], isIllicit: Bool) {
            self.margin = margin
            self.keys = keys
            self.isIllicit = isIllicit
        }
    }

    /// The log-odds of an owner's weight of 100: twenty times the odds (judgement).
    private static let greatestPrior = log(20.0)
    /// How far a weight may be from its owner's, as a standard deviation of log-odds (judgement).
    private static let spread = 1.0
    /// No evidence moves a line further than this.
    private static let greatest = 5.0
    private static let rounds = 25

    private var learned: [String: Double] = [:]

    package init() {}

    /// Learns from inspections.
    ///
    /// - Parameter owners: the weight, 1 to 100, that owners set, by key; keys without one count as 50.
    package init(_ outcomes: [Outcome], owners: [String: Int]) {
        var keys = Array(Set(outcomes.flatMap(\.keys))).sorted()
        keys = keys.filter { !$0.isEmpty }
        let places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        let rows = outcomes.map { outcome in Set(outcome.keys).compactMap { places[$0] } }
        var rowsOf = [[Int]](repeating: [], count: keys.count)
        for (row, places) in rows.enumerated() { for place in places { rowsOf[place].append(row) } }
        let priors = keys.map { Self.prior(owners[$0] ?? 50) }
        var weights = priors
        var margins = zip(outcomes, rows).map { outcome, places in
            outcome.margin + places.reduce(0) { $0 + weights[$1] }
        }
        for _ in 0..<Self.rounds {
            for place in keys.indices {
                var slope = (priors[place] - weights[place]) / (Self.spread * Self.spread)
                var curvature = 1 / (Self.spread * Self.spread)
                for row in rowsOf[place] {
                    let share = 1 / (1 + exp(-margins[row]))
                    slope += (outcomes[row].isIllicit ? 1 : 0) - share
                    curvature += share * (1 - share)
                }
                let step = max(-1, min(1, slope / curvature))
                weights[place] += step
                for row in rowsOf[place] { margins[row] += step }
            }
        }
        for (key, weight) in zip(keys, weights) { learned[key] = max(-Self.greatest, min(Self.greatest, weight)) }
    }

    /// What an owner's weight stands for before any inspection.
    static func prior(_ weight: Int) -> Double {
        Self.greatestPrior * Double(max(0, min(100, weight))) / 100
    }

    /// The log-odds that evidence adds; never below 0, since a rule speaks for inspection or not at all.
    package func logOdds(of evidence: Evidence) -> Double {
        max(0, learned[evidence.key] ?? Self.prior(evidence.weight))
    }

    /// What was learned of a key; nil before the first inspection.
    package subscript(key: String) -> Double? { learned[key] }
}
