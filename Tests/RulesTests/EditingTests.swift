//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules
import Testing

@Suite("A rule can be edited as a form and as text")
struct EditingTests {
    private let names = ConditionNames(own: ["cheap", "seen"])

    @Test(
        "a condition and its table say the same",
        arguments: [
            "price_per_kg < cheap", "direction == \"transit\" &&\nseal_no != \"VN\\\"1\"",
            "route in [\"road\", \"rail\"]", "!(country_origin in lists.high_risk)",
            "goods_description.contains(\"thuốc lá\")", "hs_code.startsWith(\"2402\") &&\nseen >= 3",
            "mentions(goods_description, lists.cigarette_words)", "has(seal_no) &&\n!has(permit_no)",
            "gross_kg - net_kg > 100", "importer_id == exporter_id",
        ]
    )
    func roundTrip(condition: String) {
        guard let table = ConditionTable(condition, names) else {
            #expect(condition.contains(" - "))
            return
        }
        #expect(table.source(names) == condition)
        #expect(ConditionTable(table.source(names), names) == table)
    }

    @Test(
        "what an officer types becomes a value of its kind",
        arguments: [
            (ConditionRow("country_origin", .equal, "CN"), "country_origin == \"CN\""),
            (ConditionRow("country_origin", .oneOf, "CN, VN"), "country_origin in [\"CN\", \"VN\"]"),
            (ConditionRow("price_per_kg", .less, "1.10"), "price_per_kg < 1.10"),
            (ConditionRow("importer_name", .contains, "Hoa \"Sen\""), "importer_name.contains(\"Hoa \\\"Sen\\\"\")"),
            (
                ConditionRow("goods_description", .mentions, "drug_words"),
                "mentions(goods_description, lists.drug_words)"
            ),
        ]
    )
    func typed(row: ConditionRow, text: String) {
        #expect(ConditionTable([row]).source(names) == text)
    }

    @Test("what is more than a table has none", arguments: ["a < 1 || b > 2", "a < ", "!(a == 1)", "size(a) > 3"])
    func noTable(condition: String) {
        #expect(ConditionTable(condition, names) == nil)
    }

    @Test("every shipped rule survives the form")
    func shipped() throws {
        for rule in try RuleLibrary.texts() {
            let draft = try RuleDraft(rule)
            let again = try RuleFile.read(draft.text)
            #expect(again == (try RuleFile.read(rule)))
            #expect(try RuleDraft(draft.text) == draft)
        }
    }

    @Test("nothing that is typed leaves its place")
    func hostile() throws {
        var draft = RuleDraft()
        draft.id = "x"
        draft.title = Trilingual(vi: "a: b\nlane: red #", zh: "\u{0}\"", en: "- [")
        draft.instruction = draft.title
        draft.owner = "'}\n"
        draft.condition = "has(seal_no)"
        let rule = try RuleFile.read(draft.text)
        #expect(rule.lane == .yellow)
        #expect(rule.title.en == "- [")
        #expect(rule.owner == "'}\n")
    }
}
