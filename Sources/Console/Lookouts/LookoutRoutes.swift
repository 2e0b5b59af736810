//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Lookouts
import Officers

/// The lists, one list, and the steps of its life.
///
/// | route | who |
/// |---|---|
/// | `GET /lookouts`, `GET /lookouts/:list` | who may see look-outs |
/// | `POST /lookouts/:list/:version/withdraw` | who may bring lists in |
/// | `POST /lookouts/:list/:version/activate` | who may activate, and did not bring it in |
struct LookoutRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    private static let pageSize = 50
    /// Seconds between two looks at the screening of the past, for browsers without scripts.
    private static let refresh = 3

    func enter(into book: inout RouteBook) {
        book.on(.lookouts) { request, context in try await list(nil, .ok, request, context) }
        book.on(.lookoutList) { request, context in
            try await page(try context.segment("list"), fault: nil, .ok, request, context)
        }
        book.on(.activateLookouts) { request, context in
            try await step(request, context, .lookoutsActivated) { lookouts, id, number, officer in
                try await lookouts.activate(id, number, by: officer)
            }
        }
        book.on(.withdrawLookouts) { request, context in
            let reason = context.form["reason"] ?? ""
            return try await step(request, context, .lookoutsWithdrawn) { lookouts, id, number, officer in
                try await lookouts.withdraw(id, number, by: officer, reason: reason)
            }
        }
    }

    /// The page of all lists, with what a text agrees with where one was asked for.
    func list(
        _ fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let words = renderer.words(context)
        let text = request.uri.queryParameters.get("q") ?? ""
        let body = LookoutsPage(
            versions: try await services.lookouts.desk.store.versions(),
            openHits: try await services.lookouts.desk.store.openHits(),
            text: text,
            found: text.isEmpty ? [] : await services.lookouts.find(text),
            fault: fault,
            canWrite: context.may(.writeLookouts),
            limit: services.settings.uploadLimit,
            words: words,
            format: renderer.format(context)
        )
        return try renderer.page(
            "Lookouts/lookouts",
            title: words("lookouts.title"),
            place: .lookouts,
            body: body,
            request,
            context,
            status: status
        )
    }

    private func page(
        _ id: String,
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let store = services.lookouts.desk.store
        let versions = try await store.versions(of: id)
        let query = request.uri.queryParameters
        let number = query.get("version", as: Int.self)
        guard let list = versions.first(where: { $0.number == number }) ?? versions.last else {
            throw ConsoleError.notFound
        }
        let page = max(1, query.get("page", as: Int.self) ?? 1)
        let entries = try await store.entries(
            of: id,
            list.number,
            offset: (page - 1) * Self.pageSize,
            limit: Self.pageSize
        )
        let past = await services.lookouts.pastScreening(id, list.number)
        var isRunning = false
        if case .running = past { isRunning = true }
        let body = LookoutListPage(
            list,
            all: versions,
            entries: entries,
            page: page,
            pageSize: Self.pageSize,
            past: past,
            fault: fault,
            canWrite: context.may(.writeLookouts),
            canActivate: context.may(.activateLookouts),
            login: try context.actor,
            words: renderer.words(context),
            format: renderer.format(context)
        )
        return try renderer.page(
            "Lookouts/list",
            title: list.terms.title,
            place: .lookouts,
            body: body,
            request,
            context,
            status: status,
            refresh: isRunning ? Self.refresh : nil
        )
    }

    private func step(
        _ request: Request,
        _ context: ConsoleContext,
        _ notice: Notice,
        _ take: (any LookoutService, String, Int, String) async throws -> Void
    ) async throws -> Response {
        let id = try context.segment("list")
        guard let number = context.parameters.get("version", as: Int.self) else { throw ConsoleError.notFound }
        do {
            try await take(services.lookouts, id, number, try context.actor)
        } catch let error as WatchlistRefusal {
            let fault = Fault(watchlist: error)
            let text = renderer.words(context)("error.\(fault.code).advice", fault.values)
            return try await page(id, fault: text, fault.status, request, context)
        }
        return Answer.seeOther(ConsolePath.lookoutList(id, version: number).text(notice: notice))
    }
}
