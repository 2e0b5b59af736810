//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import SeaWatch

/// One vessel: its page, and the same as a card beside the map. For who may see the sea.
struct VesselRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.seaVessel) { request, context in
            let view = try await view(context)
            return try renderer.page("Sea/vessel", title: view.title, place: .sea, body: view, request, context)
        }
        book.on(.seaCard) { _, context in try renderer.part("Sea/card", try await view(context), context) }
    }

    private func view(_ context: ConsoleContext) async throws -> VesselCardView {
        let sea = try services.requireSea()
        guard let card = try await sea.card(of: try context.mmsi(), for: try context.seaOfficer) else {
            throw ConsoleError.notFound
        }
        let text = SeaText(words: renderer.words(context), format: renderer.format(context))
        let reader = SeaAlertReader(sea: sea, context: context, text: text)
        return VesselCardView(
            card,
            alerts: try await reader.rows(card.alerts),
            zones: try await reader.zoneNames(needed: !card.calls.isEmpty),
            now: await sea.time() ?? services.now() * 1_000,
            text,
            context
        )
    }
}
