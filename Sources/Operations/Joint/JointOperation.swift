//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation

/// A joint operation as this side has it. The partner plans its own under the same code; what both see of one another
/// are seizures and situation reports.
package struct JointOperation: Identifiable, Hashable, Sendable, Codable {
    /// By which cases and messages name it, such as `OMD-VII`; never changes.
    package let code: String
    package private(set) var plan: OperationPlan
    package private(set) var state: OperationState
    /// What was done with it, the first first.
    package private(set) var events: [OperationEvent]

    package var id: String { code }
    /// How often it was changed.
    package var revision: Int { events.count }

    /// - Throws: ``OperationError/faulty(_:)``
    package init(
        code: String,
        _ plan: OperationPlan,
        in surroundings: OperationPlan.Surroundings,
        by officer: String,
        at time: Int64
    ) throws(OperationError) {
        var faults = plan.faults(in: surroundings)
        if !Self.isCode(code) { faults.insert(PlanFault("code", code.isEmpty ? .missing : .malformed), at: 0) }
        guard faults.isEmpty else { throw .faulty(faults) }
        self.code = code
        self.plan = plan
        state = .planned
        events = [OperationEvent(.planned, by: officer, at: time)]
    }

    /// 2 to 40 letters of ASCII, digits, `-`, `.` and `_`, beginning with a letter or digit.
    package static func isCode(_ text: String) -> Bool {
        (2...40).contains(text.utf8.count) && text.first.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }
            && text.lowercased() != "new" && text.lowercased() != "events"
    }

    /// Changes the plan. A closed operation never changes.
    package mutating func change(
        _ plan: OperationPlan,
        in surroundings: OperationPlan.Surroundings,
        by officer: String,
        at time: Int64
    ) throws(OperationError) {
        guard state != .closed else { throw .notFrom(state) }
        let faults = plan.faults(in: surroundings)
        guard faults.isEmpty else { throw .faulty(faults) }
        self.plan = plan
        events.append(OperationEvent(.changed, by: officer, at: time))
    }

    package mutating func start(by officer: String, at time: Int64) throws(OperationError) {
        guard state == .planned else { throw .notFrom(state) }
        state = .running
        events.append(OperationEvent(.started, by: officer, at: time))
    }

    package mutating func evaluate(by officer: String, at time: Int64) throws(OperationError) {
        guard state == .running else { throw .notFrom(state) }
        state = .evaluating
        events.append(OperationEvent(.evaluating, by: officer, at: time))
    }

    /// Who asked for the end, while nobody else has answered.
    package var closingProposal: OperationEvent? {
        let last = events.last { [.closingProposed, .closingRefused, .closed].contains($0.kind) }
        return state == .evaluating && last?.kind == .closingProposed ? last : nil
    }

    package mutating func proposeClosing(by officer: String, at time: Int64, reason: String) throws(OperationError) {
        guard state == .evaluating, closingProposal == nil else { throw .notFrom(state) }
        guard !reason.isEmpty else { throw .reasonMissing }
        events.append(OperationEvent(.closingProposed, by: officer, at: time, reason: reason))
    }

    /// A second person agrees to the end, or does not.
    /// - Throws: ``OperationError/sameOfficer``
    package mutating func answerClosing(
        _ agrees: Bool,
        by officer: String,
        at time: Int64,
        reason: String = ""
    ) throws(OperationError) {
        guard let proposal = closingProposal else { throw .notFrom(state) }
        guard ActorName.isSecondPerson(officer, to: [proposal.by]) else { throw .sameOfficer }
        guard agrees || !reason.isEmpty else { throw .reasonMissing }
        if agrees { state = .closed }
        events.append(OperationEvent(agrees ? .closed : .closingRefused, by: officer, at: time, reason: reason))
    }

    /// Whether what a case or a message calls an operation is this one.
    package func isCalled(_ text: String) -> Bool {
        let wanted = Self.folded(text)
        guard !wanted.isEmpty else { return false }
        return ([code, plan.name.vi, plan.name.zh, plan.name.en] + plan.aliases).contains { Self.folded($0) == wanted }
    }

    /// Letters and digits alone, in lower case: `OMD VII` and `omd-vii` are the same.
    private static func folded(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
