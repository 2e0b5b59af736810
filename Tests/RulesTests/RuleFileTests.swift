//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Rules
import Testing

@Suite("Rule files")
struct RuleFileTests {
    private static let whole = """
        id: X1
        theme: transit
        title: {vi: a, zh: b, en: c}
        instruction: {vi: a, zh: b, en: c}
        owner: me
        legal_basis: law
        lane: red
        weight: 5
        when: net_kg > 5
        """

    @Test("a whole file is read")
    func whole() throws {
        let rule = try RuleFile.read(Self.whole)
        #expect(rule.id == "X1" && rule.lane == .red && rule.weight == 5 && rule.condition == "net_kg > 5")
    }

    @Test(
        "what is wrong is refused with the part and the line",
        arguments: [
            ("weight: 5", "weight: 500", "weight", 8), ("lane: red", "lane: purple", "lane", 7),
            ("theme: transit", "theme: fun", "theme", 2), ("id: X1", "id: 1X", "id", 1),
            ("owner: me", "ower: me", "ower", 5), ("when: net_kg > 5", "when: [", "file", nil),
            ("weight: 5", "weight: 5\nroutes: [moon]", "routes", 9),
            ("weight: 5", "weight: 5\nhistory: {past: {count: lines, by: seal_no}}", "history.past", 9),
            (
                "weight: 5", "weight: 5\nthresholds: {net_kg: {value: 1, since: 2025-01-01, source: x}}",
                "thresholds.net_kg", 9
            ),
        ] as [(String, String, String, Int?)]
    )
    func faults(found: String, replacement: String, part: String, line: Int?) {
        let fault = #expect(throws: RuleFault.self) {
            try RuleFile.read(Self.whole.replacing(found, with: replacement))
        }
        #expect(fault?.part == part)
        if let line { #expect(fault?.place?.line == line) }
    }

    @Test("a missing part is named")
    func missing() {
        let fault = #expect(throws: RuleFault.self) {
            try RuleFile.read(Self.whole.replacing("owner: me", with: ""))
        }
        #expect(fault?.reason.contains("owner") == true)
    }

    @Test(
        "a condition that means nothing is refused with its place",
        arguments: [
            ("net_kg >", 1), ("no_such_field > 1", 1), ("net_kg + 1", nil), ("goods_description > 5", 1),
            ("mentions(goods_description, lists.nothing)", 29), (String(repeating: "(", count: 5_000), nil),
        ] as [(String, Int?)]
    )
    func conditions(source: String, column: Int?) throws {
        let rule = try RuleSample.rule(source)
        let faults = #expect(throws: RuleFaults.self) { try RuleSample.book(rule) }
        #expect(faults?.faults.first?.part == "when")
        if let column, source != "net_kg >" { #expect(faults?.faults.first?.place?.column == column) }
    }

    @Test("a question about a name that no line has is refused")
    func questions() throws {
        let rule = try RuleSample.rule("n > 1", history: "  n: {sum: nothing, by: seal_no, days: 3}")
        let faults = #expect(throws: RuleFaults.self) { try RuleSample.book(rule) }
        #expect(faults?.faults.first?.part == "history.n")
    }

    @Test("rules that ship, changed at random, are refused or work", arguments: 1...4)
    func mutations(seed: UInt64) throws {
        let texts = try RuleLibrary.texts()
        let lists = ReferenceLists([], on: try ShippedRuleTests.today())
        let pieces = [
            "1e300", "-1", ": ", "\n  - ", "{", "]", "&a ", "*a", "'", "repeat: 2000", ".nan", "|\n", "\u{0}",
            "9999-12-31",
        ]
        var state = seed
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return Int(state >> 33) % count
        }
        for _ in 0..<60 {
            var bytes = Array(texts[random(texts.count)].utf8)
            for _ in 0...random(4) {
                let place = random(bytes.count)
                switch random(3) {
                case 0: bytes.insert(contentsOf: pieces[random(pieces.count)].utf8, at: place)
                case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random(20)))
                default: bytes[place] = UInt8(random(256))
                }
                if bytes.isEmpty { bytes = [0x20] }
            }
            guard let rule = try? RuleFile.read(String(decoding: bytes, as: UTF8.self)) else { continue }
            _ = try? RuleBook([rule], lists: lists).results(ofExamplesIn: 0)
        }
    }

    @Test("random bytes are refused and nothing else happens")
    func garbage() {
        var state: UInt64 = 7
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            for _ in 0..<80 {
                state = state &* 6_364_136_223_846_793_005 &+ 1
                bytes.append(UInt8(truncatingIfNeeded: state >> 33))
            }
            let text = Self.whole + String(decoding: bytes, as: UTF8.self)
            _ = try? RuleFile.read(text)
        }
    }
}
