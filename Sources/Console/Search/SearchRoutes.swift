//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Officers
import Search

/// The search over everything that an officer may see.
///
/// | route | does |
/// |---|---|
/// | `GET /search` | shows what was found, kind by kind, the newest first |
/// | `GET /api/v1/search` | the same for programs |
struct SearchRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    private static let ofEachKind = 6
    private static let ofOneKind = 25

    func enter(into book: inout RouteBook) {
        book.on(.search, use: page)
        book.on(.apiSearch, use: answer)
    }

    private func page(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let form = SearchForm(request)
        let officer = try context.officer
        let reader = SearchReader(officer, language: context.language)
        var answer: SearchAnswer?
        var fault: Fault?
        do {
            let query = try form.query()
            if !query.isEmpty { answer = try await find(query, reader, form) }
        } catch let error as SearchQueryError {
            fault = Fault(search: error)
        }
        let words = renderer.words(context)
        let body = SearchPage(
            form,
            answer,
            fault: fault,
            reader: reader,
            isFilling: services.search.isFilling,
            services.reader(renderer, context)
        )
        return try renderer.page(
            "Search/search",
            title: words("search.title"),
            place: .search,
            body: body,
            request,
            context,
            status: fault?.status ?? .ok
        )
    }

    private func find(_ query: SearchQuery, _ reader: SearchReader, _ form: SearchForm) async throws -> SearchAnswer {
        let limit = query.kinds?.count == 1 ? Self.ofOneKind : Self.ofEachKind
        return try await services.search.answer(query, for: reader, limit: limit, after: form.after)
    }

    private func answer(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let form = SearchForm(request)
        let limit = request.uri.queryParameters.get("limit", as: Int.self) ?? Self.ofOneKind
        guard (1...100).contains(limit) else { throw ConsoleError.malformed("limit") }
        let query = try form.query()
        guard !query.isEmpty else { throw ConsoleError.malformed("q") }
        guard form.after == nil || query.kinds?.count == 1 else { throw ConsoleError.malformed("after") }
        let reader = SearchReader(try context.officer, language: context.language)
        let found = try await services.search.answer(query, for: reader, limit: limit, after: form.after)
        return try Answer.json(APISearch(found, zoneOffset: services.settings.timeZoneOffset))
    }
}
