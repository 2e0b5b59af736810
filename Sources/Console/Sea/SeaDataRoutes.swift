//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Hummingbird
import SeaWatch

/// What the map's scripts ask for, as flat arrays. For who may see the sea.
struct SeaDataRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    /// Positions handed out at once: a day of a hundred vessels that report every three minutes has 48,000.
    static let mostPositions = 200_000
    /// What a script may ask for at once.
    static let longestPeriod: Int64 = 31 * 86_400_000
    /// How far back alerts and plots stand on the map.
    private static let alertDays: Int64 = 7
    private static let mostMarks = 500

    func enter(into book: inout RouteBook) {
        book.on(.seaVessels, use: vessels)
        book.on(.seaTrack, use: track)
        book.on(.seaTracks, use: tracks)
        book.on(.seaChart, use: chart)
        book.on(.seaLayer, use: layer)
    }

    private func vessels(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let sea = try services.requireSea()
        let fields = FormFields(urlEncoded: request.uri.query ?? "")
        let vessels = try await sea.vessels(
            in: try SeaQueryFields.box(fields, isNeeded: false),
            limit: SeaRoutes.mostVessels,
            for: try context.seaOfficer
        )
        let now = await sea.time() ?? services.now() * 1_000
        return try Self.json(SeaAnswer.vessels(vessels, at: now))
    }

    private func track(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let sea = try services.requireSea()
        let period = try SeaQueryFields.period(FormFields(urlEncoded: request.uri.query ?? ""))
        let tracks = try await sea.track(
            of: try context.mmsi(),
            from: period.lowerBound,
            until: period.upperBound,
            for: try context.seaOfficer
        )
        return try Self.json(SeaAnswer.tracks(tracks))
    }

    private func tracks(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let sea = try services.requireSea()
        let fields = FormFields(urlEncoded: request.uri.query ?? "")
        let period = try SeaQueryFields.period(fields)
        guard let box = try SeaQueryFields.box(fields, isNeeded: true) else { throw ConsoleError.malformed("box") }
        let tracks = try await sea.tracks(
            in: box,
            from: period.lowerBound,
            until: period.upperBound,
            limit: Self.mostPositions,
            for: try context.seaOfficer
        )
        return try Self.json(SeaAnswer.tracks(tracks))
    }

    private func chart(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let sea = try services.requireSea()
        let officer = try context.seaOfficer
        let text = SeaText(words: renderer.words(context), format: renderer.format(context))
        let now = await sea.time() ?? services.now() * 1_000
        let from = now - Self.alertDays * 86_400_000
        let open = try await sea.alerts(SeaAlertFilter(states: [.new, .taken], limit: Self.mostMarks), for: officer)
        let late = try await sea.alerts(
            SeaAlertFilter(states: [.used, .dismissed], from: from, limit: Self.mostMarks),
            for: officer
        )
        let files = open + late
        let zones = try await sea.zones(for: officer)
        let names = try await sea.names(of: Array(Set(files.flatMap(\.alert.vessels))))
        let plots = try await sea.plots(from: from, until: now + 60_000, in: nil, limit: Self.mostMarks, for: officer)
        return try Answer.json(
            SeaChartAnswer(files: files, names: names, zones: zones, plots: plots, text, context)
        )
    }

    private func layer(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let name = try context.segment("layer")
        guard let layer = try await services.requireSea().layer(name) else {
            throw ConsoleError.notFound
        }
        return Response(
            status: .ok,
            headers: [.contentType: "application/geo+json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: layer))
        )
    }

    private static func json(_ bytes: [UInt8]) throws -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
