//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Hummingbird
import Officers

/// The list of cases, one case, and how one is opened.
///
/// | route | who |
/// |---|---|
/// | `GET /cases`, `GET /cases/:case` | who may see cases |
/// | `GET /cases/new`, `POST /cases/new` | who may write cases |
struct CaseRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.cases, use: list)
        book.on(.newCase) { request, context in
            let query = request.uri.queryParameters
            let start = CaseStart { query.get($0) }
            return try await opening(start, nil, .ok, request, context)
        }
        book.on(.openCase, use: open)
        book.on(.caseFile) { request, context in
            try await page(try number(context), CasePageNote(), .ok, request, context)
        }
    }

    func number(_ context: ConsoleContext) throws -> CaseNumber {
        guard let number = CaseNumber(try context.segment("case")) else { throw ConsoleError.notFound }
        return number
    }

    private func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let desk = try services.caseDesk(context)
        let parameters = request.uri.queryParameters
        let query = CaseQuery(
            show: parameters.get("show"),
            text: parameters.get("q"),
            group: parameters.get("group"),
            page: parameters.get("page", as: Int.self)
        )
        let filter = query.filter(desk.filter, own: desk.person.login, today: desk.today)
        let body = CaseListPage(
            query,
            found: try await desk.list(filter),
            counts: try await desk.count(desk.filter),
            canWrite: context.may(.writeCases),
            today: desk.today,
            services.caseReader(renderer, context)
        )
        return try renderer.page(
            "Casework/cases",
            title: renderer.words(context)("case.title"),
            place: .cases,
            body: body,
            request,
            context
        )
    }

    private func opening(
        _ start: CaseStart,
        _ fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let cases = try services.requireCases()
        let officer = try context.officer
        let desk = try services.caseDesk(context)
        let origin = start.origin
        if let known = try await desk.file(from: origin) {
            return Answer.seeOther(ConsolePath.caseFile(known.number.text).text(notice: .caseKnown))
        }
        let opening = try await cases.opening(from: origin, office: officer.office, by: officer)
        let body = CaseOpenPage(
            start,
            opening,
            offices: services.settings.places.offices(context.language).filter { desk.sees($0.code) },
            fault: fault,
            services.caseReader(renderer, context)
        )
        return try renderer.page(
            "Casework/open",
            title: renderer.words(context)("case.new"),
            place: .cases,
            body: body,
            request,
            context,
            status: status
        )
    }

    private func open(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let cases = try services.requireCases()
        let officer = try context.officer
        let form = context.form
        let start = CaseStart { form[$0] }
        do {
            var opening = try await cases.opening(
                from: start.origin,
                office: form["office"] ?? officer.office,
                by: officer
            )
            opening.title = form["title"] ?? ""
            opening.summary = form.raw("summary")
            opening.stage = form["stage"] == CaseStage.suspicion.rawValue ? .suspicion : .opened
            let (file, isNew) = try await services.caseDesk(context).open(opening)
            let notice: Notice = isNew ? .caseOpened : .caseKnown
            return Answer.seeOther(ConsolePath.caseFile(file.number.text).text(notice: notice))
        } catch let error as CaseError {
            let fault = Fault(casework: error)
            guard fault.status != .notFound else { throw error }
            return try await opening(
                start,
                CaseFaultText.of(error, renderer.words(context)),
                fault.status,
                request,
                context
            )
        }
    }

    /// One case, with what a refused step has to say.
    func page(
        _ number: CaseNumber,
        _ note: CasePageNote,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        var note = note
        note.seesChart = context.may(.seeLinkChart)
        let cases = try services.requireCases()
        let desk = try services.caseDesk(context)
        let file = try await desk.file(number)
        let body = CasePage(
            file,
            CasePage.Surroundings(
                events: try await desk.events(of: number),
                entities: try await desk.entities(of: number),
                names: note.names,
                matches: try await matches(desk, number),
                corrections: try await desk.corrections(of: number),
                copies: try await desk.copies(of: number),
                officers: try await cases.officers(of: file.office)
            ),
            note: note,
            desk: desk,
            services.caseReader(renderer, context)
        )
        return try renderer.page(
            "Casework/case",
            title: file.title,
            place: .cases,
            body: body,
            request,
            context,
            status: status
        )
    }

    private func matches(_ desk: CaseDesk, _ number: CaseNumber) async throws -> [CaseMatch] {
        var all: [CaseMatch] = []
        let own = try await desk.entities(of: number)
        for match in try await desk.matches(of: number) {
            let isFirst = own.contains { $0.id == match.first }
            let mine = isFirst ? match.first : match.second
            guard let other = try await desk.entity(isFirst ? match.second : match.first) else { continue }
            all.append(CaseMatch(match: match, own: mine, other: other))
        }
        return all
    }
}

/// Something of the case that may be something of another, which the officer may see.
struct CaseMatch: Sendable {
    let match: EntityMatch
    /// The entity of the case at hand.
    let own: String
    let other: CaseEntity
}
