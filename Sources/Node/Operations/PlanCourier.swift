//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Console
import Customs
import Exchange
import Link
import Operations
import Persistence

/// Carries what is done with action plans to the partner, takes in what comes back, and reminds.
struct PlanCourier: Sendable {
    let plans: any ActionPlanStore
    let exchange: NodeExchange
    let messages: OperationMessages
    let terms: CommitmentTerms

    /// Sends every step that has not gone, in order. Where the way is closed the steps of that plan wait.
    func deliver() async throws {
        for plan in try await plans.plans() where plan.letters.contains(where: { $0.message == nil }) {
            do {
                try await deliver(plan)
            } catch is DeskError {
                // Keys, card or pairing stand in the way; the page says that it waits.
            } catch is ExchangeStoreError {
            }
        }
    }

    private func deliver(_ plan: ActionPlan) async throws {
        for letter in plan.letters where letter.message == nil {
            // The same step has the same id, so that it goes once even when the node stops between the two.
            let id = MessageID.make(
                at: Timestamp(seconds: letter.at),
                for: .of(Array("\(plan.id)\n\(letter.number)".utf8), letter.step.canonical)
            )
            let message = try messages.step(letter, of: plan)
            try await exchange.desk.send(message, from: plan.own, to: plan.other, id: id, by: letter.by)
            exchange.outgoing.ring()
            exchange.events.tell([plan.own])
            try await change(plan.id, step: "sent", by: "node") { $0.note(id, letter: letter.number) }
        }
    }

    /// Takes a step of the partner.
    /// - Throws: `ActionPlanError`
    func take(_ read: ContactDesk.Read) async throws -> Bool {
        guard case .plan(let body)? = read.message.record else { return false }
        var members = body.json.members ?? [:]
        members["plan"] = nil
        let step = try PlanStep(.object(members))
        let actor = read.message.signOff?.approvedBy ?? "partner:" + read.letter.partner
        let time = read.message.signOff?.approvedAt.seconds ?? read.letter.sent.seconds
        let from = read.letter.from
        if try await plans.plan(body.plan) == nil {
            guard case .propose = step else { throw ActionPlanError.unknown(body.plan) }
            var plan = ActionPlan(id: body.plan, own: read.letter.to, other: from)
            try plan.take(step, from: from, by: actor, at: time)
            try await plans.save(plan, known: 0, step: step.name, by: "partner:" + read.letter.partner)
            return true
        }
        try await change(body.plan, step: step.name, by: "partner:" + read.letter.partner) { plan in
            guard plan.other == from, plan.own == read.letter.to else { throw ActionPlanError.outsider(from) }
            // A step that was taken before a crash is not taken twice.
            if plan.acts.contains(where: { $0.office == from && $0.at == time && step.isAct($0) }) { return }
            try plan.take(step, from: from, by: actor, at: time)
        }
        return true
    }

    /// Changes a plan as it is kept; what somebody else changed meanwhile is changed again.
    private func change(
        _ id: String,
        step: String,
        by actor: String,
        _ change: (inout ActionPlan) throws -> Void
    ) async throws {
        for attempt in 1... {
            guard var plan = try await plans.plan(id) else { throw ActionPlanError.unknown(id) }
            let known = plan.revision
            try change(&plan)
            if plan.revision == known { return }
            do {
                return try await plans.save(plan, known: known, step: step, by: actor)
            } catch ActionPlanError.changedMeanwhile where attempt < 10 {
                continue
            }
        }
    }

    /// Writes down that offices are told of commitments that are nearly due, overdue, and overdue for long.
    /// - Returns: whether any is new.
    func remind(on today: CalendarDate, at time: Int64) async throws -> Bool {
        var reminders: [CommitmentReminder] = []
        for plan in try await plans.plans() {
            for commitment in plan.agreed?.terms.commitments ?? [] {
                let status = plan.status(of: commitment, on: today)
                guard let stage = terms.stage(of: commitment, status, on: today) else { continue }
                reminders.append(
                    CommitmentReminder(
                        plan: plan.id,
                        commitment: commitment.id,
                        due: commitment.due,
                        stage: stage,
                        at: time
                    )
                )
            }
        }
        return try await !plans.note(reminders).isEmpty
    }
}

extension PlanStep {
    /// Whether an act is what this step made.
    fileprivate func isAct(_ act: CommitmentAct) -> Bool {
        switch self {
        case .claim(let id, _): act.kind == .claimed && act.commitment == id
        case .confirm(let id): act.kind == .confirmed && act.commitment == id
        case .giveBack(let id, _): act.kind == .givenBack && act.commitment == id
        case .propose, .accept, .decline: false
        }
    }
}
