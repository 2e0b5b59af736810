//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Rules
import Testing

@Suite("Bad rules are refused, and stop no line")
struct BadRuleTests {
    private static let noon: Int64 = 1_755_000_000
    private static let digits = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"
    /// A million rounds.
    private static let endless = (0..<6).reduce("x5 >= 0") { "\(digits).all(x\(5 - $1), \($0))" }

    private static func text(_ condition: String, more: String = "") -> String {
        """
        id: R1
        theme: dossier
        title: {vi: a, zh: b, en: c}
        instruction: {vi: a, zh: b, en: c}
        owner: lan
        legal_basis: law
        lane: red
        weight: 5
        when: '\(condition.replacing("'", with: "''"))'
        \(more)
        """
    }

    private static func draft(_ text: String) throws -> RuleVersion {
        try RuleVersion(text, lists: ReferenceLists([], on: ShippedRuleTests.today()), by: "lan", at: noon)
    }

    private static func faults(_ text: String) -> [RuleFault] {
        do {
            _ = try draft(text)
            return []
        } catch RuleRefusal.faults(let faults) {
            return faults.faults
        } catch {
            return []
        }
    }

    private static func trial(_ text: String, _ lines: [RuleSample.Line]) throws -> RuleTrial {
        let lists = ReferenceLists([], on: try ShippedRuleTests.today())
        var test = try BackTest(of: RuleFile.read(text), beside: [], lists: lists, now: noon)
        test.add(try RuleSample.batch(lines))
        return RuleTrial(test.result(), of: text)
    }

    @Test(
        "a condition that cannot work is refused when it is written, with place and reason",
        arguments: [
            ("net_kg >", 9, "expected"), ("(net_kg > 5", 12, "')'"),
            ("net_kg > 5 &&& hour < 6", 14, "part of the language"),
            ("net_weight > 5", 1, "not declared"), ("goods_description > 5", 1, "string"),
            ("net_kg > 'heavy'", 1, "string"),
            ("net_kg = 5", 8, "="), ("net_kg + 1", nil, "type decimal"),
            ("customs_value / 0 > 5", 17, "division by zero"),
            ("packages % 0 == 1", 12, "division by zero"), ("customs_value / 0.0 > 5", 17, "division by zero"),
            ("goods_description.matches('kg(')", 27, "missing )"),
            ("goods_description.matches('a(?=b)')", 27, "character 2"),
            ("hs_code in ['61', 62]", nil, ""), ("weigh(net_kg) > 1", 1, "no function 'weigh'"),
            ("net_kg.exists(x, x > 1)", 1, "a list or a map"), ("has(net_kg, gross_kg)", 1, "has()"),
            (String(repeating: "(", count: 300) + "true", 201, "nested"),
        ] as [(String, Int?, String)]
    )
    func refused(_ condition: String, _ column: Int?, _ reason: String) throws {
        let fault = Self.faults(Self.text(condition)).first
        if reason.isEmpty {
            #expect(fault == nil)
            return
        }
        #expect(fault?.part == "when" && fault?.reason.contains(reason) == true, "\(fault as Any)")
        if let column { #expect(fault?.place == RuleFault.Place(line: 1, column: column), "\(fault as Any)") }
    }

    @Test("a condition that loops for ever is refused as soon as an example shows it")
    func endlessInExample() throws {
        let examples = "examples:\n  - hit: loops\n    line: {net_kg: 9}"
        let fault = Self.faults(Self.text("net_kg > 1 && " + Self.endless, more: examples)).first
        #expect(fault?.part == "when" && fault?.reason.contains("costs more than a condition may") == true)
    }

    @Test("a condition that costs too much on lines of the past is not published")
    func endlessInPast() throws {
        let text = Self.text("net_kg > 100 && " + Self.endless)
        var version = try Self.draft(text)
        let lines = (0..<200).map { [DeclarationField.netKg: $0 < 3 ? "500" : "1"] }
        try version.record(Self.trial(text, lines), by: "lan", at: Self.noon)
        #expect(version.trial?.report.tooCostly == 3)
        #expect(throws: RuleRefusal.costsTooMuch(lines: 3)) {
            try version.publish(by: "minh", at: Self.noon, policy: RulePolicy())
        }
    }

    @Test("a missing field is no matter of cost")
    func missing() throws {
        let text = Self.text("net_kg > 100")
        let report = try Self.trial(text, [[.netKg: "1"], [:], [:]]).report
        #expect(report.notEvaluable == 2 && report.tooCostly == 0)
    }

    @Test(
        "a condition that is always true, or never has an answer, is not published",
        arguments: ["true", "net_kg > packages - packages", "1 / (packages - packages) > 0"]
    )
    func always(_ condition: String) throws {
        let text = Self.text(condition)
        var version = try Self.draft(text)
        let lines = (0..<50).map { [DeclarationField.netKg: "\($0 + 1)", .packages: "3"] }
        try version.record(Self.trial(text, lines), by: "lan", at: Self.noon)
        #expect {
            try version.publish(by: "minh", at: Self.noon, policy: RulePolicy())
        } throws: { error in
            switch error {
            case RuleRefusal.hitsTooMuch(let share, _), RuleRefusal.seldomEvaluable(let share, _): share == 1
            default: false
            }
        }
    }

    @Test("whatever a running rule does, every line is judged by the others", arguments: [3, 400])
    func running(_ count: Int) throws {
        let bad = [
            "1 / (packages - packages) > 0", Self.endless, "goods_description.matches(seal_no)",
            "9223372036854775807 * packages > 0", "[packages][packages] > 0",
        ]
        var versions: [RuleVersion] = []
        for (place, condition) in (bad + ["net_kg > 1"]).enumerated() {
            let text = Self.text(condition).replacing("id: R1", with: "id: R\(place)")
            versions.append(
                try RuleVersion(stored: text, number: 1, state: .published, trial: nil, review: nil, events: [])
            )
        }
        var rules = try LiveRules(versions, lists: ReferenceLists([], on: ShippedRuleTests.today()))
        let line: RuleSample.Line = [.netKg: "9", .packages: "3", .goodsDescription: "kg", .sealNo: "(+"]
        let hits = rules.judge(try RuleSample.batch(Array(repeating: line, count: count)), now: Self.noon)
        #expect(hits.count == count)
        #expect(hits.allSatisfy { $0.map(\.ruleID) == ["R5"] })
    }

    @Test(
        "a file that would grow without end is refused",
        arguments: [
            ("title: &t {vi: a, zh: b, en: c}\ninstruction: *t", "& and *"),
            ("examples: [{hit: a, line: {net_kg: 1}, past: [{days_ago: 1e300}]}]", "a number from"),
            (
                "examples: [{hit: a, line: {net_kg: 1}, past: [{hours_ago: 1, repeat: 2000, step_hours: .inf}]}]",
                "a number from"
            ),
            (
                "examples: [{hit: a, line: {net_kg: 1}, past: ["
                    + Array(repeating: "{hours_ago: 1, repeat: 2000}", count: 6).joined(separator: ", ") + "]}]",
                "10000 past lines"
            ),
            ("history: {a: {count: lines, by: seal_no, days: 1e9}}", "a number from"),
            ("history: {a: {count: lines, by: seal_no, days: 0}}", "more than nothing"),
            ("history: {a: {count: lines, by: seal_no, days: 3, skip_days: -1}}", "a number from"),
            ("owner: " + String(repeating: "[", count: 5_000), ""),
            ("# " + String(repeating: "x", count: 300_000), "at most 256 kB"),
        ]
    )
    func growing(_ part: String, _ reason: String) {
        let name = part.prefix { $0 != ":" }
        let base = Self.text("net_kg > 1").split(separator: "\n").filter {
            !$0.hasPrefix(name + ":") && !part.contains($0.prefix(12))
        }
        let faults = Self.faults(base.joined(separator: "\n") + "\n" + part)
        #expect(faults.first?.reason.contains(reason) == true || (reason.isEmpty && !faults.isEmpty), "\(faults)")
    }

    @Test("a text of R&D and 5 * 3 needs no anchors")
    func ampersands() throws {
        let text = Self.text("net_kg > 2 * 3 && packages > 1").replacing("owner: lan", with: "owner: R &D *and* P & L")
        #expect(Self.faults(text).isEmpty)
    }
}
