//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import LinkChart
import TestSupport
import Testing

@Suite("Hubs stay shut until they are asked for")
struct HubTests {
    private func explorer(lines: Int, visited: Int = 2_000) async throws -> ChartExplorer {
        let store = InMemoryChartStore()
        let records = (0..<lines).map { number in
            SampleChart.declaration(
                "\(number)",
                importer: SampleChart.node(.company, "c\(number)"),
                at: Int64(number),
                vehicle: nil
            )
        }
        await store.take(SampleChart.portion(records, mark: "1"), of: "test")
        let limits = ChartLimits(hub: 5, each: 20, nodes: 40, steps: 8, visited: visited, paths: 10)
        return ChartExplorer(store: store, sight: .everything, limits: limits)
    }

    @Test("a gate that everything crosses is shown with its count and not opened")
    func shut() async throws {
        let explorer = try await explorer(lines: 300)
        let graph = try #require(await explorer.expand(SampleChart.node(.company, "c7"), steps: 3))
        #expect(graph.nodes.map(\.id.key) == ["c7", "7", "G01"])
        let gate = try #require(graph.nodes.last)
        #expect(gate.isHub && !gate.isExpanded && gate.degree == 300)
        #expect(!graph.isTruncated)
    }

    @Test("asked for, it shows its newest links and says that there are more")
    func opened() async throws {
        let explorer = try await explorer(lines: 300)
        let start = SampleChart.node(.company, "c7")
        let graph = try #require(await explorer.expand(start, steps: 3, opened: [SampleChart.gate]))
        #expect(graph.nodes.count == 3 + 20)
        #expect(graph.nodes.contains { $0.id.key == "299" })
        #expect(graph.isTruncated)
        let itself = try #require(await explorer.expand(SampleChart.gate, steps: 2))
        #expect(itself.nodes.count == 40)
        #expect(itself.isTruncated)
        let ids = Set(itself.nodes.map(\.id))
        #expect(itself.links.allSatisfy { ids.contains($0.from) && ids.contains($0.to) })
    }

    @Test("no connection leads through a hub unless that is asked for; its ends may be hubs")
    func connections() async throws {
        let explorer = try await explorer(lines: 300)
        let (a, b) = (SampleChart.node(.company, "c1"), SampleChart.node(.company, "c2"))
        #expect(try await explorer.connect(a, b) == .none)
        guard case .found(let through, _, _) = try await explorer.connect(a, b, throughHubs: true),
            case .found(let ending, _, _) = try await explorer.connect(a, SampleChart.gate)
        else {
            Issue.record("no connection")
            return
        }
        #expect(through.map { $0.map(\.key) } == [["c1", "1", "G01", "2", "c2"]])
        #expect(ending.map { $0.map(\.key) } == [["c1", "1", "G01"]])
        #expect(try await explorer.connect(a, a) != .unknown)
        #expect(try await explorer.connect(a, SampleChart.node(.company, "nobody")) == .unknown)
    }

    @Test("a search that would visit too much says that it does not know")
    func undecided() async throws {
        let explorer = try await explorer(lines: 9, visited: 4)
        let (a, b) = (SampleChart.node(.company, "c1"), SampleChart.node(.company, "c2"))
        #expect(try await explorer.connect(a, b, throughHubs: true) == .undecided)
    }

    @Test("a ring, and two nodes with a hundred links between them, end")
    func cycles() async throws {
        let store = InMemoryChartStore()
        let nodes = (0..<5).map { SampleChart.node(.company, "\($0)") }
        let ring = (0..<5).compactMap { ChartLink(nodes[$0], .ownerOf, nodes[($0 + 1) % 5], at: 0) }
        let records =
            [ChartRecord(ChartSource(.caseFile, "ring"), offices: [], links: ring)]
            + (0..<100).map { number in
                let link = ChartLink(nodes[0], .called, nodes[1], at: Int64(number))
                return ChartRecord(ChartSource(.caseFile, "\(number)"), offices: [], links: [link].compactMap(\.self))
            }
        await store.take(SampleChart.portion(records, mark: "1"), of: "test")
        let explorer = ChartExplorer(store: store, sight: .everything)
        let graph = try #require(await explorer.expand(nodes[0], steps: 3))
        #expect(graph.nodes.count == 5)
        #expect(graph.links.count == 105)
        guard case .found(let ways, _, _) = try await explorer.connect(nodes[0], nodes[2]) else {
            Issue.record("no connection")
            return
        }
        #expect(ways == [[nodes[0], nodes[1], nodes[2]]])
    }
}
