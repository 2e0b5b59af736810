//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import Rules

/// The lists that rules ask: what is in them, and how a newer one comes in.
///
/// | route | who |
/// |---|---|
/// | `GET /lists`, `GET /lists/:list` | who may see rules |
/// | `GET /lists/new`, `POST /lists`, `POST /lists/:list/drop` | who may write rules |
/// | `POST /lists/:list/activate` | who may publish rules, and did not bring it in |
struct ListRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.ruleLists, use: all)
        book.on(.newRuleList) { request, context in
            try await edit(ListForm(), nil, [], .ok, request, context)
        }
        book.on(.ruleList) { request, context in
            try await show(try context.segment("list"), form: nil, [], .ok, request, context)
        }
        book.on(.proposeRuleList, use: propose)
        book.on(.activateRuleList, use: activate)
        book.on(.dropRuleList, use: drop)
    }

    private func all(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let words = renderer.words(context)
        let desk = services.rules.desk
        let body = ListsPage(
            try await desk.listStandings(),
            rules: try await desk.store.versions(),
            today: today(context),
            canWrite: context.may(.writeRules),
            words,
            renderer.format(context)
        )
        return try renderer.page(
            "Rules/lists",
            title: words("lists.title"),
            place: .rules,
            body: body,
            request,
            context
        )
    }

    private func today(_ context: ConsoleContext) -> CalendarDate {
        CalendarDate(nearestDaysSince1970: renderer.format(context).dayNumber(services.now()))
    }

    private func show(
        _ name: String,
        form: ListForm?,
        _ faults: [String],
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        guard let standing = try await services.rules.desk.listStandings().first(where: { $0.name == name }) else {
            throw ConsoleError.notFound
        }
        let asked = standing.kept?.proposed?.list ?? standing.list
        return try await edit(
            form ?? asked.map { ListForm($0) } ?? ListForm(),
            standing,
            faults,
            status,
            request,
            context
        )
    }

    private func edit(
        _ form: ListForm,
        _ standing: RuleDesk.ListStanding?,
        _ faults: [String],
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let words = renderer.words(context)
        let versions = standing == nil ? [] : try await services.rules.desk.store.versions()
        let body = ListPage(
            form,
            standing,
            rules: versions,
            faults: faults,
            today: today(context),
            login: try context.actor,
            canWrite: context.may(.writeRules),
            canActivate: context.may(.publishRules),
            words,
            renderer.format(context),
            script: renderer.assets.path("lists.js")
        )
        return try renderer.page(
            "Rules/list",
            title: standing?.list?.title[context.language] ?? words("lists.new"),
            place: .rules,
            body: body,
            request,
            context,
            status: status
        )
    }

    private func propose(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let form = ListForm(context.form)
        let words = renderer.words(context)
        let desk = services.rules.desk
        let standing = try await desk.listStandings().first { $0.name == form.name }
        do {
            if form.isNew, standing != nil {
                throw RuleRefusal.faults(RuleFaults(rule: form.name, [RuleFault("name", words("lists.name_taken"))]))
            }
            try await desk.proposeList(try form.list(), by: try context.actor)
            return Answer.seeOther(ConsolePath.ruleList(form.name).text(notice: .listProposed))
        } catch let error as ListTable.Fault {
            let faults = [ListPage.sentence(error, words)]
            return try await edit(form, form.isNew ? nil : standing, faults, .unprocessableContent, request, context)
        } catch let error as RuleFault {
            let faults = [ListPage.sentence(error, words)]
            return try await edit(form, form.isNew ? nil : standing, faults, .unprocessableContent, request, context)
        } catch let error as RuleRefusal {
            let faults = ListPage.sentences(error, words)
            return try await edit(form, form.isNew ? nil : standing, faults, .unprocessableContent, request, context)
        }
    }

    private func activate(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let shown = context.form["shown"] ?? ""
        return try await step(request, context, .listActivated) { name, officer in
            let kept = try await services.rules.desk.store.keptLists().first { $0.name == name }
            guard let proposed = kept?.proposed else { throw RuleStoreError.unknown(name) }
            // What the officer read is what counts, not what was brought in since.
            guard ListPage.digest(proposed) == shown else { throw RuleStoreError.changedMeanwhile(name) }
            try await services.rules.activateList(proposed, by: officer)
        }
    }

    private func drop(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await step(request, context, .listDropped) { name, officer in
            try await services.rules.desk.dropList(name, by: officer)
        }
    }

    private func step(
        _ request: Request,
        _ context: ConsoleContext,
        _ notice: Notice,
        _ take: (String, String) async throws -> Void
    ) async throws -> Response {
        let name = try context.segment("list")
        do {
            try await take(name, try context.actor)
        } catch let error as RuleRefusal {
            let faults = ListPage.sentences(error, renderer.words(context))
            return try await show(name, form: nil, faults, Fault(rule: error).status, request, context)
        } catch RuleStoreError.unknown {
            throw ConsoleError.notFound
        } catch let error as RuleStoreError {
            let fault = Fault(ruleStore: error)
            let text = renderer.words(context)("error.\(fault.code).advice", fault.values)
            return try await show(name, form: nil, [text], fault.status, request, context)
        }
        return Answer.seeOther(ConsolePath.ruleList(name).text(notice: notice))
    }
}
