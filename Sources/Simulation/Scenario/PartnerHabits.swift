//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// How the data of the other side differ from ours without any ill will.
package struct PartnerHabits: Codable, Hashable, Sendable {
    /// Share of declarations without counterpart in the file. Judgement.
    package var unmatchedShare = 0.025
    /// Share of honest items that the other side files under a neighbouring code. Judgement.
    package var codeDiffersShare = 0.02
    /// Spread of honest differences in mass (standard deviation of the logarithm). Judgement.
    package var massSpread = 0.004
    /// Share of schemes against one side of which the other side's papers tell the truth. Judgement.
    package var truthfulShare = 0.7
    /// Share that the other side inspects by its own practice. Judgement.
    package var inspectedShare = 0.035

    package init() {}
}
