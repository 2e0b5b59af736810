//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A store in which parties and how they are reached lie closed; who asks it notices nothing of that.
package struct ProtectedChartStore: ChartStore {
    private let store: any ChartStore
    private let protection: ChartProtection

    package init(_ store: any ChartStore, _ protection: ChartProtection) {
        self.store = store
        self.protection = protection
    }

    package func mark(of feed: String) async throws -> String? { try await store.mark(of: feed) }

    package func take(_ portion: ChartPortion, of feed: String) async throws {
        let closed = ChartPortion(
            records: portion.records.map(protection.close),
            removed: portion.removed,
            mark: portion.mark,
            isLast: portion.isLast
        )
        try await store.take(closed, of: feed)
    }

    package func confirm(_ identity: ChartIdentity, by actor: String) async throws {
        guard let closed = protection.close(identity) else { return }
        try await store.confirm(closed, by: actor)
    }

    package func retract(_ identity: ChartIdentity, by actor: String) async throws -> Bool {
        guard let closed = protection.close(identity) else { return false }
        return try await store.retract(closed, by: actor)
    }

    package func handles(of nodes: [ChartNodeID]) async throws -> [ChartNodeID: ChartHandle] {
        let closed = Dictionary(nodes.map { (protection.close($0), $0) }) { first, _ in first }
        var found: [ChartNodeID: ChartHandle] = [:]
        for (node, handle) in try await store.handles(of: Array(closed.keys)) { found[closed[node] ?? node] = handle }
        return found
    }

    package func degrees(of nodes: [ChartHandle], _ sight: ChartSight) async throws -> [ChartHandle: Int] {
        try await store.degrees(of: nodes, sight)
    }

    package func ties(of nodes: [ChartHandle], _ sight: ChartSight) async throws -> [ChartTie] {
        try await store.ties(of: nodes, sight)
    }

    package func ties(
        of node: ChartHandle,
        _ sight: ChartSight,
        after last: ChartTie.Order?,
        limit: Int
    ) async throws -> [ChartTie] {
        try await store.ties(of: node, sight, after: last, limit: limit)
    }

    package func glossary(nodes: [ChartHandle], names: [Int64], sources: [Int64]) async throws -> ChartGlossary {
        let closed = try await store.glossary(nodes: nodes, names: names, sources: sources)
        return ChartGlossary(
            nodes: closed.nodes.compactMapValues(protection.open),
            names: closed.names.mapValues(protection.openName),
            sources: closed.sources
        )
    }
}
