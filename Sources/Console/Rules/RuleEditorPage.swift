//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules

/// The form in which a rule is written: words, condition as a table or as text, and the rest as YAML.
struct RuleEditorPage: Sendable {
    struct Row: Sendable {
        let place: Int
        let name: String
        let value: String
        let comparisons: [SelectChoice]
    }

    struct Name: Sendable {
        let name: String
        let label: String
    }

    let draft: RuleDraft
    let isNew: Bool
    let isTable: Bool
    let rows: [Row]
    /// Whether the text could be shown as a table.
    let fitsTable: Bool
    let themes: [SelectChoice]
    let lanes: [SelectChoice]
    let names: [Name]
    let lists: [Name]
    let check: RuleCheckView?
    let titleVI: String
    let titleZH: String
    let titleEN: String
    let instructionVI: String
    let instructionZH: String
    let instructionEN: String
    let conditionHeight: Int
    let back: String
    let rulesScript: String?

    private static let emptyRows = 2
    static let mostRows = 24

    init(
        _ form: RuleForm,
        isNew: Bool,
        check: RuleCheckView?,
        lists: [ReferenceList],
        words: Words,
        script: String?
    ) {
        draft = form.draft
        self.isNew = isNew
        isTable = form.table != nil
        fitsTable = form.table != nil || form.readTable() != nil
        let filled = form.table?.rows ?? []
        let blank = ConditionRow("", .equal)
        let shown = filled + Array(repeating: blank, count: min(Self.emptyRows, Self.mostRows - filled.count))
        rows = shown.enumerated().map { place, row in
            Row(
                place: place,
                name: row.name,
                value: row.value,
                comparisons: ConditionRow.Comparison.allCases.map {
                    SelectChoice(
                        value: $0.rawValue,
                        label: words("rules.compare." + $0.rawValue),
                        isChosen: $0 == row.comparison
                    )
                }
            )
        }
        themes = RuleTheme.allCases.map {
            SelectChoice(value: $0.rawValue, label: $0.name[words.language], isChosen: $0.rawValue == form.draft.theme)
        }
        lanes = RuleLane.allCases.map {
            SelectChoice(
                value: $0.rawValue,
                label: words("rules.lane." + $0.rawValue),
                isChosen: $0.rawValue == form.draft.lane
            )
        }
        names = Vocabulary.standard.variables.map { variable in
            Name(name: variable.name, label: variable.title?[words.language] ?? words("field." + variable.name))
        }
        self.lists = lists.map { Name(name: "lists." + $0.name, label: $0.title[words.language]) }
        self.check = check
        titleVI = form.draft.title.vi
        titleZH = form.draft.title.zh
        titleEN = form.draft.title.en
        instructionVI = form.draft.instruction.vi
        instructionZH = form.draft.instruction.zh
        instructionEN = form.draft.instruction.en
        conditionHeight = max(4, min(24, form.draft.condition.split(separator: "\n").count + 2))
        back = isNew ? ConsolePath.rules(show: nil).text : ConsolePath.rule(form.draft.id, version: nil).text
        rulesScript = script
    }
}
