//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules

/// What an officer typed into the form of a rule.
struct RuleForm: Sendable {
    var draft: RuleDraft
    /// The condition as a table, where the form shows it so.
    var table: ConditionTable?

    init() {
        draft = RuleDraft()
        table = ConditionTable([])
    }

    /// Opens a rule file; as a table where it fits.
    ///
    /// - Throws: ``RuleFault``
    init(_ text: String) throws(RuleFault) {
        draft = try RuleDraft(text)
        table = nil
        table = readTable()
    }

    init(_ form: FormFields) {
        draft = RuleDraft()
        draft.id = form["id"] ?? ""
        draft.title = Self.words("title", form)
        draft.instruction = Self.words("instruction", form)
        draft.owner = form["owner"] ?? ""
        draft.legalBasis = form["legal_basis"] ?? "judgement"
        draft.theme = form["theme"] ?? ""
        draft.lane = form["lane"] ?? ""
        draft.weight = form["weight"] ?? ""
        draft.routes = form["routes"] ?? ""
        draft.offices = form["offices"] ?? ""
        draft.validFrom = form["valid_from"] ?? ""
        draft.validTo = form["valid_to"] ?? ""
        draft.review = form["review"] ?? ""
        draft.thresholds = Self.block("thresholds", form)
        draft.history = Self.block("history", form)
        draft.examples = Self.block("examples", form)
        draft.condition = Self.block("condition", form)
        guard form["mode"] == "table" else { return }
        let rows = (0..<RuleEditorPage.mostRows).compactMap { place -> ConditionRow? in
            guard let name = form["name\(place)"],
                let comparison = form["comparison\(place)"].flatMap({ ConditionRow.Comparison(rawValue: $0) })
            else { return nil }
            return ConditionRow(name, comparison, form["value\(place)"] ?? "")
        }
        let table = ConditionTable(rows)
        self.table = table
        draft.condition = table.source(names)
    }

    /// The condition as a table; nil where it is more than that. An empty condition is an empty table.
    func readTable() -> ConditionTable? {
        if draft.condition.allSatisfy(\.isWhitespace) { return ConditionTable([]) }
        guard let table = ConditionTable(draft.condition, names) else { return nil }
        return table.rows.count <= RuleEditorPage.mostRows ? table : nil
    }

    private var names: ConditionNames { ConditionNames(own: draft.ownNames) }

    private static func words(_ name: String, _ form: FormFields) -> Trilingual {
        Trilingual(vi: form[name + "_vi"] ?? "", zh: form[name + "_zh"] ?? "", en: form[name + "_en"] ?? "")
    }

    private static func block(_ name: String, _ form: FormFields) -> String {
        form.raw(name).replacing("\r\n", with: "\n")
    }
}
