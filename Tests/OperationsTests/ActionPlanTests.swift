//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Operations
import TestSupport
import Testing

@Suite("Action plans of two offices")
struct ActionPlanTests {
    /// The copy of the other side, which takes what the first one tells.
    private static func copy(of plan: ActionPlan) throws -> ActionPlan {
        var copy = ActionPlan(id: plan.id, own: plan.other, other: plan.own)
        try deliver(plan, to: &copy)
        return copy
    }

    private static func deliver(_ plan: ActionPlan, to copy: inout ActionPlan, from first: Int = 1) throws {
        for letter in plan.letters where letter.number >= first {
            let text = try JSONReader.readCanonical(letter.step.canonical)
            try copy.take(try PlanStep(text), from: plan.own, by: letter.by, at: letter.at)
        }
    }

    /// Both copies after the first version was agreed.
    private static func agreed() throws -> (vn: ActionPlan, cn: ActionPlan) {
        var vn = try SampleOperations.actionPlan()
        var cn = try copy(of: vn)
        try cn.act(.accept(try #require(cn.pending.first).digest), by: "wang", at: 200)
        try deliver(cn, to: &vn)
        return (vn, cn)
    }

    @Test("a version counts once the other office accepted its digest, on both sides")
    func agreeing() throws {
        let proposed = try SampleOperations.actionPlan()
        #expect(proposed.agreed == nil && proposed.pending.count == 1)
        let (vn, cn) = try Self.agreed()
        #expect(vn.agreed?.digest == cn.agreed?.digest && vn.agreed != nil)
        #expect(vn.pending.isEmpty && cn.pending.isEmpty)
        var own = proposed
        #expect(throws: ActionPlanError.notYours) { try own.act(.accept(own.versions[0].digest), by: "lan", at: 1) }
        #expect(throws: ActionPlanError.notAgreed) {
            try own.act(.claim("1", [Evidence(.message, "x")]), by: "lan", at: 1)
        }
    }

    @Test("what an office proposes later stands for what it proposed before")
    func again() throws {
        var vn = try SampleOperations.actionPlan()
        var terms = SampleOperations.terms()
        terms.titleVI = "Kế hoạch khác"
        try vn.propose(terms, by: "lan", at: 150)
        #expect(vn.pending.map(\.digest) == [terms.digest])
        var cn = try Self.copy(of: vn)
        #expect(throws: ActionPlanError.outOfTurn) {
            try cn.act(.accept(SampleOperations.terms().digest), by: "wang", at: 200)
        }
        try cn.act(.accept(terms.digest), by: "wang", at: 200)
        #expect(cn.agreed?.digest == terms.digest)
    }

    @Test("kept: claimed by who owes it with evidence, confirmed by the other; or given back with a reason")
    func keeping() throws {
        var (vn, cn) = try Self.agreed()
        let day = SampleOperations.day("2025-09-01")
        let commitment = try #require(vn.agreed?.terms.commitments.first)
        #expect(vn.status(of: commitment, on: day) == .open)
        #expect(vn.status(of: commitment, on: SampleOperations.day("2025-10-01")) == .late)
        #expect(throws: ActionPlanError.evidenceMissing) { try vn.act(.claim("1", []), by: "lan", at: 300) }
        #expect(throws: ActionPlanError.notYours) {
            try vn.act(.claim("2", [Evidence(.document, "x")]), by: "lan", at: 300)
        }
        #expect(throws: ActionPlanError.outOfTurn) { try cn.act(.confirm("1"), by: "wang", at: 300) }
        try vn.act(.claim("1", [Evidence(.ownCase, "VN-2025-VI-0042")]), by: "lan", at: 300)
        try Self.deliver(vn, to: &cn, from: 2)
        #expect(cn.status(of: commitment, on: day) == .claimed)
        try cn.act(.giveBack("1", reason: "缺九月名单"), by: "wang", at: 400)
        try Self.deliver(cn, to: &vn, from: 2)
        #expect(vn.status(of: commitment, on: day) == .open)
        try vn.act(.claim("1", [Evidence(.document, "Công văn 12")]), by: "lan", at: 500)
        try Self.deliver(vn, to: &cn, from: 3)
        #expect(throws: ActionPlanError.notYours) { try vn.act(.confirm("1"), by: "lan", at: 501) }
        try cn.act(.confirm("1"), by: "wang", at: 600)
        try Self.deliver(cn, to: &vn, from: 3)
        #expect(vn.status(of: commitment, on: SampleOperations.day("2026-01-01")) == .fulfilled)
        #expect(vn.acts == cn.acts)
    }

    @Test("a date moves with a reason, and the history of it can't be rewritten by either side")
    func slipping() throws {
        var (vn, cn) = try Self.agreed()
        var terms = try #require(vn.agreed).terms.successor
        let later = SampleOperations.day("2025-10-31")
        #expect(throws: ActionPlanError.reasonMissing) {
            try terms.commitments[0].move(to: later, reason: "", by: "lan", office: "VN-VI")
        }
        try terms.commitments[0].move(to: later, reason: "Bão", by: "lan", office: "VN-VI")
        try vn.propose(terms, by: "lan", at: 300)
        try Self.deliver(vn, to: &cn, from: 2)
        try cn.act(.accept(terms.digest), by: "wang", at: 301)
        #expect(cn.agreed?.terms.commitments.first?.slips.map(\.reason) == ["Bão"])
        for forge in [
            { (terms: inout PlanTerms) in terms.commitments[0].slips = [] },
            { $0.commitments[0].due = SampleOperations.day("2025-12-31") },
            { $0.commitments.removeFirst() },
        ] as [(inout PlanTerms) -> Void] {
            var forged = terms.successor
            forge(&forged)
            #expect(throws: ActionPlanError.rewritesHistory) { try cn.propose(forged, by: "wang", at: 400) }
        }
        #expect(throws: ActionPlanError.rewritesHistory) {
            var forged = SampleOperations.terms()
            forged.titleVI = "Khác"
            try cn.propose(forged, by: "wang", at: 400)
        }
    }

    @Test("two versions at the same time stand side by side, and both sides come to the same one")
    func differing() throws {
        var (vn, cn) = try Self.agreed()
        var (a, b) = (try #require(vn.agreed).terms.successor, try #require(cn.agreed).terms.successor)
        a.titleVI = "Kế hoạch A"
        b.titleVI = "Kế hoạch B"
        try vn.propose(a, by: "lan", at: 300)
        try cn.propose(b, by: "wang", at: 300)
        let (fromVN, fromCN) = (vn, cn)
        try Self.deliver(fromVN, to: &cn, from: 2)
        try Self.deliver(fromCN, to: &vn, from: 2)
        #expect(vn.pending.count == 2 && cn.pending.count == 2)
        // Each accepts the other's at once, before it hears of it.
        try vn.act(.accept(b.digest), by: "lan", at: 400)
        try cn.act(.accept(a.digest), by: "wang", at: 400)
        let (laterVN, laterCN) = (vn, cn)
        try Self.deliver(laterVN, to: &cn, from: 3)
        try Self.deliver(laterCN, to: &vn, from: 3)
        #expect(vn.agreed?.digest == min(a.digest, b.digest))
        #expect(cn.agreed?.digest == vn.agreed?.digest)
    }

    @Test("given up only where both agree; a version that is declined waits no more")
    func dropping() throws {
        var (vn, cn) = try Self.agreed()
        var terms = try #require(vn.agreed).terms.successor
        terms.commitments[1].dropped = Commitment.Drop(reason: "Không còn cần", by: "lan", office: "VN-VI")
        try vn.propose(terms, by: "lan", at: 300)
        try Self.deliver(vn, to: &cn, from: 2)
        #expect(cn.status(of: cn.agreed?.terms.commitments[1] ?? terms.commitments[1], on: terms.from) == .open)
        try cn.act(.decline(terms.digest, reason: "仍然需要"), by: "wang", at: 301)
        #expect(cn.pending.isEmpty && cn.versions.last?.declined == "仍然需要")
        try Self.deliver(cn, to: &vn, from: 2)
        #expect(vn.pending.isEmpty)
    }

    @Test("faults of terms are named; an office that is none of the two does nothing")
    func faults() throws {
        var terms = SampleOperations.terms()
        terms.to = SampleOperations.day("2025-01-01")
        terms.commitments[0].owner = "CN-8600"
        terms.commitments[1].zh = ""
        #expect(
            terms.faults(of: ["VN-VI", "CN-7200"]) == [
                PlanFault("to", .reversed), PlanFault("commitments[0].owner", .unknown),
                PlanFault("commitments[1].zh", .missing),
            ]
        )
        var plan = try SampleOperations.actionPlan()
        #expect(throws: ActionPlanError.outsider("CN-8600")) {
            try plan.take(.accept(plan.versions[0].digest), from: "CN-8600", by: "li", at: 1)
        }
    }

    @Test("what is not known here is not read, since the digest would be of something else")
    func reading() throws {
        guard case .object(var members) = SampleOperations.terms().json else { return }
        members["more"] = "x"
        #expect(throws: ActionPlanError.unreadable) { try PlanTerms(.object(members)) }
        let step: JSONValue = .object([
            "step": "propose", "terms": SampleOperations.terms().json, "digest": "AAAA",
        ])
        #expect(throws: ActionPlanError.unreadable) { try PlanStep(step) }
    }

    @Test("reminders come before and after the day, and none once it is claimed")
    func clocks() {
        let clock = CommitmentTerms()
        let commitment = SampleOperations.terms().commitments[0]
        func stage(_ day: String, _ status: CommitmentStatus = .open) -> CommitmentTerms.Stage? {
            clock.stage(of: commitment, status, on: SampleOperations.day(day))
        }
        #expect(stage("2025-09-22") == nil)
        #expect(stage("2025-09-23") == .soon && stage("2025-09-30") == .soon)
        #expect(stage("2025-10-01", .late) == .overdue && stage("2025-10-13", .late) == .overdue)
        #expect(stage("2025-10-14", .late) == .escalated)
        #expect(stage("2025-10-14", .claimed) == nil && stage("2025-10-14", .dropped) == nil)
    }
}
