//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import Statistics

/// The builder, and what officers keep of it.
///
///     GET  /reports/new       the builder
///     POST /reports           saves a definition
///     POST /reports/publish   stands for a report at its position
struct ReportFormRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    private var reports: ReportRoutes { ReportRoutes(services: services, renderer: renderer) }

    func enter(into book: inout RouteBook) {
        book.on(.newReport, use: new)
        book.on(.saveReport, use: save)
        book.on(.publishReport, use: publish)
    }

    private func new(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let fields = ReportRoutes.fields(request)
        return try form(fields, fault: nil, request, context)
    }

    private func save(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let form = context.form
        let desk = try reports.desk
        do {
            let definition = try await ReportQuery(form).definition(desk)
            guard definition.id != ReportQuery.draft else { throw DefinitionFault.badID("") }
            try await desk.save(definition, replacing: form["known"], by: try context.actor)
            var fields = FormFields()
            fields.set("report", definition.id)
            return Answer.seeOther(ConsolePath.report(fields).text(notice: .reportSaved))
        } catch let fault as DefinitionFault {
            return try self.form(form, fault: fault, request, context)
        }
    }

    private func publish(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let query = ReportQuery(context.form)
        let (definition, _, published, scope) = try await reports.wanted(query, context)
        // What an officer stands for is what the officer saw.
        guard let position = context.form["seen"].flatMap({ Int64($0) }), published == nil else {
            throw ConsoleError.malformed("seen")
        }
        let publication = try await reports.desk.publish(
            definition,
            at: position,
            scope: scope,
            by: try context.actor
        )
        return Answer.seeOther(ConsolePath.publication(publication.id).text(notice: .reportPublished))
    }

    /// The builder with what was filled in, and what was wrong with it.
    func form(
        _ fields: FormFields,
        fault: DefinitionFault?,
        _ request: Request,
        _ context: ConsoleContext
    ) throws -> Response {
        let words = renderer.words(context)
        let desk = try reports.desk
        let body = ReportBuilderPage(
            fields,
            reports.names(context),
            fault: fault.map { words("statistics.fault.\($0.code)", ["what": $0.subject]) },
            today: desk.today,
            currency: desk.currency
        )
        return try renderer.page(
            "Statistics/builder",
            title: words("statistics.builder.title"),
            place: .statistics,
            body: body,
            request,
            context,
            status: fault == nil ? .ok : .badRequest
        )
    }
}
