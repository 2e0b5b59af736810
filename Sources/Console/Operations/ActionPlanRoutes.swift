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

/// Action plans of paired offices.
///
/// | route | who |
/// |---|---|
/// | `GET /action-plans`, `GET /action-plans/:plan` | who may see operations |
/// | `GET`, `POST /action-plans/new` | who runs operations |
struct ActionPlanRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.actionPlans, use: list)
        book.on(.newActionPlan) { request, context in
            try await form(context.form, fault: nil, faults: [], .ok, request, context)
        }
        book.on(.addActionPlan, use: add)
    }

    private func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let reader = services.operationReader(renderer, context)
        return try renderer.page(
            "Operations/plans",
            title: reader.words("plans.title"),
            place: .operations,
            body: ActionPlansPage(
                try await services.operations.plans.plans(),
                canRun: context.may(.runOperations),
                reader
            ),
            request,
            context
        )
    }

    private func add(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let input = context.form
        let officer = try context.officer
        guard let pair = input["pair"].flatMap({ OfficePair(text: $0) }),
            try await services.operations.pairs().contains(pair), officer.office == nil || officer.office == pair.from
        else { throw DeskError.incomplete(.missing("pair")) }
        var faults: [PlanFault] = []
        func date(_ name: String) -> CalendarDate? {
            let date = input[name].flatMap { CalendarDate(iso8601: $0) }
            if date == nil { faults.append(PlanFault(name, input[name] == nil ? .missing : .malformed)) }
            return date
        }
        let (from, to) = (date("from"), date("to"))
        guard let from, let to else {
            return try await form(input, fault: nil, faults: faults, .unprocessableContent, request, context)
        }
        let terms = PlanTerms(
            parent: nil,
            titleVI: input["title_vi"] ?? "",
            titleZH: input["title_zh"] ?? "",
            from: from,
            to: to
        )
        let id = UUIDv7.make(milliseconds: services.now() * 1_000)
        do {
            let plan = try ActionPlan(
                id: id,
                own: pair.from,
                other: pair.to,
                terms,
                by: officer.name,
                at: services.now()
            )
            try await services.operations.plans.save(plan, known: 0, step: "propose", by: officer.login)
        } catch ActionPlanError.faulty(let faults) {
            return try await form(input, fault: nil, faults: faults, .unprocessableContent, request, context)
        }
        try await services.operations.deliver()
        return Answer.seeOther(ConsolePath.actionPlan(id).text(notice: .planSaved))
    }

    private func form(
        _ input: FormFields,
        fault: String?,
        faults: [PlanFault],
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let reader = services.operationReader(renderer, context)
        let own = try context.officer.office
        let pairs = try await services.operations.pairs().filter { own == nil || own == $0.from }
        return try renderer.page(
            "Operations/plannew",
            title: reader.words("plans.new"),
            place: .operations,
            body: NewActionPlanPage(input, pairs: pairs, fault: fault, faults: faults, reader),
            request,
            context,
            status: status
        )
    }
}
