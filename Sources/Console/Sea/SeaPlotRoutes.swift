//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import SeaWatch

/// Plots of radars, patrols and officers: by form, or a file in two steps.
///
/// | route | who |
/// |---|---|
/// | `GET /sea/plots` | may see the sea |
/// | all others | may work with it |
struct SeaPlotRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let upload: SeaUpload

    private static let mostRows = 200
    /// How far back the page looks.
    private static let days: Int64 = 30

    func enter(into book: inout RouteBook) {
        book.on(.seaPlots) { request, context in
            try await page(SeaPlotForm(), fault: nil, .ok, request, context)
        }
        book.on(.addSeaPlot, use: add)
        book.on(.uploadSeaPlots, use: receive)
        book.on(.previewSeaPlots) { request, context in try await preview(request, context) }
        book.on(.takeSeaPlots, use: take)
    }

    private func page(
        _ form: SeaPlotForm,
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let sea = try services.requireSea()
        let text = SeaText(words: renderer.words(context), format: renderer.format(context))
        let now = max(await sea.time() ?? 0, services.now() * 1_000)
        let plots = try await sea.plots(
            from: now - Self.days * 86_400_000,
            until: now + 60_000,
            in: nil,
            limit: Self.mostRows,
            for: try context.seaOfficer
        )
        let known = FormFields(urlEncoded: request.uri.query ?? "")[Self.knownField].flatMap { Int($0) } ?? 0
        return try renderer.page(
            "Sea/plots",
            title: text.words("sea.plots_title"),
            place: .sea,
            body: SeaPlotsPage(plots, form: form, fault: fault, known: known, text, context),
            request,
            context,
            status: status
        )
    }

    private func add(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let sea = try services.requireSea()
        let form = SeaPlotForm(context.form)
        let officer = try context.seaOfficer
        do {
            let plot = try form.plot(
                id: UUIDv7.make(milliseconds: services.now() * 1_000),
                office: office(officer),
                now: services.now(),
                zoneOffset: services.settings.timeZoneOffset
            )
            return Self.kept(try await sea.keep([plot], by: officer), of: 1)
        } catch let problem as SeaPlotForm.Problem {
            let fault = renderer.words(context)("sea.plot_fault." + problem.rawValue)
            return try await page(form, fault: fault, .unprocessableContent, request, context)
        }
    }

    private func receive(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let id = try await upload.receive(request, context) else {
            let fault = renderer.words(context)("import.no_file")
            return try await page(SeaPlotForm(), fault: fault, .unprocessableContent, request, context)
        }
        return Answer.seeOther(ConsolePath.sea(.plotUpload(id)).text)
    }

    private func preview(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let file = try await upload.file(context) else { return Self.gone }
        let text = SeaText(words: renderer.words(context), format: renderer.format(context))
        let reading = try services.requireSea().readPlots(file.bytes, office: office(try context.seaOfficer))
        return try renderer.page(
            "Sea/plot-preview",
            title: text.words("sea.plots_preview"),
            place: .sea,
            body: SeaPlotPreview(file.id, file.name, reading, text),
            request,
            context
        )
    }

    private func take(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let file = try await upload.file(context) else { return Self.gone }
        let sea = try services.requireSea()
        let officer = try context.seaOfficer
        let reading = try sea.readPlots(file.bytes, office: office(officer))
        guard !reading.items.isEmpty else { return try await preview(request, context) }
        let kept = try await sea.keep(reading.items, by: officer)
        await upload.shelf.remove(file.id)
        return Self.kept(kept, of: reading.items.count)
    }

    private static var gone: Response { Answer.seeOther(ConsolePath.sea(.plots).text(notice: .uploadGone)) }

    private static func kept(_ kept: (new: Int, dark: Int), of all: Int) -> Response {
        let path = ConsolePath.sea(.plots).text(notice: kept.dark > 0 ? .plotsDark : .plotsKept)
        return Answer.seeOther(kept.new < all ? path + "&\(knownField)=\(all - kept.new)" : path)
    }

    /// In the address: how many plots of a file were there already.
    private static let knownField = "known"

    private func office(_ officer: SeaOfficer) -> String { officer.officer.office ?? services.settings.country }
}
