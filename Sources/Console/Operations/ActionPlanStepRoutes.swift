//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Hummingbird
import Officers
import Operations

/// One action plan: its board, and what officers do with it.
///
/// | route | who |
/// |---|---|
/// | `GET /action-plans/:plan` | who may see operations |
/// | `POST /action-plans/:plan` | who runs operations, of the own office of the plan: accepts, declines, claims, confirms |
/// | `POST /action-plans/:plan/amend` | the same: proposes a new version |
struct ActionPlanStepRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.actionPlan) { request, context in try await board(nil, .ok, request, context) }
        book.on(.stepActionPlan) { request, context in
            try await change(request, context) { plan, officer in
                let step = try Self.step(context.form)
                try plan.act(step, by: officer.name, at: services.now())
                return step.name
            }
        }
        book.on(.amendActionPlan) { request, context in
            try await change(request, context) { plan, officer in
                let terms = try Self.amended(plan, context.form, by: officer.name)
                try plan.propose(terms, by: officer.name, at: services.now())
                return "propose"
            }
        }
    }

    private func plan(_ context: ConsoleContext) async throws -> ActionPlan {
        guard let plan = try await services.operations.plans.plan(try context.segment("plan")) else {
            throw ConsoleError.notFound
        }
        return plan
    }

    private static func step(_ form: FormFields) throws -> PlanStep {
        let reason = String((form["reason"] ?? "").prefix(2_000))
        let target = form["target"] ?? ""
        switch form["step"] {
        case "accept": return .accept(target)
        case "decline": return .decline(target, reason: reason)
        case "claim":
            let kind = form["evidence_kind"].flatMap { Evidence.Kind(rawValue: $0) } ?? .document
            let evidence = form["evidence"].map { [Evidence(kind, String($0.prefix(500)))] } ?? []
            return .claim(target, evidence)
        case "confirm": return .confirm(target)
        case "give_back": return .giveBack(target, reason: reason)
        default: throw ConsoleError.malformed("step")
        }
    }

    /// The version that follows the agreed one, with one change; before the first agreement, the newest of all.
    private static func amended(_ plan: ActionPlan, _ form: FormFields, by officer: String) throws -> PlanTerms {
        guard let base = plan.agreed ?? plan.versions.last else { throw ActionPlanError.notAgreed }
        // Before anything is agreed a new first version stands beside the old one.
        var terms = plan.agreed == nil ? base.terms : base.terms.successor
        let due = form["due"].flatMap { CalendarDate(iso8601: $0) }
        let reason = String((form["reason"] ?? "").prefix(2_000))
        switch form["what"] {
        case "add":
            guard let due else { throw ActionPlanError.faulty([PlanFault("due", .missing)]) }
            let highest = plan.versions.flatMap(\.terms.commitments).compactMap { Int($0.id) }.max() ?? 0
            terms.commitments.append(
                Commitment(
                    id: "\(highest + 1)",
                    vi: form["vi"] ?? "",
                    zh: form["zh"] ?? "",
                    owner: form["owner"] ?? "",
                    due: due
                )
            )
        case "move", "drop":
            guard let place = terms.commitments.firstIndex(where: { $0.id == form["commitment"] }) else {
                throw ActionPlanError.unknown(form["commitment"] ?? "")
            }
            guard plan.agreed != nil else { throw ActionPlanError.notAgreed }
            guard !reason.isEmpty else { throw ActionPlanError.reasonMissing }
            if form["what"] == "drop" {
                terms.commitments[place].dropped = Commitment.Drop(reason: reason, by: officer, office: plan.own)
            } else {
                guard let due else { throw ActionPlanError.faulty([PlanFault("due", .missing)]) }
                try terms.commitments[place].move(to: due, reason: reason, by: officer, office: plan.own)
            }
        default: throw ConsoleError.malformed("what")
        }
        return terms
    }

    private func change(
        _ request: Request,
        _ context: ConsoleContext,
        _ change: (inout ActionPlan, Officer) throws -> String
    ) async throws -> Response {
        var plan = try await plan(context)
        let officer = try context.officer
        let known = plan.revision
        guard officer.office == nil || officer.office == plan.own else { throw ConsoleError.notAllowed }
        do {
            guard context.form["revision"].flatMap({ Int($0) }) == known else {
                throw ActionPlanError.changedMeanwhile(plan.id)
            }
            let step = try change(&plan, officer)
            try await services.operations.plans.save(plan, known: known, step: step, by: officer.login)
        } catch let error as ActionPlanError {
            let fault = Fault(plan: error)
            guard fault.status != .notFound else { throw error }
            let text = renderer.words(context)("error.\(fault.code).advice", fault.values)
            return try await board(text, fault.status, request, context)
        }
        try await services.operations.deliver()
        return Answer.seeOther(ConsolePath.actionPlan(plan.id).text(notice: .planSaved))
    }

    private func board(
        _ fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let plan = try await plan(context)
        let reader = services.operationReader(renderer, context)
        let officer = try context.officer
        let isOwn = officer.office == nil || officer.office == plan.own
        let body = ActionPlanPage(
            plan,
            clock: services.operations.reminders,
            told: try await services.operations.plans.reminders(of: plan.id),
            canRun: context.may(.runOperations) && isOwn,
            canRead: context.may(.seeMessages),
            fault: fault,
            reader
        )
        return try renderer.page(
            "Operations/plan",
            title: body.title,
            place: .operations,
            body: body,
            request,
            context,
            status: status
        )
    }
}
