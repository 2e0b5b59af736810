//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Hummingbird
import Officers
import Rules
import Targeting
import Testing

@Suite("Writing rules and letting them decide")
struct RuleTests {
    private static let form: [(String, String)] = [
        ("is_new", "1"), ("mode", "table"), ("id", "HR-01"), ("theme", "origin"),
        ("title_vi", "Hàng rẻ bất thường từ nước thứ ba"), ("instruction_vi", "Kiểm tra trị giá và nhãn hàng"),
        ("owner", "VN-LS"), ("legal_basis", "judgement"), ("lane", "red"), ("weight", "60"),
        ("name0", "price_per_kg"), ("comparison0", "less"), ("value0", "cheap"),
        ("name1", "country_origin"), ("comparison1", "one_of"), ("value1", "CN, KR"),
        ("thresholds", "cheap: {value: 1.10, since: 2025-01-01, source: judgement}"),
        ("history", ""), ("examples", "- hit: rẻ\n  line: {net_kg: 100, customs_value: 42, country_origin: CN}"),
    ]

    private func changed(_ changes: (String, String)...) -> [(String, String)] {
        Self.form.map { field in changes.first { $0.0 == field.0 } ?? field }
    }

    @Test("from the form to a published rule, by two officers")
    func life() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            _ = try await visitor.post("/language", [("language", "vi")], as: .analyst)
            let saved = try await visitor.post("/rules", Self.form, as: .analyst)
            #expect(saved.location == "/rules/HR-01?version=1&notice=rule-saved")
            let page = try await visitor.get("/rules/HR-01", as: .analyst)
            #expect(page.text.contains("Hàng rẻ bất thường từ nước thứ ba"))
            #expect(page.text.contains("price_per_kg &lt; cheap &amp;&amp;"))
            #expect(!page.text.contains("/rules/HR-01/1/publish"))

            #expect(try await visitor.post("/rules/HR-01/1/publish", [], as: .supervisor).status == .conflict)
            _ = try await visitor.post("/rules/HR-01/1/backtest", [], as: .analyst)
            #expect(try await visitor.post("/rules/HR-01/1/publish", [], as: .analyst).status == .forbidden)
            let done = try await visitor.post("/rules/HR-01/1/publish", [], as: .supervisor)
            #expect(done.location == "/rules/HR-01?version=1&notice=rule-published")
            let versions = try await desk.services.rules.desk.store.versions(of: "HR-01")
            #expect(versions.map(\.state) == [.published])
            #expect(versions.first?.events.map(\.officer) == ["analyst", "analyst", "supervisor"])
        }
    }

    @Test("a supervisor does not publish what the same supervisor wrote")
    func fourEyes() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            _ = try await visitor.post("/rules", Self.form, as: .supervisor)
            _ = try await visitor.post("/rules/HR-01/1/backtest", [], as: .supervisor)
            let page = try await visitor.post("/rules/HR-01/1/publish", [], as: .supervisor)
            #expect(page.status == .forbidden)
            #expect(page.text.contains("role=\"alert\""))
            #expect(try await desk.services.rules.desk.store.versions(of: "HR-01").map(\.state) == [.tested])
        }
    }

    @Test("the table and the text show the same condition, back and forth")
    func bothWays() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let text = try await visitor.post("/rules", Self.form + [("action", "text")], as: .analyst)
            #expect(text.text.contains("country_origin in [&quot;CN&quot;, &quot;KR&quot;]"))
            let back =
                changed(("mode", "text")) + [
                    ("condition", "price_per_kg < cheap &&\ncountry_origin in [\"CN\", \"KR\"]"), ("action", "table"),
                ]
            let table = try await visitor.post("/rules", back, as: .analyst)
            #expect(table.text.contains("name=\"value1\" value=\"CN, KR\""))
            let more = changed(("mode", "text")) + [("condition", "net_kg < 1 || net_kg > 9"), ("action", "table")]
            #expect(try await visitor.post("/rules", more, as: .analyst).text.contains("id=\"condition\""))
        }
    }

    @Test("a fault is shown where it is, and nothing is saved")
    func faults() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let wrong = changed(("mode", "text")) + [("condition", "price_per_kg < cheap &&\nno_such_name == 1")]
            let page = try await visitor.post("/rules", wrong, as: .analyst)
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("<mark>no_such_name</mark>"))
            #expect(page.text.contains("data-line=\"2\""))
            let part = try await visitor.post("/rules/check", wrong, as: .analyst)
            #expect(part.text.contains("<mark>no_such_name</mark>") && !part.text.contains("<html"))
            #expect(try await visitor.post("/rules/check", Self.form, as: .analyst).text.contains("notice"))
            let example = changed(("value0", "0.01"))
            #expect(try await visitor.post("/rules", example, as: .analyst).text.contains("rẻ"))
            #expect(try await desk.services.rules.desk.store.versions().isEmpty)
        }
    }

    @Test("a new rule does not take the id of another")
    func taken() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            _ = try await visitor.post("/rules", Self.form, as: .analyst)
            let second = try await visitor.post("/rules", changed(("title_vi", "Khác")), as: .supervisor)
            #expect(second.status == .unprocessableContent)
            let edited = changed(("is_new", ""), ("title_vi", "Khác"))
            #expect(try await visitor.post("/rules", edited, as: .supervisor).status == .seeOther)
        }
    }

    @Test("what an officer types is shown and never run")
    func escaping() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let hostile = changed(("title_vi", "<script>alert(1)</script>"), ("owner", "\"><b>"))
            _ = try await visitor.post("/rules", hostile, as: .analyst)
            for path in ["/rules", "/rules/HR-01", "/rules/HR-01/edit"] {
                let page = try await visitor.get(path, as: .analyst)
                #expect(page.status == .ok)
                #expect(!page.text.contains("<script>alert"), "\(path)")
                #expect(!page.text.contains("\"><b>"), "\(path)")
            }
        }
    }

    @Test("the library opens in the form, every rule of it", arguments: Language.allCases)
    func library(language: Language) async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            _ = try await visitor.post("/language", [("language", language.rawValue)], as: .analyst)
            let list = try await visitor.get("/rules", as: .analyst)
            #expect(list.text.contains("/rules/new?from=T06"))
            #expect(!list.text.contains("⟦"))
            for rule in try RuleLibrary.rules().prefix(12) {
                let page = try await visitor.get("/rules/new?from=\(rule.id)", as: .analyst)
                #expect(page.status == .ok && !page.text.contains("⟦"), "\(rule.id)")
            }
            #expect(try await visitor.get("/rules/new?from=none", as: .analyst).status == .notFound)
        }
    }

    @Test("a line shows which conditions decided, and an officer changes its lane with a reason")
    func declaration() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            _ = try await visitor.post("/rules", Self.form, as: .analyst)
            let line = DeclarationLineID(declarationNo: DeskDeclarations.numbers[0])
            let hit = RuleHit(
                line: line,
                ruleID: "HR-01",
                version: 1,
                isShadow: false,
                conditions: [.init(text: "price_per_kg < cheap", values: ["price_per_kg = 0.42", "cheap = 1.1"])],
                at: DeskDeclarations.now
            )
            try await desk.services.rules.desk.store.record([hit], by: "scoring")
            let path = "/declarations/\(line.declarationNo)/1"
            let page = try await visitor.get(path, as: .inspector)
            #expect(page.text.contains("price_per_kg &lt; cheap"))
            #expect(page.text.contains("price_per_kg = 0.42"))
            #expect(page.text.contains("Kiểm tra trị giá và nhãn hàng"))

            let before = try await desk.services.targetingStore.assessment(of: line)?.lane
            let lane = before == .yellow ? "green" : "yellow"
            #expect(try await visitor.post(path + "/lane", [("lane", lane)], as: .inspector).status.code == 422)
            let changed = try await visitor.post(
                path + "/lane",
                [("lane", lane), ("reason", "theo tin báo")],
                as: .inspector
            )
            #expect(changed.location == path + "?notice=lane-overridden")
            #expect(try await desk.services.targetingStore.assessment(of: line)?.lane.rawValue == lane)
            #expect(try await visitor.get(path, as: .inspector).text.contains("theo tin báo"))
        }
    }
}
