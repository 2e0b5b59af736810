//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import FoundationXML
import LinkChart
import TestSupport
import Testing

@Suite("A chart leaves the house")
struct ExportTests {
    private static let hostile = "<script>alert('x')</script> & \"]]>\u{0}\u{1}\u{FFFE}\r\n南宁"

    private static let graph: ChartGraph = {
        let declaration = SampleChart.node(.declaration, "1")
        let owner = SampleChart.node(.person, "~le van a")
        let nodes = [
            (SampleChart.sen, [hostile, "Hoa Sen"]), (declaration, []), (SampleChart.truck, ["12C-100.01"]),
            (owner, []),
            (SampleChart.mai, []),
        ]
        let links: [(ChartNodeID, ChartRole, ChartNodeID)] = [
            (SampleChart.sen, .importer, declaration), (declaration, .carriedBy, SampleChart.truck),
            (owner, .directorOf, SampleChart.sen), (owner, .ownerOf, SampleChart.truck),
            (SampleChart.mai, .sameAs, SampleChart.sen),
        ]
        return ChartGraph(
            nodes: nodes.map {
                ChartGraph.Node(id: $0.0, names: $0.1, degree: 3, isHub: false, isExpanded: true, step: 0)
            },
            links: links.map {
                ChartGraph.Link(
                    from: $0.0,
                    to: $0.2,
                    role: $0.1,
                    at: -1,
                    source: ChartSource(.declaration, hostile),
                    isNominal: false
                )
            },
            isTruncated: false
        )
    }()

    @Test("GraphML is well formed whatever names hold, and every edge has its ends")
    func graphML() throws {
        let text = GraphML.document(Self.graph, title: Self.hostile)
        #expect(!text.contains("<script>"))
        let reader = GraphMLReader()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = reader
        let isRead = parser.parse()
        #expect(isRead, "\(String(describing: parser.parserError))")
        #expect(reader.nodes.count == 5)
        #expect(reader.edges.count == 5)
        #expect(reader.edges.allSatisfy { reader.nodes.contains($0.source) && reader.nodes.contains($0.target) })
        #expect(reader.undeclaredKeys.isEmpty)
        #expect(reader.data.contains { $0.contains("<script>") && $0.contains("南宁") })
    }

    @Test("FollowTheMoney has one object a line, with the model's own names and nothing that is not there")
    func followTheMoney() throws {
        let lines = try FollowTheMoney.lines(Self.graph).split(separator: "\n")
        #expect(lines.count == 10)
        let entities = try lines.map { try JSONDecoder().decode(Entity.self, from: Data($0.utf8)) }
        #expect(
            entities.map(\.schema) == [
                "Company", "Event", "Vehicle", "Person", "Company", "UnknownLink", "UnknownLink", "Directorship",
                "Ownership", "Similar",
            ]
        )
        let ids = Set(entities.map(\.id))
        #expect(ids.count == 10)
        #expect(entities[0].properties["name"]?.first == Self.hostile)
        #expect(entities[0].properties["taxNumber"] == ["0101248141"])
        #expect(entities[7].properties["organization"] == [entities[0].id])
        #expect(entities[5].properties["date"] == ["1969-12-31"])
        #expect(try FollowTheMoney.lines(Self.graph) == lines.joined(separator: "\n") + "\n")
    }

    @Test("a timeline counts days, months or years in the node's zone")
    func timeline() {
        func timeline(_ times: [Int64]) -> ChartTimeline {
            let source = ChartSource(.declaration, "1")
            return ChartTimeline(
                times.map {
                    ChartGraph.Link(
                        from: SampleChart.sen,
                        to: SampleChart.gate,
                        role: .crossedAt,
                        at: $0,
                        source: source,
                        isNominal: false
                    )
                },
                zoneOffset: 420
            )
        }
        let days = timeline([0, 3_600, 17 * 3_600])
        #expect(days.unit == .day)
        #expect(days.buckets.map(\.name) == ["1970-01-01", "1970-01-02"])
        #expect(days.buckets.map(\.links) == [2, 1])
        #expect(timeline([0, 200 * 86_400]).unit == .month)
        #expect(timeline([0, 9_000 * 86_400]).buckets.map(\.name) == ["1970", "1994"])
        #expect(timeline([]).buckets.isEmpty)
        #expect(timeline([.min, .max]).buckets.count == 2)
    }

    private struct Entity: Decodable {
        let id: String
        let schema: String
        let properties: [String: [String]]
    }
}

/// Gathers what a GraphML file holds.
private final class GraphMLReader: NSObject, XMLParserDelegate {
    var nodes: Set<String> = []
    var edges: [(source: String, target: String)] = []
    var data: [String] = []
    var undeclaredKeys: Set<String> = []
    private var keys: Set<String> = []

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        switch name {
        case "key": keys.insert(attributes["id"] ?? "")
        case "node": nodes.insert(attributes["id"] ?? "")
        case "edge": edges.append((attributes["source"] ?? "", attributes["target"] ?? ""))
        case "data":
            data.append("")
            if let key = attributes["key"], !keys.contains(key) { undeclaredKeys.insert(key) }
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if !data.isEmpty { data[data.count - 1] += text }
    }
}
