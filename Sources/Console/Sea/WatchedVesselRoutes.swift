//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import Officers
import SeaWatch

/// Vessels that are looked out for.
///
/// | route | who |
/// |---|---|
/// | `GET /sea/watched` | may see the sea |
/// | all others | may work with it |
struct WatchedVesselRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    private static let longestReason = 1_000

    func enter(into book: inout RouteBook) {
        book.on(.watchedVessels) { request, context in
            try await page(FormFields(urlEncoded: request.uri.query ?? ""), fault: nil, .ok, request, context)
        }
        book.on(.watchVessel, use: add)
        book.on(.unwatchVessel) { _, context in
            try await services.requireSea().unwatch(try context.segment("entry"), by: try context.seaOfficer)
            return Answer.seeOther(ConsolePath.sea(.watched).text(notice: .vesselUnwatched))
        }
    }

    private func page(
        _ fields: FormFields,
        fault: String?,
        _ status: HTTPResponse.Status,
        _ request: Request,
        _ context: ConsoleContext
    ) async throws -> Response {
        let text = SeaText(words: renderer.words(context), format: renderer.format(context))
        let watched = try await services.requireSea().watched(for: try context.seaOfficer)
        return try renderer.page(
            "Sea/watched",
            title: text.words("sea.watched_title"),
            place: .sea,
            body: WatchedVesselsPage(watched, fields: fields, fault: fault, text, context),
            request,
            context,
            status: status
        )
    }

    private func add(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let form = context.form
        let officer = try context.seaOfficer
        let said = { (key: String) in renderer.words(context)("sea.watch_fault." + key) }
        guard let key = Self.key(form["key"], form["value"] ?? "") else {
            return try await page(form, fault: said("key"), .unprocessableContent, request, context)
        }
        guard let reason = form["reason"] else {
            return try await page(form, fault: said("reason"), .unprocessableContent, request, context)
        }
        let until = form["until"].map { CalendarDate(iso8601: $0) }
        if let until, until.map({ $0.daysSince1970 >= renderer.format(context).dayNumber(services.now()) }) != true {
            return try await page(form, fault: said("until"), .unprocessableContent, request, context)
        }
        let vessel = WatchedVessel(
            id: UUIDv7.make(milliseconds: services.now() * 1_000),
            key: key,
            reason: String(reason.prefix(Self.longestReason)),
            until: until ?? nil,
            office: officer.officer.office ?? services.settings.country,
            officer: officer.actor,
            since: services.now()
        )
        try await services.requireSea().watch(vessel, by: officer)
        return Answer.seeOther(ConsolePath.sea(.watched).text(notice: .vesselWatched))
    }

    /// Nil where the text is no such number or name.
    private static func key(_ kind: String?, _ text: String) -> WatchedVessel.Key? {
        let digits = text.filter { !$0.isWhitespace }
        switch kind {
        case "mmsi":
            guard digits.utf8.count == 9, let number = UInt32(digits), number > 0 else { return nil }
            return .mmsi(number)
        case "imo":
            let bare = digits.uppercased().hasPrefix("IMO") ? String(digits.dropFirst(3)) : digits
            guard bare.utf8.count == 7, let number = UInt32(bare), number > 0 else { return nil }
            return .imo(number)
        case "name":
            // Twenty characters are what a report has room for (ITU-R M.1371-5, table 52).
            guard (1...20).contains(text.count), text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
            return .name(text.uppercased())
        default: return nil
        }
    }
}
