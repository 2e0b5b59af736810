//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Intake
import Officers

/// | route | who |
/// |---|---|
/// | `GET /imports` | may import |
/// | `POST /imports` (multipart) | may import |
/// | `GET /imports/uploads/:upload` | may import; the sender only |
/// | `POST /imports/uploads/:upload` | may import; the sender only |
struct ImportRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let shelf: UploadShelf

    func enter(into book: inout RouteBook) {
        book.on(.imports, use: list)
        book.on(.upload, use: upload)
        book.on(.importPreview, use: preview)
        book.on(.startImport, use: start)
    }

    private func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await listPage(fault: nil, .ok, request, context)
    }

    private func upload(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let receiver = UploadReceiver(shelf: shelf, limit: services.settings.uploadLimit)
        let officer = try context.officer
        guard let id = try await receiver.receive(request, context, of: officer.id, now: services.now()) else {
            let text = renderer.words(context)("import.no_file")
            return try await listPage(fault: text, .unprocessableContent, request, context)
        }
        return Answer.seeOther(ConsolePath.importPreview(upload: id).text)
    }

    private func preview(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try context.segment("upload")
        guard let file = await shelf.file(id, of: try context.officer.id) else {
            return Answer.seeOther(ConsolePath.imports.text(notice: .uploadGone))
        }
        do {
            let preview = try await services.imports.preview(file)
            let chosen = preview.columns.map(\.suggestion)
            return try previewPage(id, file, preview, chosen, fault: nil, .ok, request, context)
        } catch ImportError.unreadable(let reason) {
            let text = reason[context.language]
            return try await listPage(fault: text, .unprocessableContent, request, context)
        }
    }

    private func start(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = try context.segment("upload")
        let officer = try context.officer
        guard let file = await shelf.file(id, of: officer.id) else {
            return Answer.seeOther(ConsolePath.imports.text(notice: .uploadGone))
        }
        let preview = try await services.imports.preview(file)
        let chosen = preview.columns.indices.map { index in
            context.form["column-\(index)"].flatMap { DeclarationField(rawValue: $0) }
        }
        do {
            try ImportChoice.check(chosen)
            let run = try await services.imports.start(file, columns: chosen, by: try context.actor)
            await shelf.handOver(id)
            return Answer.seeOther(ConsolePath.importRun(run).text)
        } catch let error as ImportError {
            let words = renderer.words(context)
            var fault = Fault(importing: error)
            if case .fieldTwice(let field) = error { fault.values["field"] = words("field." + field.rawValue) }
            var text = words("error.\(fault.code).advice", fault.values)
            if case .unreadable(let reason) = error { text = reason[context.language] }
            return try previewPage(id, file, preview, chosen, fault: text, fault.status, request, context)
        }
    }

    private func listPage(
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let words = renderer.words(context)
        let receipts = try await services.archive.imports(limit: 20)
        let body = ImportsPage(receipts, fault: fault, limit: services.settings.uploadLimit, renderer.format(context))
        return try renderer.page(
            "Intake/imports",
            title: words("import.title"),
            place: .imports,
            body: body,
            request,
            context,
            status: status
        )
    }

    private func previewPage(
        _ id: String,
        _ file: UploadedFile,
        _ preview: ImportPreview,
        _ chosen: [DeclarationField?],
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) throws -> Response {
        let words = renderer.words(context)
        let format = renderer.format(context)
        let body = PreviewPage(upload: id, file, preview, chosen, fault: fault, words, format)
        return try renderer.page(
            "Intake/preview",
            title: words("import.preview_title"),
            place: .imports,
            body: body,
            request,
            context,
            status: status
        )
    }
}
