//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations
import TestSupport
import Testing

@Suite("Joint operations")
struct JointOperationTests {
    private static func faults(_ change: (inout OperationPlan) -> Void) -> [PlanFault] {
        var plan = SampleOperations.plan()
        change(&plan)
        return plan.faults(in: SampleOperations.surroundings())
    }

    @Test("a sound plan has no faults; what is wrong is named by its field")
    func faults() {
        #expect(Self.faults { _ in } == [])
        #expect(Self.faults { $0.basis = "" } == [PlanFault("basis", .missing)])
        #expect(Self.faults { $0.phases = [] } == [PlanFault("phases", .missing)])
        #expect(
            Self.faults { $0.phases[1].to = SampleOperations.day("2025-01-01") }.contains(
                PlanFault("phases[1].to", .reversed)
            )
        )
        #expect(
            Self.faults { $0.phases[2].from = SampleOperations.day("2025-09-01") } == [
                PlanFault("phases[2].from", .overlapping)
            ]
        )
        #expect(Self.faults { $0.participants.removeLast() } == [PlanFault("participants", .alone)])
        #expect(
            Self.faults { $0.participants.append(OperationParticipant("VN-99")) } == [
                PlanFault("participants[2].office", .unknown)
            ]
        )
        #expect(
            Self.faults { $0.participants.append(OperationParticipant("RILO A/P")) } == [],
            "another organisation takes part in its own words"
        )
        #expect(Self.faults { $0.targets[0].gate = "G99" } == [PlanFault("targets[0].gate", .unknown)])
        #expect(Self.faults { $0.targets[0].hs = "24x" } == [PlanFault("targets[0].hs", .malformed)])
        let outside = ValidityPeriod(from: SampleOperations.day("2026-01-01"), to: nil)
        #expect(Self.faults { $0.targets[0].period = outside } == [PlanFault("targets[0].from", .outside)])
        #expect(
            Self.faults { $0.shifts = [DutyShift(from: 1_755_000_000, to: 1_754_999_999, officer: "Lan")] } == [
                PlanFault("shifts[0].to", .reversed)
            ]
        )
        #expect(
            Self.faults { $0.shifts = [DutyShift(from: 1_755_000_000, to: 1_755_100_000, officer: "")] } == [
                PlanFault("shifts[0].officer", .missing), PlanFault("shifts[0].to", .tooLong),
            ]
        )
    }

    @Test("an action of two offices needs a partner that one of ours is paired with on its first day")
    func pairing() {
        let faults = Self.faults {
            $0.kind = .bilateral
            $0.participants[1].office = "CN-8600"
        }
        #expect(faults == [PlanFault("participants[1].office", .notPaired)])
        #expect(Self.faults { $0.kind = .bilateral } == [])
    }

    @Test("a code is letters and digits of ASCII", arguments: ["", "x", "new", "OMD VII", "OMD/7", "Ω-1", "<b>"])
    func codes(_ code: String) {
        #expect(!JointOperation.isCode(code))
        #expect(JointOperation.isCode("OMD-VII"))
    }

    @Test("it runs, is evaluated, and a second person agrees to its end")
    func life() throws {
        var operation = try SampleOperations.operation()
        #expect(throws: OperationError.notFrom(.planned)) { try operation.evaluate(by: "minh", at: 1) }
        try operation.start(by: "minh", at: 200)
        #expect(throws: OperationError.notFrom(.running)) { try operation.start(by: "minh", at: 201) }
        try operation.evaluate(by: "minh", at: 300)
        #expect(throws: OperationError.reasonMissing) { try operation.proposeClosing(by: "minh", at: 400, reason: "") }
        try operation.proposeClosing(by: "minh", at: 400, reason: "Báo cáo cuối cùng đã ký")
        #expect(throws: OperationError.sameOfficer) { try operation.answerClosing(true, by: "minh", at: 401) }
        #expect(throws: OperationError.reasonMissing) { try operation.answerClosing(false, by: "hai", at: 401) }
        try operation.answerClosing(false, by: "hai", at: 402, reason: "Thiếu số liệu")
        #expect(operation.state == .evaluating && operation.closingProposal == nil)
        try operation.proposeClosing(by: "minh", at: 500, reason: "Đã bổ sung")
        try operation.answerClosing(true, by: "hai", at: 501)
        #expect(operation.state == .closed)
        #expect(throws: OperationError.notFrom(.closed)) {
            try operation.change(SampleOperations.plan(), in: SampleOperations.surroundings(), by: "minh", at: 600)
        }
        #expect(operation.events.map(\.kind).last == .closed && operation.revision == 7)
    }

    @Test("cases and messages call it by code, name or alias, in any spelling")
    func names() throws {
        let operation = try SampleOperations.operation()
        for name in ["OMD-VII", "omd vii", "湄龙行动七期", "Operation Mekong Dragon VII", "OMD7"] {
            #expect(operation.isCalled(name), "\(name)")
        }
        for name in ["", "–", "OMD-VI", "OMD-VIII"] { #expect(!operation.isCalled(name), "\(name)") }
    }

    @Test("who is on duty changes at the very second")
    func duty() {
        var plan = SampleOperations.plan()
        plan.shifts = [
            DutyShift(from: 1_000, to: 2_000, officer: "Lan"), DutyShift(from: 2_000, to: 3_000, officer: "Hải"),
        ]
        #expect(plan.onDuty(at: 1_999).map(\.officer) == ["Lan"])
        #expect(plan.onDuty(at: 2_000).map(\.officer) == ["Hải"])
        #expect(plan.onDuty(at: 3_000).isEmpty)
    }
}
