//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import LinkChart

/// A node in the table of the page.
struct ChartNodeRow: Sendable {
    let label: String
    let kind: String
    let kindCode: String
    let letter: String
    /// Nil where the label is the key.
    let key: String?
    let otherNames: String?
    let degree: String
    let isHub: Bool
    let path: String
    let record: String?
    let connectPath: String?

    init(
        _ node: ChartGraph.Node,
        _ query: ChartQuery,
        _ words: Words,
        _ format: LocalFormat,
        _ places: PlaceNames
    ) {
        label = Self.label(node, words, places)
        kind = words("chart.kind." + node.id.kind.rawValue)
        kindCode = node.id.kind.rawValue
        letter = words("chart.letter." + node.id.kind.rawValue)
        key = label == node.id.key ? nil : node.id.key
        otherNames = node.names.count > 1 ? node.names.dropFirst().joined(separator: " · ") : nil
        degree = format.number(node.degree)
        isHub = node.isHub
        path = ConsolePath.chart(ChartQuery(node: node.id.text)).text
        record = ChartRecordPath.of(node.id)
        let isStart = node.id.text == query.node
        connectPath = isStart ? nil : ConsolePath.chart(ChartQuery(node: query.node, to: node.id.text)).text
    }

    /// Gates have a name in each language; all else is called as its records call it.
    static func label(_ node: ChartGraph.Node, _ words: Words, _ places: PlaceNames) -> String {
        node.id.kind == .place && node.names.isEmpty ? places.gate(node.id.key, words.language) : node.label
    }
}

/// A link in the table of the page.
struct ChartLinkRow: Sendable {
    let from: String
    let role: String
    let to: String
    let at: String
    let record: String
    let recordPath: String?

    init(_ link: ChartGraph.Link, _ labels: [ChartNodeID: String], _ words: Words, _ format: LocalFormat) {
        from = labels[link.from] ?? link.from.key
        role = words("chart.role." + link.role.rawValue)
        to = labels[link.to] ?? link.to.key
        at = format.instant(link.at)
        record = words("chart.source." + link.source.kind.rawValue)
        recordPath = ChartRecordPath.of(link.source)
    }
}
