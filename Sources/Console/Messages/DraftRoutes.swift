//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Hummingbird
import Officers

/// A draft before it goes: exactly what crosses the border, and who lets it.
///
/// | route | who |
/// |---|---|
/// | `GET /messages/drafts/:draft` | who may see messages |
/// | `POST …/send`, `…/submit`, `…/discard` | who may write messages |
/// | `POST …/endorse` | who may endorse, and did not write it |
struct DraftRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.messageDraft) { request, context in try await page(fault: nil, .ok, request, context) }
        book.on(.sendDraft) { request, context in
            try await step(request, context, .messageSent) { try await $0.send(draft: $1, version: $2).header.from }
        }
        book.on(.submitDraft) { request, context in
            try await step(request, context, .messageWaiting) { desk, id, version in
                try await desk.submit(draft: id, version: version)
                return try await desk.draft(id).draft.from
            }
        }
        book.on(.endorseDraft) { request, context in
            try await step(request, context, .messageSent) { try await $0.endorse(draft: $1, version: $2).header.from }
        }
        book.on(.discardDraft, use: discard)
    }

    private func page(
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let id = try context.segment("draft")
        let desk = try services.requireExchange().desk(of: context)
        let open = try await desk.draft(id)
        let edit = ConsolePath.newMessage([.draft(id)]).text
        guard let message = open.content.message else {
            // Nothing whole to look at yet.
            if context.may(.writeMessages) { return Answer.seeOther(edit) }
            throw DeskError.incomplete(.missing("subject"))
        }
        let reader = services.reader(renderer, context)
        let form = ComposeForm(
            FormFields(urlEncoded: open.content.form),
            own: context.language,
            zoneOffset: services.settings.timeZoneOffset
        )
        let body = DraftPage(
            open.draft,
            message,
            withheld: form.withheld,
            hasGaps: form.hasGaps,
            needsEndorsement: try await desk.needsEndorsement(message),
            fault: fault,
            canWrite: context.may(.writeMessages),
            canEndorse: context.may(.endorseMeasures),
            login: try context.actor,
            // What a machine wrote has no form.
            editPath: open.content.form.isEmpty ? nil : edit,
            reader
        )
        return try renderer.page(
            "Messages/draft",
            title: reader.words("compose.preview_title"),
            place: .none,
            body: body,
            request,
            context,
            status: status
        )
    }

    private func step(
        _ request: Request,
        _ context: ConsoleContext,
        _ notice: Notice,
        _ take: (OfficerDesk, String, Timestamp) async throws -> String
    ) async throws -> Response {
        let id = try context.segment("draft")
        let exchange = try services.requireExchange()
        let desk = try exchange.desk(of: context)
        let version = context.form["version"].flatMap { Int64($0) }.map(Timestamp.init(milliseconds:))
        do {
            let office = try await take(desk, id, version ?? Timestamp(milliseconds: 0))
            exchange.sent(from: office)
        } catch DeskError.unknownDraft where notice == .messageSent {
            // Sent already: a second press of the button, or a page from before.
            _ = try await desk.letter(id)
        } catch let error as DeskError {
            let fault = Fault(desk: error)
            guard fault.status != .notFound else { throw error }
            let text = renderer.words(context)("error.\(fault.code).advice", fault.values)
            return try await page(fault: text, fault.status, request, context)
        }
        let target: ConsolePath = notice == .messageSent ? .message(id) : .messages(MessageListQuery().box(.drafts))
        return Answer.seeOther(target.text(notice: notice))
    }

    private func discard(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let exchange = try services.requireExchange()
        let files = try await exchange.desk(of: context).discard(draft: try context.segment("draft"))
        for file in files { try exchange.attachments.remove(file) }
        return Answer.seeOther(ConsolePath.messages(MessageListQuery().box(.drafts)).text(notice: .draftDropped))
    }
}

/// Exactly what crosses the border.
struct DraftPage: Sendable {
    let fromOffice: String
    let toOffice: String
    let type: String
    let sheet: MessageSheet
    let withheld: String?
    let hasGaps: Bool
    let fault: String?
    let version: String
    let author: String
    let isWaiting: Bool
    let needsEndorsement: Bool
    let sendPath: String?
    let submitPath: String?
    let endorsePath: String?
    let endorseHint: String?
    let editPath: String?
    let discardPath: String?

    init(
        _ draft: ExchangeDraft,
        _ message: Message,
        withheld: Int,
        hasGaps: Bool,
        needsEndorsement: Bool,
        fault: String?,
        canWrite: Bool,
        canEndorse: Bool,
        login: String,
        editPath: String?,
        _ reader: LetterReader
    ) {
        var shown = message
        // Set when it goes.
        shown.signOff = nil
        fromOffice = reader.office(draft.from)
        toOffice = reader.office(draft.to)
        type = reader.type(draft.type)
        let files = message.attachments.map { FileRow($0, of: draft.id, nil, isAllowed: nil, reader) }
        sheet = MessageSheet(shown, raw: message.json, asked: [], files: files, reader)
        self.withheld =
            withheld == 0 ? nil : reader.words("compose.withheld", ["count": reader.format.number(withheld)])
        self.hasGaps = hasGaps
        self.fault = fault
        version = "\(draft.changed.milliseconds)"
        author = draft.authorName
        isWaiting = draft.state == .waiting
        self.needsEndorsement = needsEndorsement
        let step = { ConsolePath.draftStep(draft.id, $0).text }
        sendPath = canWrite && !needsEndorsement ? step("send") : nil
        submitPath = canWrite && needsEndorsement && draft.state == .open ? step("submit") : nil
        let isOwn = !ActorName.isSecondPerson(login, to: [draft.author])
        endorsePath = canEndorse && draft.state == .waiting && !isOwn ? step("endorse") : nil
        endorseHint =
            draft.state == .waiting && endorsePath == nil
            ? reader.words(isOwn ? "compose.endorse_other" : "compose.endorse_supervisor") : nil
        self.editPath = canWrite ? editPath : nil
        discardPath = canWrite ? step("discard") : nil
    }
}
