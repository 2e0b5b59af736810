//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Lookouts
import Officers

/// Bringing entries in: one by one, or a file in two steps.
struct LookoutEntryRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let shelf: UploadShelf
    let lists: LookoutRoutes

    func enter(into book: inout RouteBook) {
        book.on(.newLookout) { request, context in try page(LookoutForm(), fault: nil, .ok, request, context) }
        book.on(.addLookout, use: add)
        book.on(.uploadLookouts, use: upload)
        book.on(.previewLookouts, use: preview)
        book.on(.proposeLookouts, use: propose)
    }

    private func page(
        _ form: LookoutForm,
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) throws -> Response {
        let words = renderer.words(context)
        return try renderer.page(
            "Lookouts/new",
            title: words("lookouts.new"),
            place: .lookouts,
            body: LookoutEntryPage(fault: fault, choices: LookoutChoices(form, words)),
            request,
            context,
            status: status
        )
    }

    private func add(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        var form = LookoutForm(context.form)
        if form.title.isEmpty { form.title = form.name }
        let words = renderer.words(context)
        let table = form.table
        if let fault = table.faults.first {
            let text = words("lookouts.fault." + fault.reason.rawValue)
            return try page(form, fault: text, .unprocessableContent, request, context)
        }
        let taken = Set(try await services.lookouts.desk.store.versions().map(\.id))
        let id = LookoutForm.freeID(for: form.title, beside: taken)
        do {
            return try await propose(id, form, table.entries, context)
        } catch let error as WatchlistRefusal {
            let fault = Fault(watchlist: error)
            return try page(form, fault: words("error.\(fault.code).advice"), fault.status, request, context)
        }
    }

    private func upload(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let receiver = UploadReceiver(shelf: shelf, limit: services.settings.uploadLimit)
        let officer = try context.officer
        guard let id = try await receiver.receive(request, context, of: officer.id, now: services.now()) else {
            return try await lists.list(
                renderer.words(context)("import.no_file"),
                .unprocessableContent,
                request,
                context
            )
        }
        return Answer.seeOther(ConsolePath.lookoutUpload(id).text)
    }

    private func preview(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try context.segment("upload")
        guard let file = await shelf.file(id, of: try context.officer.id) else {
            return Answer.seeOther(ConsolePath.lookouts(text: nil).text(notice: .uploadGone))
        }
        var form = LookoutForm()
        form.title = file.name.split(separator: ".").dropLast().joined(separator: ".")
        return try await preview(id, file, form, fault: nil, .ok, request, context)
    }

    private func preview(
        _ id: String,
        _ file: UploadedFile,
        _ form: LookoutForm,
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let words = renderer.words(context)
        do {
            let table = try services.lookouts.read(file.path)
            let versions = try await services.lookouts.desk.store.versions()
            let body = LookoutPreviewPage(
                upload: id,
                file: file.name,
                table,
                lists: versions,
                fault: fault,
                choices: LookoutChoices(form, words),
                words: words,
                format: renderer.format(context)
            )
            return try renderer.page(
                "Lookouts/preview",
                title: words("lookouts.preview_title"),
                place: .lookouts,
                body: body,
                request,
                context,
                status: status
            )
        } catch let error as WatchlistFileError {
            return try await lists.list(error.reason[context.language], .unprocessableContent, request, context)
        }
    }

    private func propose(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let upload = try context.segment("upload")
        guard let file = await shelf.file(upload, of: try context.officer.id) else {
            return Answer.seeOther(ConsolePath.lookouts(text: nil).text(notice: .uploadGone))
        }
        let form = LookoutForm(context.form)
        let taken = Set(try await services.lookouts.desk.store.versions().map(\.id))
        do {
            let table = try services.lookouts.read(file.path)
            let id = form.id.isEmpty ? LookoutForm.freeID(for: form.title, beside: taken) : form.id
            let response = try await propose(id, form, table.entries, context)
            await shelf.remove(upload)
            return response
        } catch let error as WatchlistRefusal {
            let fault = Fault(watchlist: error)
            let text = renderer.words(context)("error.\(fault.code).advice", fault.values)
            return try await preview(upload, file, form, fault: text, fault.status, request, context)
        } catch let error as WatchlistFileError {
            return try await lists.list(error.reason[context.language], .unprocessableContent, request, context)
        }
    }

    private func propose(
        _ id: String,
        _ form: LookoutForm,
        _ entries: [Lookout],
        _ context: ConsoleContext
    ) async throws -> Response {
        let desk = services.lookouts.desk
        let list = try await desk.propose(id, form.terms, entries, by: try context.actor)
        return Answer.seeOther(ConsolePath.lookoutList(id, version: list.number).text(notice: .lookoutsProposed))
    }
}

/// The form of a single entry.
struct LookoutEntryPage: Sendable {
    let fault: String?
    let choices: LookoutChoices
    let cancelPath = ConsolePath.lookouts(text: nil).text
}
