//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Officers
import SeaWatch

/// The map with what is heard now, and how the feeds stand.
///
/// | route | who |
/// |---|---|
/// | `GET /sea`, `/sea/events` | may see the sea |
/// | `GET /sea/feeds` | may see how feeds stand |
struct SeaRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer
    let feed: EventFeed

    /// Of vessels in the table; the map shows all.
    private static let mostRows = 200
    /// Of vessels that were heard once and are looked for by name or number.
    private static let mostFound = 20
    /// Of alerts beside the map.
    private static let mostAlerts = 30
    /// What a map may ask for; the whole gulf has some thousands.
    static let mostVessels = 20_000

    func enter(into book: inout RouteBook) {
        book.on(.sea, use: show)
        book.on(.seaFeeds, use: feeds)
        book.on(.seaEvents) { _, context in
            let sea = try services.requireSea()
            return try feed.response(context, { sea.news() }, concerning: { _, _ in true })
        }
    }

    private func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let text = SeaText(words: renderer.words(context), format: renderer.format(context))
        guard let sea = services.sea else {
            return try page(SeaPage.unwatched(text), text, request, context)
        }
        let officer = try context.seaOfficer
        let query = VesselQuery(FormFields(urlEncoded: request.uri.query ?? ""))
        let filter = SeaAlertFilter(states: [.new, .taken], limit: Self.mostAlerts)
        async let feeds = sea.feeds()
        async let vessels = sea.vessels(in: nil, limit: Self.mostVessels, for: officer)
        async let files = sea.alerts(filter, for: officer)
        async let counts = sea.count(SeaAlertFilter(), for: officer)
        let heard = try await vessels
        let shown = heard.filter(query.takes)
        let now = await sea.time() ?? services.now() * 1_000
        let rows = shown.prefix(Self.mostRows).map { VesselRow($0, at: now, text) }
        let isHeard = Set(shown.map(\.mmsi))
        var found: [VesselIdentity] = []
        if let sought = query.text { found = try await sea.find(sought, limit: Self.mostFound, for: officer) }
        let body = try SeaPage(
            rows: rows,
            heard: heard.count,
            shown: shown.count,
            flags: Set(heard.compactMap(\.flag)).sorted(),
            alerts: try await SeaAlertReader(sea: sea, context: context, text: text).rows(try await files),
            counts: try await counts,
            found: found.filter { !isHeard.contains($0.mmsi) },
            hasFeeds: !(await feeds).isEmpty,
            time: await sea.time(),
            query: query,
            layers: try await sea.layers(),
            canWork: context.may(.workSea),
            canSeeFeeds: context.may(.seeSeaFeeds),
            assets: renderer.assets,
            text: text
        )
        return try page(body, text, request, context)
    }

    private func page(_ body: SeaPage, _ text: SeaText, _ request: Request, _ context: ConsoleContext) throws
        -> Response
    {
        try renderer.page("Sea/sea", title: text.words("sea.title"), place: .sea, body: body, request, context)
    }

    private func feeds(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let text = SeaText(words: renderer.words(context), format: renderer.format(context))
        let feeds = await services.sea?.feeds() ?? []
        return try renderer.page(
            "Sea/feeds",
            title: text.words("sea.feeds_title"),
            place: context.may(.seeSea) ? .sea : .seaFeeds,
            body: SeaFeedsPage(feeds, now: services.now() * 1_000, text),
            request,
            context,
            refresh: 30
        )
    }
}
