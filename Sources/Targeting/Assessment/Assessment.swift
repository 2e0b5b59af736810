//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

/// What targeting says of one goods line: a score, a lane, and why. It orders a queue and decides nothing.
package struct Assessment: Sendable, Hashable, Codable {
    package let line: DeclarationLineID
    /// The probability of a finding, 0…1: the forest's, with what rules and look-outs add.
    package let score: Double
    /// Place in the ranking of its run, from 1 for the highest score.
    package let rank: Int
    package let lane: Lane
    package let selectedBy: SelectionOrigin
    /// In order of weight, strongest first.
    package let reasons: [Reason]
    /// Which model said so.
    package let modelID: String
    /// Seconds since 1970.
    package let assessedAt: Int64

    package init(
        line: DeclarationLineID,
        score: Double,
        rank: Int,
        lane: Lane,
        selectedBy: SelectionOrigin,
        reasons: [Reason],
        modelID: String,
        assessedAt: Int64
    ) {
        self.line = line
        self.score = score
        self.rank = rank
        self.lane = lane
        self.selectedBy = selectedBy
        self.reasons = reasons
        self.modelID = modelID
        self.assessedAt = assessedAt
    }
}
