//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import Statistics

/// Reports, what stands behind their figures, and what was published.
///
///     GET /reports                       the list
///     GET /reports/view                  one report, by id, by publication, or by the builder's fields
///     GET /reports/cell                  the bookings behind one figure
///     GET /reports/published/:publication  a published report, made again and held against its digest
struct ReportRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.reports, use: list)
        book.on(.report, use: show)
        book.on(.reportCell, use: behind)
        book.on(.publication, use: published)
    }

    private func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let desk = try desk
        let scope = try context.officer.office
        try await desk.store.project()
        let body = ReportsPage(
            builtIn: desk.builtIn(),
            saved: try await desk.store.definitions(),
            published: try await desk.store.publications(limit: 100).filter { isVisible($0, to: scope, desk) },
            position: try await desk.store.position(),
            names: names(context)
        )
        let title = renderer.words(context)("statistics.title")
        return try renderer.page("Statistics/reports", title: title, place: .statistics, body: body, request, context)
    }

    private func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let query = ReportQuery(Self.fields(request))
        do {
            let page = try await page(query, context)
            return try renderer.page(
                "Statistics/report",
                title: page.title,
                place: .statistics,
                body: page,
                request,
                context
            )
        } catch let fault as DefinitionFault {
            return try ReportFormRoutes(services: services, renderer: renderer)
                .form(query.fields, fault: fault, request, context)
        }
    }

    /// The report that a query asks for, for whoever asks.
    func page(_ query: ReportQuery, _ context: ConsoleContext) async throws -> ReportPage {
        let (definition, position, publication, scope) = try await wanted(query, context)
        let setting = setting(context, definition)
        if definition.kind == .targetingYield {
            return try ReportPage(try await desk.yield(definition, scope: scope), definition, query, setting)
        }
        let report = try await desk.report(definition, at: position, scope: scope)
        let saved = try await desk.store.definition(definition.id)
        return ReportPage(report, query, setting, published: publication, known: saved?.definition.digest)
    }

    /// What a query asks for, within what the officer may see.
    func wanted(
        _ query: ReportQuery,
        _ context: ConsoleContext
    ) async throws -> (definition: ReportDefinition, position: Int64?, publication: Publication?, scope: String?) {
        let scope = try context.officer.office
        guard let id = query.published else {
            return (try await query.definition(desk), try query.position, nil, scope)
        }
        guard let publication = try await desk.store.publication(id), isVisible(publication, to: scope, try desk) else {
            throw ConsoleError.notFound
        }
        return (publication.definition, publication.position.sequence, publication, publication.scope)
    }

    private func behind(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let fields = Self.fields(request)
        let query = ReportQuery(fields)
        let (definition, position, _, scope) = try await wanted(query, context)
        if definition.kind == .targetingYield { throw ReportRefusal.notOfJournal }
        let address = CellCode.address(fields)
        let found = try await desk.behind(address, of: definition, at: position, scope: scope)
        let names = names(context)
        let page = ReportCellPage(
            found.shares,
            of: definition,
            at: found.position,
            cell: Self.cell(address, definition, names),
            fields: fields,
            names,
            setting(context, definition).figures
        )
        return try renderer.page(
            "Statistics/cell",
            title: page.title,
            place: .statistics,
            body: page,
            request,
            context
        )
    }

    private func published(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let desk = try desk
        let scope = try context.officer.office
        guard let publication = try await desk.store.publication(context.segment("publication")),
            isVisible(publication, to: scope, desk)
        else { throw ConsoleError.notFound }
        let report = try await desk.report(
            publication.definition,
            at: publication.position.sequence,
            scope: publication.scope
        )
        let body = PublicationPage(publication, holds: try report.resultDigest() == publication.result, names(context))
        return try renderer.page(
            "Statistics/publication",
            title: body.title,
            place: .statistics,
            body: body,
            request,
            context
        )
    }

    private static func cell(_ address: CellAddress, _ definition: ReportDefinition, _ names: ReportNames) -> String {
        func text(_ line: CellAddress.Line, _ dimensions: [ReportDimension]) -> String? {
            switch line {
            case .total: nil
            case .rest: names.words("statistics.rest")
            case .key(let key): names.key(key, dimensions)
            }
        }
        let parts = [text(address.row, definition.rows), text(address.column, definition.columns)].compactMap(\.self)
        let title = definition.title[names.words.language]
        return parts.isEmpty ? title : title + ": " + parts.joined(separator: " · ")
    }

    /// A report of an office is for it and those above it; one of the whole node for officers of the node.
    private func isVisible(_ publication: Publication, to office: String?, _ desk: ReportDesk) -> Bool {
        guard let office else { return true }
        guard let scope = publication.scope else { return false }
        return desk.tree.chain(of: scope, on: desk.today).contains(office)
    }

    var desk: ReportDesk {
        get throws(ConsoleError) {
            guard let reports = services.reports else { throw .notFound }
            return reports
        }
    }

    static func fields(_ request: Request) -> FormFields {
        FormFields(urlEncoded: request.uri.query ?? "")
    }

    func names(_ context: ConsoleContext) -> ReportNames {
        ReportNames(
            words: renderer.words(context),
            places: services.settings.places,
            format: renderer.format(context)
        )
    }

    func setting(_ context: ConsoleContext, _ definition: ReportDefinition) -> ReportPage.Setting {
        let names = names(context)
        return ReportPage.Setting(
            names: names,
            figures: FigureFormat(format: names.format, words: names.words, currency: definition.currency),
            gates: services.gates,
            country: services.settings.country,
            land: services.land,
            mayPublish: context.may(.publishStatistics)
        )
    }
}
