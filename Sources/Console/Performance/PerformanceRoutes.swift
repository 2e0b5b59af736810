//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import Officers
import Targeting

/// | route | who |
/// |---|---|
/// | `GET /performance` | may see performance |
struct PerformanceRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    private static let weekChoices = [4, 13, 26, 52]
    private static let week: Int64 = 7 * 86_400

    func enter(into book: inout RouteBook) {
        book.on(.performance, use: show)
    }

    private func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let words = renderer.words(context)
        let query = request.uri.queryParameters
        let weeks = query.get("weeks", as: Int.self).flatMap { Self.weekChoices.contains($0) ? $0 : nil } ?? 26
        let office = query.get("office").flatMap { $0.isEmpty ? nil : String($0) }
        var rows: [YieldRow] = []
        if let extent = try await services.targetingStore.extent() {
            let end = min(extent.last, services.now()) + 1
            rows = try await services.targetingStore.yields(
                from: end - Int64(weeks) * Self.week,
                to: end,
                office: office
            )
        }
        let body = try PerformancePage(
            rows.filter { $0.inspected > 0 },
            office: office,
            weeks: Self.weekChoices.map { ($0, $0 == weeks) },
            words: words,
            format: renderer.format(context),
            settings: services.settings,
            chartScript: renderer.assets.path("chart.js"),
            ownScript: renderer.assets.path("performance.js")
        )
        return try renderer.page(
            "Performance/performance",
            title: words("performance.title"),
            place: .performance,
            body: body,
            request,
            context
        )
    }
}
