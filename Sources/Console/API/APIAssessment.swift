//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// An assessment as programs receive it.
struct APIAssessment: Encodable, Sendable {
    struct Explanation: Encodable, Sendable {
        let code: String
        let weight: Double
        /// In the language that the program accepts.
        let text: String
        let facts: [String: String]
    }

    enum CodingKeys: String, CodingKey {
        case declarationNo = "declaration_no"
        case itemNo = "item_no"
        case line
        case score
        case rank
        case lane
        case selectedBy = "selected_by"
        case reasons
        case model
        case assessedAt = "assessed_at"
    }

    let declarationNo: String
    let itemNo: Int
    /// The line of the request's body; left out where there was none.
    let line: Int?
    let score: Double
    let rank: Int
    let lane: String
    let selectedBy: String
    let reasons: [Explanation]
    let model: String
    let assessedAt: String

    init(_ assessment: Assessment, line: Int? = nil, _ language: Language, zoneOffset: Int16) {
        declarationNo = assessment.line.declarationNo
        itemNo = assessment.line.itemNo
        self.line = line
        score = assessment.score
        rank = assessment.rank
        lane = assessment.lane.rawValue
        selectedBy = assessment.selectedBy.rawValue
        reasons = assessment.reasons.map { reason in
            Explanation(
                code: reason.code,
                weight: reason.weight,
                text: ReasonSentence.text(reason, language),
                facts: reason.facts.dictionary
            )
        }
        model = assessment.modelID
        assessedAt = LayoutText.instant(assessment.assessedAt, offsetMinutes: zoneOffset)
    }
}
