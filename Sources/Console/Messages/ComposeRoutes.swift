//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Hummingbird
import Officers

/// | route | who |
/// |---|---|
/// | `GET /messages/new` | who may write messages |
/// | `POST /messages/new` | the same: another row, or keep the draft and look at it |
struct ComposeRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.newMessage, use: new)
        book.on(.composeMessage, use: compose)
    }

    private func new(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let query = request.uri.queryParameters
        let desk = try services.requireExchange().desk(of: context)
        let zone = services.settings.timeZoneOffset
        if let id = query.get("draft") {
            let open = try await desk.draft(id)
            var form = ComposeForm(FormFields(urlEncoded: open.content.form), own: context.language, zoneOffset: zone)
            form.set("draft", id)
            return try await page(form, [], .ok, request, context)
        }
        var form = ComposeForm(FormFields(), own: context.language, zoneOffset: zone)
        form.set("type", query.get("type") ?? MessageType.alert.rawValue)
        form.set("pair", query.get("pair"))
        var answered: ContactDesk.Read?
        if let id = query.get("reply") {
            answered = try await desk.read(id)
            form.set("reply", id)
        }
        let pairs = try await desk.pairs()
        // `to=CN-7200` is enough where one pair fits.
        if form.pair == nil, let to = query.get("to") { form.set("pair", pairs.first { $0.to == to }?.text) }
        if form.pair == nil, let first = pairs.first, pairs.count == 1 || answered == nil {
            form.set("pair", first.text)
        }
        let filling = ComposeFilling(services: services, renderer: renderer, context: context)
        let ask = query.get("ask").flatMap { HandlingAct(rawValue: $0) }
        try await filling.fill(&form, answered: answered, ask: ask, desk: desk)
        return try await page(form, [], .ok, request, context)
    }

    private func compose(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let desk = try services.requireExchange().desk(of: context)
        var form = ComposeForm(context.form, own: context.language, zoneOffset: services.settings.timeZoneOffset)
        let step = context.form["step"]?.split(separator: "-").map(String.init) ?? []
        if step.count >= 2, let rows = ComposeForm.Rows(rawValue: step[1]) {
            if step[0] == "add" { form.add(rows) }
            if step[0] == "drop", step.count == 3, let index = Int(step[2]) { form.drop(rows, index) }
            return try await page(form, [], .ok, request, context)
        }
        if form.type == .request, step.first == "kind" {
            ComposeFilling(services: services, renderer: renderer, context: context).setDue(&form)
            return try await page(form, [], .ok, request, context)
        }
        let pairs = try await desk.pairs()
        guard let pair = form.pair, pairs.contains(pair) else {
            return try await page(form, [.missing("pair")], .unprocessableContent, request, context)
        }
        let message = form.message()
        let isDraftOnly = step.first == "keep"
        let faults = desk.faults(of: message)
        if !faults.isEmpty, !isDraftOnly {
            return try await page(form, faults, .unprocessableContent, request, context)
        }
        let content = DraftContent(form: form.urlEncoded, message: faults.isEmpty ? message : nil)
        let draft = try await desk.keep(content, type: message.type, pair, id: form.draft)
        if isDraftOnly {
            return Answer.seeOther(ConsolePath.messages(MessageListQuery().box(.drafts)).text(notice: .draftSaved))
        }
        return Answer.seeOther(ConsolePath.draft(draft.id).text)
    }

    private func page(
        _ form: ComposeForm,
        _ faults: [MessageFault],
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let desk = try services.requireExchange().desk(of: context)
        var answered: ContactDesk.Read?
        if let id = form.reply { answered = try await desk.read(id) }
        let body = ComposePage(
            form,
            pairs: try await desk.pairs(),
            answered: answered,
            faults: faults,
            services.reader(renderer, context)
        )
        return try renderer.page(
            "Messages/compose",
            title: body.title,
            place: .none,
            body: body,
            request,
            context,
            status: status
        )
    }
}
