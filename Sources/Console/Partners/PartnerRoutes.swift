//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Hummingbird
import Officers

/// | route | who |
/// |---|---|
/// | `GET /partners`, `GET /partners/statement` | who may see partners |
/// | `POST /partners/alarms/:alarm` | who may settle alarms |
struct PartnerRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    private static let shownAlarms = 50

    func enter(into book: inout RouteBook) {
        book.on(.partners) { request, context in try await page(fault: nil, .ok, request, context) }
        book.on(.settleAlarm, use: settle)
        book.on(.statement, use: statement)
    }

    private func page(
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let reader = services.reader(renderer, context)
        var partners: [PartnersPage.Partner] = []
        var alarms: [PartnersPage.Alarm] = []
        if let exchange = services.exchange {
            let store = exchange.desk.store
            let month = String(CalendarDate(nearestDaysSince1970: reader.now.seconds / 86_400).iso8601.prefix(7))
            for partner in try await store.partners() {
                partners.append(
                    PartnersPage.Partner(
                        partner,
                        try await store.standing(of: partner.node),
                        await exchange.line(to: partner.node),
                        name: reader.office(partner.node),
                        month: month,
                        reader
                    )
                )
            }
            alarms = try await store.alarms(of: nil, limit: Self.shownAlarms).map {
                PartnersPage.Alarm($0, canSettle: context.may(.settleAlarms), reader)
            }
        }
        let body = PartnersPage(
            partners: partners,
            isEmpty: partners.isEmpty,
            open: alarms.filter { $0.settledBy == nil },
            settled: alarms.filter { $0.settledBy != nil },
            hasSettled: alarms.contains { $0.settledBy != nil },
            fault: fault,
            pairingPath: context.may(.pairPartners) ? ConsolePath.pairing(upload: nil).text : nil,
            messagesPath: context.may(.seeMessages) ? ConsolePath.messages(MessageListQuery()).text : nil,
            isClosed: services.exchange == nil
        )
        return try renderer.page(
            "Partners/partners",
            title: reader.words("partners.title"),
            place: .partners,
            body: body,
            request,
            context,
            status: status
        )
    }

    private func settle(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let store = try services.requireExchange().desk.store
        guard let note = context.form["note"] else {
            let text = renderer.words(context)("error.reason-missing.advice")
            return try await page(fault: text, .unprocessableContent, request, context)
        }
        let alarm = try context.segment("alarm")
        try await store.settle(alarm: alarm, by: try context.actor, note: String(note.prefix(2_000)))
        return Answer.seeOther(ConsolePath.partners.text(notice: .alarmSettled))
    }

    private func statement(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let query = request.uri.queryParameters
        let exchange = try services.requireExchange()
        guard let partner = query.get("partner"), let text = query.get("month"), let month = StatementMonth(text) else {
            throw ConsoleError.malformed("month")
        }
        let store = exchange.desk.store
        guard try await store.partners().contains(where: { $0.node == partner }) else { throw ConsoleError.notFound }
        let lines = try await store.exchanged(with: partner, from: month.start, until: month.end)
        let statement = ExchangeStatement(month: month, nodes: [exchange.node, partner], lines: lines)
        let name = "\(exchange.node)-\(partner)-\(month.text)"
        switch query.get("format") {
        case "txt":
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/plain; charset=utf-8",
                    .contentDisposition: "attachment; filename=\"\(name).txt\"",
                ],
                body: ResponseBody(byteBuffer: ByteBuffer(string: statement.text))
            )
        case "json": return CopyRoutes.file(statement.json, name: name + ".json")
        default: break
        }
        let words = renderer.words(context)
        let format = { ConsolePath.statement(partner: partner, month: month.text, format: $0).text }
        return try renderer.page(
            "Partners/statement",
            title: words("partners.statement_title"),
            place: .partners,
            body: StatementPage(
                partner: partner,
                month: month.text,
                text: statement.text,
                textPath: format("txt"),
                jsonPath: format("json")
            ),
            request,
            context
        )
    }
}

/// What was exchanged in a month.
struct StatementPage: Sendable {
    let partner: String
    let month: String
    let text: String
    let textPath: String
    let jsonPath: String
}
