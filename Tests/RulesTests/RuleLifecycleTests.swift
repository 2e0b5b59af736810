//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Rules
import Testing

@Suite("The life of a rule")
struct RuleLifecycleTests {
    private static let noon: Int64 = 1_755_000_000

    private static func text(_ condition: String = "net_kg > 5", more: String = "") -> String {
        """
        id: R1
        theme: dossier
        title: {vi: a, zh: b, en: c}
        instruction: {vi: a, zh: b, en: c}
        owner: lan
        legal_basis: law
        lane: red
        weight: 5
        \(more)
        when: \(condition)
        examples:
          - hit: heavy
            line: {net_kg: 9}
        """
    }

    private static func lists() throws -> ReferenceLists { ReferenceLists([], on: try ShippedRuleTests.today()) }

    private static func draft(_ text: String = text()) throws -> RuleVersion {
        try RuleVersion(text, lists: lists(), by: "lan", at: noon)
    }

    /// A back-test with so many hits among a hundred lines.
    private static func trial(_ text: String = text(), hits: Int = 3) throws -> RuleTrial {
        var test = try BackTest(of: RuleFile.read(text), beside: [], lists: lists(), now: noon)
        test.add(try RuleSample.batch((0..<100).map { [.netKg: $0 < hits ? "9" : "1"] }))
        return RuleTrial(test.result(), of: text)
    }

    @Test("from draft over back-test and shadow to publication by a second officer")
    func whole() throws {
        var version = try Self.draft()
        try version.record(Self.trial(), by: "lan", at: Self.noon)
        try version.shadow(by: "lan", at: Self.noon)
        #expect(throws: RuleRefusal.sameOfficer("lan")) {
            try version.publish(by: "lan", at: Self.noon, policy: RulePolicy())
        }
        try version.publish(by: "minh", at: Self.noon, policy: RulePolicy())
        #expect(version.state == .published)
        #expect(version.events.map(\.kind) == [.written, .tested, .shadowed, .published])
    }

    @Test("whoever wrote, tested or put a rule forward does not approve it", arguments: ["lan", "hoa", "bo"])
    func fourEyes(officer: String) throws {
        var version = try Self.draft()
        try version.rewrite(Self.text("net_kg > 6"), lists: Self.lists(), by: "hoa", at: Self.noon)
        try version.record(Self.trial(Self.text("net_kg > 6")), by: "bo", at: Self.noon)
        #expect(throws: RuleRefusal.sameOfficer(officer)) {
            try version.publish(by: officer, at: Self.noon, policy: RulePolicy())
        }
    }

    @Test("a draft is not published, nor a text that changed after its back-test")
    func untested() throws {
        var version = try Self.draft()
        #expect(throws: RuleRefusal.notFrom(.draft, to: .published)) {
            try version.publish(by: "minh", at: Self.noon, policy: RulePolicy())
        }
        #expect(throws: RuleRefusal.untested) {
            try version.record(Self.trial(Self.text("net_kg > 1")), by: "lan", at: Self.noon)
        }
        try version.record(Self.trial(), by: "lan", at: Self.noon)
        try version.rewrite(Self.text("net_kg > 4"), lists: Self.lists(), by: "lan", at: Self.noon)
        #expect(version.state == .draft)
    }

    @Test("a rule that hits everything is no selection")
    func everything() throws {
        var version = try Self.draft()
        try version.record(Self.trial(hits: 90), by: "lan", at: Self.noon)
        #expect(throws: RuleRefusal.hitsTooMuch(share: 0.9, allowed: 0.2)) {
            try version.publish(by: "minh", at: Self.noon, policy: RulePolicy())
        }
    }

    @Test("an old back-test does not count")
    func old() throws {
        var version = try Self.draft()
        try version.record(Self.trial(), by: "lan", at: Self.noon)
        #expect(throws: RuleRefusal.trialTooOld(days: 31)) {
            try version.publish(by: "minh", at: Self.noon + 31 * 86_400, policy: RulePolicy())
        }
    }

    @Test("a text that is no rule, or whose examples fail, is refused at once")
    func faults() throws {
        #expect(throws: RuleRefusal.examplesFail(["heavy"])) { try Self.draft(Self.text("net_kg > 50")) }
        #expect { try Self.draft(Self.text("nothing > 50")) } throws: { error in
            if case RuleRefusal.faults = error { true } else { false }
        }
    }

    @Test("a rule ends with its last day, or when somebody takes it back with a reason")
    func ends() throws {
        let text = Self.text(more: "valid: {from: 2025-01-01, to: 2025-08-31}")
        var version = try Self.draft(text)
        try version.record(Self.trial(text), by: "lan", at: Self.noon)
        try version.publish(by: "minh", at: Self.noon, policy: RulePolicy())
        var other = version
        #expect(throws: RuleRefusal.reasonMissing) { try other.withdraw(by: "lan", at: Self.noon, reason: " ") }
        try other.withdraw(by: "lan", at: Self.noon, reason: "too many clean hits")
        #expect(other.state == .withdrawn)
        let lastSecond: Int64 = 1_756_684_799
        let stayed = version.expire(at: lastSecond)
        let ended = version.expire(at: lastSecond + 1)
        #expect(!stayed && ended && version.state == .expired)
        #expect(throws: RuleRefusal.notFrom(.expired, to: .withdrawn)) {
            try version.withdraw(by: "lan", at: Self.noon, reason: "late")
        }
    }

    @Test("an owner defends a rule without yield until another day")
    func defence() throws {
        var version = try Self.draft()
        try version.record(Self.trial(), by: "lan", at: Self.noon)
        try version.publish(by: "minh", at: Self.noon, policy: RulePolicy())
        let day = try #require(CalendarDate(year: 2026, month: 1, day: 31))
        try version.defend(by: "lan", at: Self.noon, reason: "deters; harvest comes in winter", until: day)
        #expect(version.review == day && version.events.last?.kind == .defended)
    }
}
