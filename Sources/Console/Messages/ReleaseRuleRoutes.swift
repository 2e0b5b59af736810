//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import Hummingbird
import Officers

/// Rules by which messages that a machine writes go without an officer looking at each.
///
/// | route | who |
/// |---|---|
/// | `GET /messages/release-rules` | who may see messages |
/// | `POST /messages/release-rules` | who may write messages: propose |
/// | `POST /messages/release-rules/:rule/publish` | who may endorse, and did not propose it |
/// | `POST /messages/release-rules/:rule/withdraw` | who may write messages |
struct ReleaseRuleRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.releaseRules) { request, context in try await page(nil, .ok, request, context) }
        book.on(.proposeReleaseRule) { request, context in
            try await step(.releaseRuleProposed, request, context, propose)
        }
        book.on(.publishReleaseRule) { request, context in
            try await step(.releaseRulePublished, request, context) { desk, context in
                try await desk.publish(releaseRule: try context.segment("rule"))
            }
        }
        book.on(.withdrawReleaseRule) { request, context in
            try await step(.releaseRuleWithdrawn, request, context) { desk, context in
                try await desk.withdraw(releaseRule: try context.segment("rule"))
            }
        }
    }

    private func propose(_ desk: OfficerDesk, _ context: ConsoleContext) async throws {
        let form = context.form
        guard let pair = form["pair"].flatMap({ OfficePair(text: $0) }) else {
            throw DeskError.incomplete(.missing("pair"))
        }
        guard let strictest = form["tlp"].flatMap({ Handling.TrafficLight(rawValue: $0) }) else {
            throw DeskError.incomplete(.missing("handling.tlp"))
        }
        guard let last = form["until"].flatMap({ CalendarDate(iso8601: $0) }) else {
            throw DeskError.incomplete(.missing("until"))
        }
        try await desk.propose(
            pair,
            types: Set(form.all("types").map { MessageType(rawValue: $0) }),
            strictest: strictest,
            until: last,
            reason: String((form["reason"] ?? "").prefix(1_000))
        )
    }

    private func step(
        _ notice: Notice,
        _ request: Request,
        _ context: ConsoleContext,
        _ take: (OfficerDesk, ConsoleContext) async throws -> Void
    ) async throws -> Response {
        do {
            try await take(try services.requireExchange().desk(of: context), context)
        } catch let error as DeskError {
            let fault = Fault(desk: error)
            guard fault.status != .notFound else { throw error }
            let words = renderer.words(context)
            var values = fault.values
            if let place = values["place"] { values["place"] = PlaceText.of(place, words) }
            return try await page(words("error.\(fault.code).advice", values), fault.status, request, context)
        }
        return Answer.seeOther(ConsolePath.releaseRules.text(notice: notice))
    }

    private func page(
        _ fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let reader = services.reader(renderer, context)
        let desk = try services.requireExchange().desk(of: context)
        let canWrite = context.may(.writeMessages)
        let canPublish = context.may(.endorseMeasures)
        let body = ReleaseRulesPage(
            rules: try await desk.releaseRules().map { rule in
                ReleaseRulesPage.Row(
                    rule,
                    canPublish: canPublish,
                    canWithdraw: canWrite,
                    login: desk.person.login,
                    reader
                )
            },
            pairs: canWrite ? try await desk.pairs() : [],
            fault: fault,
            today: desk.desk.now(),
            reader
        )
        return try renderer.page(
            "Messages/release",
            title: reader.words("release.title"),
            place: .messages,
            body: body,
            request,
            context,
            status: status
        )
    }
}
