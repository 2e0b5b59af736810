//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Hummingbird
import LinkChart
import Officers

/// The page of the link chart, readable without scripts, and what leaves it as files.
///
/// | route | who |
/// |---|---|
/// | `GET /chart` | may see the link chart |
/// | `POST /chart/export` | may see the link chart; writes what the officer may see of the nodes named |
/// | `POST /chart/same` | may see the link chart, and both nodes |
struct ChartRoutes: Sendable {
    let services: ConsoleServices
    let renderer: PageRenderer

    func enter(into book: inout RouteBook) {
        book.on(.chart, use: show)
        book.on(.chartExport, use: export)
        book.on(.chartSame, use: same)
    }

    private func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        var query = ChartQuery(FormFields(urlEncoded: request.uri.query ?? ""))
        let desk = try ChartDesk(services, context)
        let words = renderer.words(context)
        var state = ChartPage.State.start
        if let kind = query.soughtKind, let text = query.sought {
            guard let found = try await desk.find(kind, text) else {
                return try page(.unknown, query, nil, words, request, context)
            }
            query = ChartQuery(node: found.text)
            return Answer.seeOther(ConsolePath.chart(query).text)
        }
        guard query.node != nil else { return try page(state, query, nil, words, request, context) }
        guard let node = query.node.flatMap({ ChartNodeID($0) }) else {
            return try page(.unknown, query, nil, words, request, context)
        }
        var graph: ChartGraph?
        if let to = query.to {
            guard let end = ChartNodeID(to) else { return try page(.unknown, query, nil, words, request, context) }
            switch try await desk.explorer().connect(node, end, throughHubs: query.throughHubs) {
            case .found(let ways, let found, _):
                state = .connected(ways)
                graph = found
            case .none: state = .unconnected
            case .undecided: state = .undecided
            case .unknown: state = .unknown
            }
        } else {
            let opened = Set(query.opened.compactMap { ChartNodeID($0) })
            graph = try await desk.explorer().expand(node, steps: query.steps, opened: opened)
            state = graph == nil ? .unknown : .expanded
        }
        return try page(state, query, graph, words, request, context)
    }

    private func page(
        _ state: ChartPage.State,
        _ query: ChartQuery,
        _ graph: ChartGraph?,
        _ words: Words,
        _ request: Request,
        _ context: ConsoleContext
    ) throws -> Response {
        let format = renderer.format(context)
        let kept = graph?.filtered(
            kinds: query.kinds,
            since: query.since.map { format.start(ofDay: $0.daysSince1970) },
            until: query.until.map { format.start(ofDay: $0.daysSince1970 + 1) }
        )
        let body = try ChartPage(
            state,
            query,
            kept,
            words: words,
            format: format,
            places: services.settings.places,
            scripts: ["draw", "panel", "space", "hands"].compactMap { renderer.assets.path("linkchart-\($0).js") }
                + [renderer.assets.path("linkchart.js")].compactMap(\.self),
            worker: renderer.assets.path("linkchart-layout.js")
        )
        return try renderer.page(
            "LinkChart/chart",
            title: words("chart.title"),
            place: .chart,
            body: body,
            request,
            context,
            status: state == .unknown ? .notFound : .ok
        )
    }

    private func export(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let named = context.form.raw("nodes").split(whereSeparator: \.isNewline)
        guard named.count <= ChartLimits.mostNodes else { throw ConsoleError.malformed("nodes") }
        var met: Set<ChartNodeID> = []
        let nodes = named.compactMap { ChartNodeID(String($0)) }.filter { met.insert($0).inserted }
        let graph = try await ChartDesk(services, context).explorer().graph(among: nodes)
        switch context.form["format"] {
        case "graphml":
            let title = renderer.words(context)("chart.title") + " · " + services.settings.name[context.language]
            return Self.file(
                GraphML.document(graph, title: title),
                "link-chart.graphml",
                "application/xml; charset=utf-8"
            )
        case "ftm":
            return Self.file(
                try FollowTheMoney.lines(graph),
                "link-chart.ftm.json",
                "application/json-lines; charset=utf-8"
            )
        default: throw ConsoleError.malformed("format")
        }
    }

    private func same(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let form = context.form
        let (a, b) = (try ChartDesk.node(form["a"]), try ChartDesk.node(form["b"]))
        let desk = try ChartDesk(services, context)
        guard try await desk.sees(a), try await desk.sees(b) else { throw ConsoleError.notFound }
        let back = ConsolePath.chart(ChartQuery(node: a.text))
        let offices = Set([desk.officer.office].compactMap(\.self))
        guard let identity = ChartIdentity(a, b, offices: offices, at: services.now()) else {
            return Answer.seeOther(back.text(notice: .chartUnpairable))
        }
        if form["act"] == "retract" {
            try await services.chart.retract(identity, by: try context.actor)
            return Answer.seeOther(back.text(notice: .chartRetracted))
        }
        try await services.chart.confirm(identity, by: try context.actor)
        return Answer.seeOther(back.text(notice: .chartConfirmed))
    }

    private static func file(_ text: String, _ name: String, _ type: String) -> Response {
        var headers: HTTPFields = [.contentType: type, .cacheControl: "no-store"]
        headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
