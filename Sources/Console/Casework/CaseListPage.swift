//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs

/// Cases, the newest change first.
struct CaseListPage: Sendable {
    struct Row: Sendable {
        let path: String
        let number: String
        let title: String
        let stage: CaseStageTag
        let office: String
        let assignee: String?
        let groups: String
        let detected: String
        let due: String?
        let isDue: Bool
        let isProposed: Bool
    }

    struct Tab: Sendable {
        let label: String
        let path: String
        let isCurrent: Bool
    }

    let rows: [Row]
    let isEmpty: Bool
    /// Whether there is no case at all, and not only none of this kind.
    let isFirst: Bool
    let tabs: [Tab]
    let stages: [String]
    let text: String
    let show: String
    let groups: [SelectChoice]
    let newPath: String?
    let fieldPath = ConsolePath.field.text
    let previousPath: String?
    let nextPath: String?

    init(
        _ query: CaseQuery,
        found: [CaseSummary],
        counts: [CaseStage: Int],
        canWrite: Bool,
        today: CalendarDate,
        _ reader: CaseReader
    ) {
        let words = reader.words
        rows = found.prefix(CaseQuery.pageSize).map { Row($0, today, reader) }
        isEmpty = rows.isEmpty
        isFirst = counts.isEmpty
        tabs = CaseQuery.Show.allCases.map { show in
            var other = query
            other.show = show
            other.page = 1
            return Tab(
                label: words("case.show." + show.rawValue),
                path: ConsolePath.cases(other).text,
                isCurrent: show == query.show
            )
        }
        stages = CaseStage.allCases.compactMap { stage in
            counts[stage].map { words("case.stage." + stage.rawValue) + " " + reader.format.number($0) }
        }
        text = query.text ?? ""
        show = query.show.rawValue
        groups = CommodityGroup.allCases.map {
            SelectChoice(
                value: $0.rawValue,
                label: words("messages.commodity." + $0.rawValue),
                isChosen: $0 == query.group
            )
        }
        newPath = canWrite ? ConsolePath.newCase(nil).text : nil
        func page(_ number: Int) -> String {
            var other = query
            other.page = number
            return ConsolePath.cases(other).text
        }
        previousPath = query.page > 1 ? page(query.page - 1) : nil
        nextPath = found.count > CaseQuery.pageSize ? page(query.page + 1) : nil
    }
}

extension CaseListPage.Row {
    init(_ summary: CaseSummary, _ today: CalendarDate, _ reader: CaseReader) {
        let words = reader.words
        path = ConsolePath.caseFile(summary.number.text).text
        number = summary.number.text
        title = summary.title
        stage = CaseStageTag(summary.stage, summary.outcome, words)
        office = reader.office(summary.office)
        assignee = summary.assignee
        let names = summary.groups.map { words("messages.commodity." + $0.rawValue) }
        groups = names.isEmpty ? "–" : names.joined(separator: " · ")
        detected = summary.detected.map(reader.date) ?? "–"
        due = summary.due.map(reader.date)
        isDue = summary.stage != .closed && summary.due.map { $0 <= today } ?? false
        isProposed = summary.isProposed
    }
}

/// The stage of a case, or how it ended, with its name.
struct CaseStageTag: Sendable {
    let code: String
    let name: String

    init(_ stage: CaseStage, _ outcome: CaseOutcome?, _ words: Words) {
        code = outcome?.rawValue ?? stage.rawValue
        name =
            outcome.map { words("case.outcome." + $0.rawValue) } ?? words("case.stage." + stage.rawValue)
    }
}
