//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import Targeting

/// | route | who |
/// |---|---|
/// | `GET /` | may see declarations |
/// | `GET /declarations?number=…` | may see declarations |
struct TodayRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    /// Hit rates are those of the four weeks before the shown period ends.
    private static let rateWindow: Int64 = 28 * 86_400

    func enter(into book: inout RouteBook) {
        book.on(.today, use: today)
        book.on(.searchDeclaration, use: search)
    }

    private func today(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let words = renderer.words(context)
        let format = renderer.format(context)
        let filter = QueueFilter { request.uri.queryParameters.get($0) }
        let officer = try context.officer
        let office = filter.office.map { $0.isEmpty ? nil : $0 } ?? officer.office
        let store = services.targetingStore
        guard let extent = try await store.extent() else {
            let body = TodayPage.empty(canImport: context.may(.importDeclarations))
            return try page(body, words, request, context)
        }
        let period = QueuePeriod(filter.period, extent: extent, now: services.now(), format)
        let ask = QueueRequest(
            from: period.from,
            to: period.to,
            office: office,
            lane: filter.lane,
            onlyOpen: filter.onlyOpen,
            limit: QueueFilter.pageSize + 1,
            offset: (filter.page - 1) * QueueFilter.pageSize
        )
        let entries = try await store.queue(ask)
        let counts = try await store.laneCounts(QueueRequest(from: period.from, to: period.to, office: office))
        let rateEnd = min(period.to, services.now())
        let yields = try await store.yields(from: rateEnd - Self.rateWindow, to: rateEnd, office: office)
        let body = TodayPage(
            filter: filter,
            office: office,
            period: period,
            entries: entries,
            counts: counts,
            yields: yields,
            context: TodayPage.Surroundings(
                words: words,
                format: format,
                settings: services.settings,
                canImport: context.may(.importDeclarations)
            )
        )
        return try page(body, words, request, context)
    }

    private func search(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let number = request.uri.queryParameters.get("number")?.filter { !$0.isWhitespace } ?? ""
        let batch = try await services.targetingStore.declaration(number)
        guard batch.count > 0 else {
            return Answer.seeOther(ConsolePath.today(QueueFilter()).text(notice: .declarationUnknown))
        }
        let item = batch[number: .itemNo].flatMap { $0.first }.flatMap { $0.isNaN ? nil : Int($0) } ?? 1
        return Answer.seeOther(
            ConsolePath.declaration(DeclarationLineID(declarationNo: number, itemNo: item)).text
        )
    }

    private func page(
        _ body: TodayPage,
        _ words: Words,
        _ request: Request,
        _ context: ConsoleContext
    ) throws -> Response {
        try renderer.page(
            "Targeting/today",
            title: words("today.title"),
            place: .today,
            body: body,
            request,
            context
        )
    }
}
