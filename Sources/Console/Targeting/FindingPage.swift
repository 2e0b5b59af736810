//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Targeting

/// The form for what an inspector found, made for a phone in one hand.
struct FindingPage: Sendable {
    struct Choice: Sendable {
        let value: String
        let label: String
        let hint: String
        let isChosen: Bool
    }

    let number: String
    let back: String
    let path: String
    let goods: String
    let importer: String
    let vehicle: String
    let hsCode: String
    let assessment: AssessmentView?
    /// What to look for: the reasons that speak for inspection, the strongest three.
    let hints: [String]
    let outcomes: [Choice]
    let themes: [Choice]
    let typedRevenue: String
    let revenueLabel: String
    let typedRemark: String
    let fault: String?
    let recorded: FindingView?
    let isCorrection: Bool
    /// False where a finding stands that this officer may not correct.
    let isOpen: Bool

    init(
        id: DeclarationLineID,
        batch: DeclarationBatch,
        row: Int,
        draft: FindingDraft,
        recorded: FindingView?,
        assessment: AssessmentView?,
        fault: String?,
        words: Words,
        currency: String,
        canCorrect: Bool
    ) {
        number = id.written(severalItems: batch.count > 1)
        back = ConsolePath.declaration(id).text
        path = ConsolePath.finding(id).text
        goods = batch.text(.goodsDescription, at: row) ?? "–"
        importer = batch.text(.importerName, at: row) ?? batch.text(.importerID, at: row) ?? "–"
        vehicle = batch.text(.vehiclePlate, at: row) ?? batch.text(.containerNo, at: row) ?? "–"
        hsCode = batch.text(.hsCode, at: row) ?? "–"
        self.assessment = assessment
        hints = assessment?.reasons.filter(\.speaksFor).prefix(3).map(\.sentence) ?? []
        outcomes = InspectionFinding.Outcome.allCases.map { outcome in
            Choice(
                value: outcome.rawValue,
                label: words("outcome." + outcome.rawValue),
                hint: words("outcome.\(outcome.rawValue)_means"),
                isChosen: outcome.rawValue == draft.outcome
            )
        }
        themes = InspectionFinding.themes.map { theme in
            Choice(value: theme, label: words("theme." + theme), hint: "", isChosen: theme == draft.theme)
        }
        typedRevenue = draft.revenue
        revenueLabel = words("finding.revenue", ["currency": currency])
        typedRemark = draft.remark
        self.fault = fault
        self.recorded = recorded
        isCorrection = recorded != nil
        isOpen = recorded == nil || canCorrect
    }
}
