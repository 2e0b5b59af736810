//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How officers selected before any model: the labels that a learner gets are those of this practice.
package struct InspectionHabits: Codable, Hashable, Sendable {
    /// Strength of the legacy rules; 1 selects about 4 % of the declarations. Judgement.
    package var ruleIntensity = 1.0
    /// Share of declarations that officers open on a hunch. Judgement.
    package var officerShare = 0.02
    /// How many times more often a hunch falls on an illicit declaration. Judgement: officers see more than papers.
    package var officerInsight = 2.0
    /// Share that a seeded draw selects. Judgement; Kim et al. (TKDE 2022) need such a share to recover from drift.
    package var randomShare = 0.015
    /// Median days from lodging to the finding. Judgement.
    package var medianDaysToFinding = 2.0

    package init() {}
}
