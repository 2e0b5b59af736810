//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import LinkChart
import Persistence
import TestSupport
import Testing

@Suite("Walks over a chart say what a walk on paper says")
struct ChartWalkTests {
    private static let sights = [
        ChartSight.everything,
        ChartSight(offices: ["A"], sources: [.declaration, .message], seesNominal: true),
        ChartSight(offices: ["B", "C"], sources: [.declaration], seesNominal: false),
        ChartSight(offices: nil, sources: [.declaration, .caseFile], seesNominal: false),
        ChartSight(offices: [], sources: Set(ChartSource.Kind.allCases), seesNominal: true),
    ]

    @Test("on random charts, for officers who see different things", arguments: Array(1...12))
    func random(seed: Int) async throws {
        for database in TestDatabase.available {
            try await database.withNode { node, _ in
                var random = SeededGenerator(UInt64(seed))
                var records = (0..<40).map { Self.record($0, &random) }
                let stores = [node.chart, InMemoryChartStore()] as [any ChartStore]
                for round in 0..<2 {
                    // In the second round some records are corrected and some are purged.
                    var gone: [ChartSource] = []
                    if round == 1 {
                        for number in 0..<10 { records[number] = Self.record(number, &random) }
                        gone = records.suffix(8).map(\.source)
                        records.removeLast(8)
                    }
                    let portion = SampleChart.portion(records, removing: gone, mark: "\(round)")
                    for store in stores {
                        try await store.take(portion, of: "test")
                        for sight in Self.sights { try await compare(store, records, sight, &random) }
                    }
                }
            }
        }
    }

    private func compare(
        _ store: any ChartStore,
        _ records: [ChartRecord],
        _ sight: ChartSight,
        _ random: inout SeededGenerator
    ) async throws {
        let oracle = NaiveChart(records, sight)
        let hub = Int.random(in: 2...12, using: &random)
        let limits = ChartLimits(hub: hub, each: 10_000, nodes: 10_000, steps: 6, visited: 100_000, paths: 10_000)
        let explorer = ChartExplorer(store: store, sight: sight, limits: limits)
        for _ in 0..<6 {
            let (a, b) = (Self.entity(&random), Self.entity(&random))
            let steps = Int.random(in: 1...3, using: &random)
            let graph = try await explorer.expand(a, steps: steps)
            if oracle.degree(a) == 0 {
                #expect(graph == nil)
                #expect(try await explorer.connect(a, b) == .unknown)
                continue
            }
            let expected = oracle.within(steps, of: a, hub: hub)
            let found = try #require(graph)
            #expect(Dictionary(uniqueKeysWithValues: found.nodes.map { ($0.id, $0.step) }) == expected.nodes)
            #expect(Set(found.links.map(Self.edge)) == expected.links)
            #expect(found.links.count == expected.links.count)
            #expect(!found.isTruncated)
            for node in found.nodes {
                #expect(node.degree == oracle.degree(node.id))
                #expect(node.isHub == (node.degree > hub))
            }
            let among = try await explorer.graph(among: found.nodes.map(\.id))
            #expect(Set(among.nodes.map(\.id)) == Set(expected.nodes.keys))
            #expect(Set(among.links.map(Self.edge)).isSuperset(of: expected.links))
            try await compareConnection(explorer, (store, sight), oracle, a, b, hub)
        }
    }

    private func compareConnection(
        _ explorer: ChartExplorer,
        _ view: (store: any ChartStore, sight: ChartSight),
        _ oracle: NaiveChart,
        _ a: ChartNodeID,
        _ b: ChartNodeID,
        _ hub: Int
    ) async throws {
        let connection = try await explorer.connect(a, b)
        if oracle.degree(b) == 0 { return #expect(connection == .unknown) }
        let ways = a == b ? [[a]] : oracle.connections(a, b, most: 6, hub: hub)
        if ways.isEmpty { return #expect(connection == .none) }
        guard case .found(let found, let graph, let hasMore) = connection else {
            Issue.record("\(connection), expected \(ways)")
            return
        }
        #expect(Set(found) == ways)
        #expect(found.count == ways.count && !hasMore)
        #expect(Set(graph.nodes.map(\.id)) == Set(ways.flatMap(\.self)))
        let few = ChartLimits(hub: hub, steps: 6, paths: 1)
        let first = ChartExplorer(store: view.store, sight: view.sight, limits: few)
        if case .found(let some, _, let more) = try await first.connect(a, b) {
            #expect(some.count == 1 && more == (ways.count > 1))
            #expect(ways.isSuperset(of: some))
        } else {
            Issue.record("found before, not now")
        }
    }

    private static func edge(_ link: ChartGraph.Link) -> NaiveChart.Edge {
        NaiveChart.Edge(from: link.from, to: link.to, role: link.role, source: link.source)
    }

    private static func entity(_ random: inout SeededGenerator) -> ChartNodeID {
        let kind = [ChartNodeKind.company, .vehicle, .person, .place].randomElement(using: &random) ?? .company
        // Low numbers come often: these become hubs.
        let number = Int.random(in: 0...7, using: &random) * Int.random(in: 0...2, using: &random)
        return SampleChart.node(kind, "\(number)")
    }

    private static func record(_ number: Int, _ random: inout SeededGenerator) -> ChartRecord {
        // A record that is corrected stays the record it was.
        let kind = [ChartSource.Kind.declaration, .declaration, .message, .caseFile][number % 4]
        let offices = Set(["A", "B", "C"].filter { _ in Bool.random(using: &random) })
        let centre = SampleChart.node(.declaration, "d\(number)")
        var links: [ChartLink] = []
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            let (a, b) = (entity(&random), Bool.random(using: &random) ? centre : entity(&random))
            let role = ChartRole.allCases.randomElement(using: &random) ?? .called
            let at = Int64.random(in: -5...5, using: &random)
            if let link = ChartLink(a, role, b, at: at, fromName: "n\(number)") { links.append(link) }
        }
        return ChartRecord(ChartSource(kind, "s\(number)"), offices: offices, links: links)
    }
}
