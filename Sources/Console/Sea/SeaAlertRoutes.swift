//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Officers
import SeaWatch

/// The queue of alerts, and what officers do with one.
///
/// | route | who |
/// |---|---|
/// | `GET /sea/alerts`, `/sea/alerts/:alert` | may see the sea |
/// | `POST …/take`, `…/dismiss` | may work with it |
/// | `POST …/case` | may write cases |
/// | `POST …/message` | may write messages |
struct SeaAlertRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    private static let pageSize = 25
    private static let longestNote = 1_000

    func enter(into book: inout RouteBook) {
        book.on(.seaAlerts, use: list)
        book.on(.seaAlert, use: show)
        book.on(.takeSeaAlert) { _, context in
            try await step(context, .seaAlertTaken) { sea, id, seen, officer in
                try await sea.take(id, seen: seen, by: officer)
            }
        }
        book.on(.dismissSeaAlert) { _, context in
            let note = String((context.form["note"] ?? "").prefix(Self.longestNote))
            return try await step(context, .seaAlertDismissed) { sea, id, seen, officer in
                try await sea.dismiss(id, because: note, seen: seen, by: officer)
            }
        }
        book.on(.openSeaCase, use: openCase)
        book.on(.draftSeaMessage, use: draft)
    }

    private func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let sea = try services.requireSea()
        let officer = try context.seaOfficer
        let query = SeaAlertQuery(FormFields(urlEncoded: request.uri.query ?? ""))
        let text = SeaText(words: renderer.words(context), format: renderer.format(context))
        let filter = query.filter(size: Self.pageSize, text.format)
        let files = try await sea.alerts(filter, for: officer)
        var counted = filter
        counted.states = []
        let reader = SeaAlertReader(sea: sea, context: context, text: text)
        let body = SeaAlertsPage(
            rows: try await reader.rows(Array(files.prefix(Self.pageSize))),
            counts: try await sea.count(counted, for: officer),
            query: query,
            hasMore: files.count > Self.pageSize,
            text: text
        )
        return try renderer.page(
            "Sea/alerts",
            title: text.words("sea.alerts_title"),
            place: .sea,
            body: body,
            request,
            context
        )
    }

    private func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let sea = try services.requireSea()
        guard let file = try await sea.alert(try context.seaAlert(), for: try context.seaOfficer) else {
            throw ConsoleError.notFound
        }
        let text = SeaText(words: renderer.words(context), format: renderer.format(context))
        let rows = try await SeaAlertReader(sea: sea, context: context, text: text).rows([file])
        guard let row = rows.first else { throw ConsoleError.notFound }
        return try renderer.page("Sea/alert", title: row.headline, place: .sea, body: row, request, context)
    }

    private func step(
        _ context: ConsoleContext,
        _ notice: Notice,
        _ act: (any SeaService, SeaAlertID, Int, SeaOfficer) async throws -> Void
    ) async throws -> Response {
        let sea = try services.requireSea()
        let id = try context.seaAlert()
        try await act(sea, id, try Self.seen(context), try context.seaOfficer)
        // From the map's own queue one comes back to the map.
        let back = context.form["back"] == "map" ? ConsolePath.sea(.map) : ConsolePath.sea(.alert(id))
        return Answer.seeOther(back.text(notice: notice))
    }

    private func openCase(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let sea = try services.requireSea()
        guard context.may(.seeSea) else { throw ConsoleError.notAllowed }
        let number = try await sea.openCase(
            from: try context.seaAlert(),
            seen: try Self.seen(context),
            by: try context.seaOfficer
        )
        return Answer.seeOther(ConsolePath.caseFile(number).text(notice: .caseOpened))
    }

    private func draft(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let sea = try services.requireSea()
        guard context.may(.seeSea) else { throw ConsoleError.notAllowed }
        let draft = try await sea.draftMessage(
            about: try context.seaAlert(),
            seen: try Self.seen(context),
            by: try context.seaOfficer
        )
        return Answer.seeOther(ConsolePath.draft(draft).text(notice: .seaMessageDrafted))
    }

    /// The state that the officer saw when the form was made.
    private static func seen(_ context: ConsoleContext) throws(ConsoleError) -> Int {
        guard let revision = context.form["revision"].flatMap({ Int($0) }) else { throw .malformed("revision") }
        return revision
    }
}
