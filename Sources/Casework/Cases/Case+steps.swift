//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs

extension Case {
    /// Says what the case is about in other words.
    package mutating func describe(
        title: String,
        summary: String,
        by person: CasePerson,
        at now: Int64
    ) throws(CaseError) {
        try requireOpen()
        let title = try Self.text(title, .title, most: Self.longestTitle)
        let summary = try Self.text(summary, .summary, most: Self.longestText, mayBeEmpty: true)
        guard (title, summary) != (self.title, self.summary) else { return }
        self.title = title
        self.summary = summary
        note(CaseEvent(.note, at: now, by: person))
    }

    /// Adds a remark to the history.
    package mutating func remark(_ remark: String, by person: CasePerson, at now: Int64) throws(CaseError) {
        let remark = try Self.text(remark, .note, most: Self.longestText)
        note(CaseEvent(.note, at: now, by: person, remark: remark))
    }

    /// Moves the case on.
    ///
    /// Opening it needs a seizure whose record is complete, or a reason why there is none.
    package mutating func move(
        to stage: CaseStage,
        remark: String,
        by person: CasePerson,
        at now: Int64,
        today: CalendarDate
    ) throws(CaseError) {
        try requireOpen()
        guard self.stage.next.contains(stage) else { throw .noWay(from: self.stage, to: stage) }
        let remark = try Self.text(remark, .reason, most: Self.longestText, mayBeEmpty: true)
        if stage == .decided {
            guard seizure.decision != nil else { throw .missing(.decision) }
            let faults = seizure.faults(today: today).filter { $0.isError }
            guard faults.isEmpty else { throw .incomplete(faults) }
        }
        // What begins to count, counts from its detection; what counts already changes on the day of the step.
        effective = self.stage == .suspicion ? min(seizure.detected ?? today, today) : today
        if let status = stage.legalStatus { seizure.legalStatus = status }
        self.stage = stage
        closing = nil
        note(CaseEvent(.stage, at: now, by: person, subject: stage.rawValue, remark: remark.isEmpty ? nil : remark))
    }

    package mutating func assign(to login: String?, by person: CasePerson, at now: Int64) throws(CaseError) {
        try requireOpen()
        guard login != assignee else { return }
        assignee = login
        note(CaseEvent(.assigned, at: now, by: person, subject: login))
    }

    package mutating func setDue(_ day: CalendarDate?, by person: CasePerson, at now: Int64) throws(CaseError) {
        try requireOpen()
        guard day != due else { return }
        due = day
        note(CaseEvent(.due, at: now, by: person, subject: day?.iso8601))
    }

    /// Writes the seizure down, or amends it.
    ///
    /// - Parameter effective: the day of the decision that changed it; figures of months before stay as they were.
    ///   For a first record and for what had not counted it is the day of detection.
    package mutating func record(
        _ seizure: SeizureRecord,
        effective: CalendarDate,
        by person: CasePerson,
        at now: Int64,
        today: CalendarDate
    ) throws(CaseError) {
        try requireOpen()
        guard seizure != self.seizure else { return }
        guard effective <= today else { throw .wrongDay(.effective) }
        let isFirst = self.seizure.isEmpty
        if !isFirst, let detected = seizure.detected, effective < detected { throw .wrongDay(.effective) }
        // A day of detection was counted on; it may be another one, and not none.
        if self.seizure.detected != nil, seizure.detected == nil { throw .missing(.detected) }
        // Figures are booked in the order of decisions: none comes before the last.
        if counts, effective < self.effective { throw .wrongDay(.effective) }
        let counted = counts
        self.seizure = seizure
        self.effective = counted ? effective : min(seizure.detected ?? effective, today)
        // Whoever agrees to the end must know what ends.
        closing = nil
        note(
            CaseEvent(
                isFirst ? .seizure : .amended,
                at: now,
                by: person,
                subject: isFirst ? nil : effective.iso8601
            )
        )
    }

    /// Proposes how the case ends.
    package mutating func proposeClosing(
        as outcome: CaseOutcome,
        reason: String,
        effective: CalendarDate,
        by person: CasePerson,
        at now: Int64,
        today: CalendarDate
    ) throws(CaseError) {
        try requireOpen()
        guard CaseOutcome.proposed.contains(outcome), outcome.mayEnd(stage) else {
            throw .wrongOutcome(outcome, at: stage)
        }
        let reason = try Self.text(reason, .reason, most: Self.longestText)
        guard effective <= today, effective >= (seizure.detected ?? effective) else { throw .wrongDay(.effective) }
        closing = CaseClosing(outcome, reason: reason, effective: effective, by: person, at: now)
        note(CaseEvent(.closingProposed, at: now, by: person, subject: outcome.rawValue, remark: reason))
    }

    /// Agrees to the end, as another person than who proposed it.
    /// - Parameter openItems: how many pieces of evidence are not settled.
    package mutating func approveClosing(
        openItems: Int,
        by person: CasePerson,
        at now: Int64
    ) throws(CaseError) {
        try requireOpen()
        guard var closing else { throw .noProposal }
        guard person.isSecondPerson(to: closing.proposer) else { throw .secondPersonNeeded }
        guard openItems == 0 else { throw .openCustody(openItems) }
        closing.approver = person
        closing.approvedAt = now
        self.closing = closing
        stage = .closed
        effective = max(closing.effective, effective)
        note(CaseEvent(.closed, at: now, by: person, subject: closing.outcome.rawValue))
    }

    /// Sends the proposal back to who made it.
    package mutating func returnClosing(_ reason: String, by person: CasePerson, at now: Int64) throws(CaseError) {
        try requireOpen()
        guard closing != nil else { throw .noProposal }
        let reason = try Self.text(reason, .reason, most: Self.longestText)
        closing = nil
        note(CaseEvent(.closingReturned, at: now, by: person, remark: reason))
    }
}

extension CaseStage {
    /// How a case of this stage stands in law, where the stage says it.
    var legalStatus: LegalStatus? {
        switch self {
        case .administrative: .administrative
        case .criminal: .criminal
        case .transferred: .transferred
        default: nil
        }
    }
}
