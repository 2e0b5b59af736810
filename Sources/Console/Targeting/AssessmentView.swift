//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Targeting

/// A score with its lane and reasons as a page shows them.
struct AssessmentView: Sendable {
    struct ReasonBar: Sendable {
        let sentence: String
        let weight: String
        let speaksFor: Bool
        /// Per mille of half the bar's width, from its middle.
        let width: Int
        let x: Int
    }

    let lane: LaneView
    let score: String
    let scoreWidth: Int
    let rank: String
    let selection: String
    let isSelected: Bool
    let model: String
    let assessed: String
    let reasons: [ReasonBar]

    init(_ assessment: Assessment, _ words: Words, _ format: LocalFormat) {
        lane = LaneView(assessment.lane, words)
        score = format.number(assessment.score * 100, decimals: 1)
        scoreWidth = Int(min(max(assessment.score, 0), 1) * 1_000)
        rank = format.number(assessment.rank)
        selection = words("selection.\(assessment.selectedBy.rawValue)_means")
        isSelected = assessment.selectedBy != .none
        model = assessment.modelID == TargetingModel.untaughtID ? words("declaration.untaught") : assessment.modelID
        assessed = format.instant(assessment.assessedAt)
        let strongest = max(assessment.reasons.map { abs($0.weight) }.max() ?? 0, 0.01)
        reasons = assessment.reasons.map { reason in
            let width = max(8, Int(abs(reason.weight) / strongest * 500))
            return ReasonBar(
                sentence: ReasonSentence.text(reason, words.language),
                weight: (reason.weight >= 0 ? "+" : "−") + format.number(abs(reason.weight)),
                speaksFor: reason.weight >= 0,
                width: width,
                x: reason.weight >= 0 ? 500 : 500 - width
            )
        }
    }
}
