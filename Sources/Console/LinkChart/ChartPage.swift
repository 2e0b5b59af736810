//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import LinkChart

/// The link chart: a canvas for browsers with scripts, and the same in tables for everybody.
struct ChartPage: Sendable {
    enum State: Hashable, Sendable {
        case start
        case unknown
        case expanded
        case connected([[ChartNodeID]])
        case unconnected
        case undecided
    }

    struct Bucket: Sendable {
        let name: String
        let links: String
        let width: Int
    }

    struct Step: Sendable {
        let label: String
        let kind: String
        let path: String
        let isFirst: Bool
    }

    private static let mostRows = 300

    let node: String?
    let to: String?
    let isStart: Bool
    let isUnknown: Bool
    let verdict: String?
    let canThroughHubs: Bool
    let ways: [[Step]]
    let hasGraph: Bool
    let summary: String
    let isTruncated: Bool
    let kinds: [SelectChoice]
    let only: [SelectChoice]
    let steps: [SelectChoice]
    let sought: String
    let since: String?
    let until: String?
    let nodes: [ChartNodeRow]
    let links: [ChartLinkRow]
    let hasMoreRows: Bool
    let timeline: [Bucket]
    let nodeIDs: String
    /// For the script, as JSON.
    let wordsJSON: String
    /// In the order in which they run.
    let scripts: [String]
    /// The script that lays out beside the page.
    let worker: String?

    init(
        _ state: State,
        _ query: ChartQuery,
        _ graph: ChartGraph?,
        words: Words,
        format: LocalFormat,
        places: PlaceNames,
        scripts: [String],
        worker: String?
    ) throws {
        self.scripts = scripts
        self.worker = worker
        let graph = graph ?? .empty
        node = state == .unknown ? nil : query.node
        to = query.to
        isStart = state == .start
        isUnknown = state == .unknown
        verdict =
            switch state {
            case .connected(let ways):
                words(
                    "chart.connected",
                    [
                        "n": format.number(ways.count),
                        "steps": format.number(max(0, (ways.first?.count ?? 1) - 1)),
                    ]
                )
            case .unconnected: words("chart.unconnected")
            case .undecided: words("chart.undecided")
            default: nil
            }
        canThroughHubs = state == .unconnected && !query.throughHubs
        hasGraph = !graph.nodes.isEmpty
        summary = words(
            "chart.summary",
            ["nodes": format.number(graph.nodes.count), "links": format.number(graph.links.count)]
        )
        isTruncated = graph.isTruncated
        kinds = ChartNodeKind.allCases.map {
            SelectChoice(
                value: $0.rawValue,
                label: words("chart.kind." + $0.rawValue),
                isChosen: $0 == (query.soughtKind ?? .company)
            )
        }
        only = ChartNodeKind.allCases.map {
            SelectChoice(
                value: $0.rawValue,
                label: words("chart.kind." + $0.rawValue),
                isChosen: query.kinds.contains($0)
            )
        }
        steps = (1...3).map {
            SelectChoice(value: "\($0)", label: format.number($0), isChosen: $0 == query.steps)
        }
        sought = query.sought ?? ""
        since = query.since?.iso8601
        until = query.until?.iso8601
        let labels = Dictionary(
            graph.nodes.map { ($0.id, ChartNodeRow.label($0, words, places)) },
            uniquingKeysWith: { first, _ in first }
        )
        nodes = graph.nodes.prefix(Self.mostRows).map { ChartNodeRow($0, query, words, format, places) }
        links = graph.links.sorted { $0.at > $1.at }.prefix(Self.mostRows).map {
            ChartLinkRow($0, labels, words, format)
        }
        hasMoreRows = graph.nodes.count > Self.mostRows || graph.links.count > Self.mostRows
        let buckets = ChartTimeline(graph.links, zoneOffset: format.zoneOffset).buckets
        let most = buckets.map(\.links).max() ?? 1
        timeline = buckets.suffix(Self.mostRows).map {
            Bucket(name: $0.name, links: format.number($0.links), width: $0.links * 1_000 / most)
        }
        nodeIDs = graph.nodes.map(\.id.text).joined(separator: "\n")
        if case .connected(let found) = state {
            ways = found.map { way in
                way.enumerated().map { place, id in
                    Step(
                        label: labels[id] ?? id.key,
                        kind: words("chart.kind." + id.kind.rawValue),
                        path: ConsolePath.chart(ChartQuery(node: id.text)).text,
                        isFirst: place == 0
                    )
                }
            }
        } else {
            ways = []
        }
        wordsJSON = try ChartWords(words, places).json
    }
}
