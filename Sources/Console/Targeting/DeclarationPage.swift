//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import LinkChart
import Targeting

/// One goods line with everything that is known of it.
struct DeclarationPage: Sendable {
    struct Item: Sendable {
        let label: String
        let path: String
        let isCurrent: Bool
    }

    let number: String
    let items: [Item]
    let lodged: String
    let summary: String
    let assessment: AssessmentView?
    let finding: FindingView?
    let findingPath: String?
    /// Of a violation that was found.
    let caseLink: CaseLink?
    let isCorrection: Bool
    /// Nil for who may not see the link chart.
    let chartPath: String?
    let groups: [FieldGroup]
    let histories: [HistoryCard]
    let rules: [RuleHitView]
    let hasRules: Bool
    let lookouts: [LookoutHitView]
    let hasLookouts: Bool
    let lanes: LaneChange
    let verdicts: [VerdictRow]
    let hasVerdicts: Bool

    init(
        id: DeclarationLineID,
        row: Int,
        batch: DeclarationBatch,
        items: DeclarationItems,
        assessment: Assessment?,
        finding: RecordedFinding?,
        histories: [HistoryCard],
        rules: [RuleHitView],
        lookouts: [LookoutHitView],
        lanes: LaneChange,
        caseLink: CaseLink?,
        words: Words,
        format: LocalFormat,
        settings: NodeSettings,
        canRecord: Bool,
        canCorrect: Bool,
        canSeeChart: Bool
    ) {
        number = id.declarationNo
        self.items =
            items.numbers.count < 2
            ? []
            : items.numbers.map { item in
                let line = DeclarationLineID(declarationNo: id.declarationNo, itemNo: item)
                return Item(
                    label: format.number(item),
                    path: ConsolePath.declaration(line).text,
                    isCurrent: item == id.itemNo
                )
            }
        lodged = items.lodgedAt(row: row).map { format.instant($0) } ?? "–"
        summary = batch.text(.goodsDescription, at: row) ?? batch.text(.hsCode, at: row) ?? ""
        self.assessment = assessment.map { AssessmentView($0, words, format) }
        self.finding = finding.map { FindingView($0, words, format, currency: settings.currency) }
        let mayOpenForm = finding == nil ? canRecord : canCorrect
        findingPath = mayOpenForm ? ConsolePath.finding(id).text : nil
        isCorrection = finding != nil
        self.caseLink = caseLink
        let node = ChartNodeID(.declaration, id.declarationNo)
        chartPath = canSeeChart ? node.map { ConsolePath.chart(ChartQuery(node: $0.text)).text } : nil
        let cells = FieldText(batch: batch, row: row, words: words, format: format, settings: settings)
        groups = FieldGroup.all(cells)
        self.histories = histories
        self.rules = rules
        hasRules = !rules.isEmpty
        self.lookouts = lookouts
        hasLookouts = !lookouts.isEmpty
        self.lanes = lanes
        verdicts = VerdictRow.all(batch, row: row, words)
        hasVerdicts = !verdicts.isEmpty
    }
}
