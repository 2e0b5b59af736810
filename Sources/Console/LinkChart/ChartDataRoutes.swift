//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Hummingbird
import LinkChart
import Officers

/// The link chart for the script of its page.
///
/// | route | who |
/// |---|---|
/// | `GET /chart/expand` | may see the link chart; answers what the officer may see |
/// | `GET /chart/path` | may see the link chart; answers what the officer may see |
struct ChartDataRoutes: Sendable {
    let services: ConsoleServices

    func enter(into book: inout RouteBook) {
        book.on(.chartExpand, use: expand)
        book.on(.chartPath, use: path)
    }

    private func expand(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let fields = FormFields(urlEncoded: request.uri.query ?? "")
        let query = ChartQuery(fields)
        let node = try ChartDesk.node(query.node)
        let most = fields["nodes"].flatMap { Int($0) } ?? 500
        let explorer = try ChartDesk(services, context).explorer(nodes: most)
        let opened = Set(query.opened.compactMap { ChartNodeID($0) })
        guard let graph = try await explorer.expand(node, steps: query.steps, opened: opened) else {
            throw ConsoleError.notFound
        }
        return try Answer.json(ChartAnswer(graph, placeName: placeName(context)))
    }

    private func path(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let fields = FormFields(urlEncoded: request.uri.query ?? "")
        let (from, to) = (try ChartDesk.node(fields["from"]), try ChartDesk.node(fields["to"]))
        let explorer = try ChartDesk(services, context).explorer()
        let name = placeName(context)
        let answer =
            switch try await explorer.connect(from, to, throughHubs: fields["hubs"] == "1") {
            case .found(let ways, let graph, _): ChartAnswer(graph, placeName: name, ways: ways, verdict: "found")
            case .none: ChartAnswer(.empty, placeName: name, verdict: "none")
            case .undecided: ChartAnswer(.empty, placeName: name, verdict: "undecided")
            case .unknown: ChartAnswer(.empty, placeName: name, verdict: "unknown")
            }
        return try Answer.json(answer)
    }

    private func placeName(_ context: ConsoleContext) -> (String) -> String {
        let places = services.settings.places
        return { places.gate($0, context.language) }
    }
}
