//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import LinkChart

/// A part of the chart for the script of the page.
struct ChartAnswer: Encodable, Sendable {
    struct Node: Encodable, Sendable {
        let id: String
        let kind: String
        let key: String
        let names: [String]
        let degree: Int
        let isHub: Bool
        let isOpen: Bool
        let path: String?
    }

    /// `[from, to, role, at, record]`: places in the lists of nodes, roles and records.
    let links: [[Int64]]
    let nodes: [Node]
    let roles: [String]
    let records: [Record]
    let isTruncated: Bool
    /// Places of nodes, each a connection; empty for an expansion.
    let ways: [[Int]]
    /// `found`, `none`, `undecided`, `unknown`; nil for an expansion.
    let verdict: String?

    struct Record: Encodable, Sendable {
        let kind: String
        let key: String
        let path: String?
    }

    /// - Parameter placeName: what a gate is called in the reader's language.
    init(
        _ graph: ChartGraph,
        placeName: (String) -> String,
        ways: [[ChartNodeID]] = [],
        verdict: String? = nil
    ) {
        var places: [ChartNodeID: Int] = [:]
        for (place, node) in graph.nodes.enumerated() { places[node.id] = place }
        let records = Array(Set(graph.links.map(\.source))).sorted { ($0.kind.code, $0.key) < ($1.kind.code, $1.key) }
        let recordPlaces = Dictionary(uniqueKeysWithValues: records.enumerated().map { ($1, $0) })
        let roles = Array(Set(graph.links.map(\.role))).sorted { $0.code < $1.code }
        let rolePlaces = Dictionary(uniqueKeysWithValues: roles.enumerated().map { ($1, $0) })
        nodes = graph.nodes.map { node in
            Node(
                id: node.id.text,
                kind: node.id.kind.rawValue,
                key: node.id.key,
                names: node.id.kind == .place && node.names.isEmpty ? [placeName(node.id.key)] : node.names,
                degree: node.degree,
                isHub: node.isHub,
                isOpen: node.isExpanded,
                path: ChartRecordPath.of(node.id)
            )
        }
        links = graph.links.compactMap { link in
            guard let from = places[link.from], let to = places[link.to], let role = rolePlaces[link.role],
                let record = recordPlaces[link.source]
            else { return nil }
            return [Int64(from), Int64(to), Int64(role), link.at, Int64(record)]
        }
        self.roles = roles.map(\.rawValue)
        self.records = records.map {
            Record(kind: $0.kind.rawValue, key: $0.key, path: ChartRecordPath.of($0))
        }
        isTruncated = graph.isTruncated
        self.ways = ways.map { $0.compactMap { places[$0] } }
        self.verdict = verdict
    }
}
