//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import SeaWatch

/// Zones: drawn, typed or brought in as a file in two steps.
///
/// | route | who |
/// |---|---|
/// | `GET /sea/zones` | may see the sea |
/// | all others | may work with it; a zone belongs to the office that drew it |
struct SeaZoneRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let upload: SeaUpload

    func enter(into book: inout RouteBook) {
        book.on(.seaZones) { request, context in
            try await page(SeaZoneForm(), fault: nil, .ok, request, context)
        }
        book.on(.saveSeaZone, use: save)
        book.on(.removeSeaZone, use: remove)
        book.on(.uploadSeaZones, use: receive)
        book.on(.previewSeaZones) { request, context in
            try await preview(SeaZoneForm(), fault: nil, .ok, request, context)
        }
        book.on(.takeSeaZones, use: take)
    }

    private func page(
        _ form: SeaZoneForm,
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let text = SeaText(words: renderer.words(context), format: renderer.format(context))
        let zones = try await services.requireSea().zones(for: try context.seaOfficer)
        return try renderer.page(
            "Sea/zones",
            title: text.words("sea.zones_title"),
            place: .sea,
            body: SeaZonesPage(zones, form: form, fault: fault, text, context),
            request,
            context,
            status: status
        )
    }

    private func save(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let sea = try services.requireSea()
        let form = SeaZoneForm(context.form)
        let officer = try context.seaOfficer
        do {
            let zone = try form.zone(office: office(officer), newID: newID())
            try await sea.save([zone], by: officer)
        } catch let problem as SeaZoneForm.Problem {
            return try await page(form, fault: said(problem, context), .unprocessableContent, request, context)
        } catch let error as SeaZoneError {
            let fault = error.message[context.language]
            return try await page(form, fault: fault, .unprocessableContent, request, context)
        }
        let back = context.form["back"] == "map" ? ConsolePath.sea(.map) : ConsolePath.sea(.zones)
        return Answer.seeOther(back.text(notice: .zonesSaved))
    }

    private func remove(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await services.requireSea().removeZone(try context.segment("zone"), by: try context.seaOfficer)
        return Answer.seeOther(ConsolePath.sea(.zones).text(notice: .zoneRemoved))
    }

    private func receive(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let id = try await upload.receive(request, context) else {
            let fault = renderer.words(context)("import.no_file")
            return try await page(SeaZoneForm(), fault: fault, .unprocessableContent, request, context)
        }
        return Answer.seeOther(ConsolePath.sea(.zoneUpload(id)).text)
    }

    private func preview(
        _ form: SeaZoneForm,
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        guard let file = try await upload.file(context) else {
            return Answer.seeOther(ConsolePath.sea(.zones).text(notice: .uploadGone))
        }
        let text = SeaText(words: renderer.words(context), format: renderer.format(context))
        let reading = try services.requireSea().readZones(file.bytes, like: try pattern(form, file.name, context))
        return try renderer.page(
            "Sea/zone-preview",
            title: text.words("sea.zones_preview"),
            place: .sea,
            body: SeaZonePreview(file.id, file.name, reading, form: form, fault: fault, text, context),
            request,
            context,
            status: status
        )
    }

    private func take(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard let file = try await upload.file(context) else {
            return Answer.seeOther(ConsolePath.sea(.zones).text(notice: .uploadGone))
        }
        let sea = try services.requireSea()
        let form = SeaZoneForm(context.form)
        do {
            let reading = try sea.readZones(file.bytes, like: try pattern(form, file.name, context))
            guard !reading.items.isEmpty else {
                let fault = renderer.words(context)("sea.nothing_to_take")
                return try await preview(form, fault: fault, .unprocessableContent, request, context)
            }
            try await sea.save(reading.items, by: try context.seaOfficer)
        } catch let problem as SeaZoneForm.Problem {
            let fault = said(problem, context)
            return try await preview(SeaZoneForm(), fault: fault, .unprocessableContent, request, context)
        } catch let error as SeaZoneError {
            let fault = error.message[context.language]
            return try await preview(form, fault: fault, .unprocessableContent, request, context)
        }
        await upload.shelf.remove(file.id)
        return Answer.seeOther(ConsolePath.sea(.zones).text(notice: .zonesSaved))
    }

    /// What features are that leave something out.
    private func pattern(_ form: SeaZoneForm, _ file: String, _ context: ConsoleContext) throws -> SeaZone {
        let name = file.split(separator: ".").dropLast().joined(separator: ".")
        return SeaZone(
            id: newID(),
            name: Trilingual(same: name.isEmpty ? file : name),
            kind: form.kind ?? .area,
            polygons: [],
            validity: try form.validity(),
            office: office(try context.seaOfficer),
            alerts: form.alerts
        )
    }

    private func office(_ officer: SeaOfficer) -> String { officer.officer.office ?? services.settings.country }
    private func newID() -> String { UUIDv7.make(milliseconds: services.now() * 1_000) }

    private func said(_ problem: SeaZoneForm.Problem, _ context: ConsoleContext) -> String {
        renderer.words(context)("sea.zone_fault." + problem.rawValue)
    }
}
