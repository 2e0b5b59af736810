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
import Rules

/// | route | who |
/// |---|---|
/// | `GET /messages/new` | who may write messages |
/// | `POST /messages/new` | the same: another row, or keep the draft and look at it |
/// | `POST /messages/files` (multipart) | the same: keep the draft with more files |
struct ComposeRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.newMessage, use: new)
        book.on(.composeMessage, use: compose)
        book.on(.attachFiles, use: attach)
    }

    private func new(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let query = request.uri.queryParameters
        let desk = try services.requireExchange().desk(of: context)
        if let id = query.get("draft") {
            let open = try await desk.draft(id)
            var form = form(FormFields(urlEncoded: open.content.form), context)
            form.set("draft", id)
            form.files = open.content.attachments
            return try await page(form, [], .ok, request, context)
        }
        var form = form(FormFields(), context)
        form.set("type", query.get("type") ?? MessageType.alert.rawValue)
        form.set("pair", query.get("pair"))
        let filling = ComposeFilling(services: services, renderer: renderer, context: context)
        if let id = query.get("replace") {
            let amended = try await desk.read(id)
            guard amended.letter.direction == .sent, ComposeForm.amendable.contains(amended.message.type) else {
                throw DeskError.outOfTurn(id)
            }
            form.set("type", amended.message.type.rawValue)
            form.set("replaces", id)
            filling.fill(&form, amending: amended)
            if !form.says(amended.message) { form.set("lossy", "1") }
            return try await page(form, [], .ok, request, context)
        }
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
        let ask = query.get("ask").flatMap { HandlingAct(rawValue: $0) }
        try await filling.fill(&form, answered: answered, ask: ask, desk: desk)
        return try await page(form, [], .ok, request, context)
    }

    private func compose(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let desk = try services.requireExchange().desk(of: context)
        var form = form(context.form, context)
        let step = context.form["step"]?.split(separator: "-", maxSplits: 2).map(String.init) ?? []
        if step.count >= 2, let rows = ComposeForm.Rows(rawValue: step[1]) {
            if step[0] == "add" { form.add(rows) }
            if step[0] == "drop", step.count == 3, let index = Int(step[2]) { form.drop(rows, index) }
            return try await page(form, [], .ok, request, context)
        }
        if form.type == .request, step.first == "kind" {
            ComposeFilling(services: services, renderer: renderer, context: context).setDue(&form)
            return try await page(form, [], .ok, request, context)
        }
        if step.first == "unfile", let file = context.form["step"]?.dropFirst("unfile-".count) {
            return try await detach(String(file), form, request, context)
        }
        let isDraftOnly = step.first == "keep"
        // Without the script, files that were chosen and not attached would stay behind unseen.
        if context.form["file"] != nil {
            return try await page(form, [.missing("attachments")], .unprocessableContent, request, context)
        }
        guard let pair = try await pair(of: form, desk) else {
            return try await page(form, [.missing("pair")], .unprocessableContent, request, context)
        }
        form.files = try await files(of: form, desk)
        var (message, faults) = Self.message(of: form, desk)
        if faults.isEmpty, case .rule(let rule) = message.body, let fault = try await fault(of: rule) {
            faults = [fault]
        }
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

    /// Why a rule could not be run, here or there.
    private func fault(of body: RuleBody) async throws -> MessageFault? {
        let lists = try await services.rules.desk.lists()
        do {
            _ = try RuleBook([RuleFile.read(body.rule)], lists: lists)
            return nil
        } catch let fault as RuleFault {
            return .wrong("body.rule", expected: "\(fault)")
        } catch let faults as RuleFaults {
            return .wrong("body.rule", expected: "\(faults)")
        }
    }

    /// Keeps the draft, whatever it lacks, with the files that came.
    private func attach(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let exchange = try services.requireExchange()
        let desk = try exchange.desk(of: context)
        let receiver = AttachmentReceiver(
            shelf: exchange.attachments,
            limit: min(services.settings.uploadLimit, Int(AttachmentNote.largest)),
            now: Timestamp(seconds: services.now())
        )
        let received = try await receiver.receive(request, context)
        let form = form(received.fields, context)
        do {
            guard !received.files.isEmpty else {
                return try await page(form, [.missing("file")], .unprocessableContent, request, context)
            }
            guard let pair = try await pair(of: form, desk) else {
                receiver.discard(received.files)
                return try await page(form, [.missing("pair")], .unprocessableContent, request, context)
            }
            let draft = try await keep(form, pair, desk, adding: received.files)
            return Answer.seeOther(ConsolePath.newMessage([.draft(draft.id)]).text + "#c-attachments")
        } catch DeskError.incomplete(let fault) {
            receiver.discard(received.files)
            return try await page(form, [fault], .unprocessableContent, request, context)
        } catch {
            receiver.discard(received.files)
            throw error
        }
    }

    private func detach(
        _ file: String,
        _ form: ComposeForm,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let exchange = try services.requireExchange()
        let desk = try exchange.desk(of: context)
        guard let id = form.draft, try await desk.draft(id).draft.files.contains(file),
            let pair = try await pair(of: form, desk)
        else { return try await page(form, [.missing("pair")], .unprocessableContent, request, context) }
        let draft = try await keep(form, pair, desk, removing: file)
        try exchange.attachments.remove(file)
        return Answer.seeOther(ConsolePath.newMessage([.draft(draft.id)]).text + "#c-attachments")
    }

    private func keep(
        _ form: ComposeForm,
        _ pair: OfficePair,
        _ desk: OfficerDesk,
        adding: [AttachmentNote] = [],
        removing: String? = nil
    ) async throws -> ExchangeDraft {
        var form = form
        form.files = try await files(of: form, desk).filter { $0.id != removing } + adding
        let (message, faults) = Self.message(of: form, desk)
        let content = DraftContent(form: form.urlEncoded, message: faults.isEmpty ? message : nil)
        return try await desk.keep(
            content,
            type: message.type,
            pair,
            id: form.draft,
            adding: adding,
            removing: removing
        )
    }

    /// The message of a form, with all that keeps it from being sent.
    private static func message(of form: ComposeForm, _ desk: OfficerDesk) -> (Message, [MessageFault]) {
        let (message, own) = form.written()
        // That the body is missing is said by what it lacks.
        return (message, desk.faults(of: message).filter { own.isEmpty || $0 != .missing("body") } + own)
    }

    private func files(of form: ComposeForm, _ desk: OfficerDesk) async throws -> [AttachmentNote] {
        guard let id = form.draft else { return [] }
        return try await desk.draft(id).content.attachments
    }

    private func form(_ fields: FormFields, _ context: ConsoleContext) -> ComposeForm {
        ComposeForm(fields, own: context.language, zoneOffset: services.settings.timeZoneOffset)
    }

    /// The offices of a form, where the officer may write from one to the other now.
    private func pair(of form: ComposeForm, _ desk: OfficerDesk) async throws -> OfficePair? {
        guard let pair = form.pair, try await desk.pairs().contains(pair) else { return nil }
        return pair
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
        if let id = form.reply ?? form.replaces { answered = try await desk.read(id) }
        let reader = services.reader(renderer, context)
        let files = try await files(of: form, desk)
        var body = ComposePage(
            form,
            pairs: try await desk.pairs(),
            answered: answered,
            files: files.map { FileRow($0, of: "", nil, isAllowed: nil, reader) },
            faults: faults,
            script: renderer.assets.path("compose.js"),
            reader
        )
        body.readers = try await readers(of: form.pair, reader)
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

    /// Who reads messages at the office that this one goes to, by the register of contact points.
    private func readers(of pair: OfficePair?, _ reader: LetterReader) async throws -> String? {
        guard let office = pair?.to else { return nil }
        let register = ContactRegister(try await services.conferences.desk.store.contactPoints())
        let day = CalendarDate(nearestDaysSince1970: reader.format.dayNumber(services.now()))
        let names = register.entries(on: day, of: office).map { entry in
            [entry.contact.officer, entry.contact.post, entry.contact.phone, entry.contact.hours]
                .filter { !$0.isEmpty }.joined(separator: ", ")
        }
        return names.isEmpty ? nil : names.joined(separator: " · ")
    }
}
