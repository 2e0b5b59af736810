//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Hummingbird
import LinkChart
import Officers
import TestSupport
import Testing

@Suite("The page of the link chart")
struct ChartTests {
    private static let hostile = #"<script>alert("x")</script> & '公司'"#
    private static let sen = "node=company:0101248141"

    private func desk(_ more: [ChartRecord] = []) async throws -> Desk {
        let desk = try await Desk()
        let records = [
            SampleChart.declaration("104500000001", name: Self.hostile, person: SampleChart.driver),
            SampleChart.declaration("104500000002", importer: SampleChart.mai),
        ]
        await desk.chart.take(SampleChart.portion(records + more, mark: "1"), of: "test")
        return desk
    }

    @Test("it reads in its language with no text missing, with and without a node", arguments: Language.allCases)
    func languages(_ language: Language) async throws {
        let desk = try await desk()
        try await desk.test { (visitor) async throws in
            _ = try await visitor.post("/language", [("language", language.rawValue)], as: .supervisor)
            let to = "&to=company:0100109106"
            for path in [
                "/chart", "/chart?\(Self.sen)&steps=3", "/chart?\(Self.sen)\(to)", "/chart?\(Self.sen)\(to)&hubs=1",
                "/chart?\(Self.sen)&only=vehicle&since=1970-01-01&until=1970-12-31", "/chart?node=company:none",
            ] {
                let page = try await visitor.get(path, as: .supervisor)
                #expect(page.status == (path.hasSuffix("none") ? .notFound : .ok), "\(path)")
                #expect(!page.text.contains("⟦"), "\(path)")
                #expect(!page.text.contains("{{"), "\(path)")
            }
        }
    }

    @Test("names are text and never markup, in the page and in what scripts get")
    func escaping() async throws {
        let desk = try await desk()
        try await desk.test { (visitor) async throws in
            let page = try await visitor.get("/chart?\(Self.sen)&steps=2", as: .supervisor)
            #expect(page.text.contains("&lt;script&gt;alert"))
            #expect(!page.text.contains("<script>alert"))
            #expect(page.text.contains("/declarations/104500000001"))
            let answer = try await visitor.get("/chart/expand?\(Self.sen)", as: .supervisor)
            #expect(answer.headers[.contentType] == "application/json")
            let decoded = try JSONDecoder().decode(Answer.self, from: Data(answer.text.utf8))
            #expect(decoded.nodes.first?.names == [Self.hostile])
        }
    }

    @Test("an officer gets what office and role may see, and nothing tells of the rest")
    func sight() async throws {
        let desk = try await desk([SampleChart.declaration("9", office: "VN-VIII", at: 9)])
        var analyst = try desk.session(.analyst).officer
        analyst.office = "VN-VIII"
        try await desk.services.officerStore.update(analyst, by: "setup")
        try await desk.test { (visitor) async throws in
            let own = try await visitor.get("/chart/expand?\(Self.sen)&steps=3", as: .analyst)
            let answer = try JSONDecoder().decode(Answer.self, from: Data(own.text.utf8))
            #expect(Set(answer.nodes.map(\.id)).contains("declaration:9"))
            #expect(!own.text.contains("104500000001"))
            #expect(answer.nodes.first?.degree == 1)
            for hidden in ["person:020188001234", "company:0100109106", "company:nobody"] {
                #expect(try await visitor.get("/chart/expand?node=\(hidden)", as: .analyst).status == .notFound)
                #expect(try await visitor.get("/chart?node=\(hidden)", as: .analyst).status == .notFound)
            }
            let path = try await visitor.get("/chart/path?from=company:0101248141&to=company:0100109106", as: .analyst)
            #expect(path.text.contains("unknown"))
            let all = try await visitor.get("/chart/expand?\(Self.sen)&steps=3", as: .supervisor)
            #expect(all.text.contains("person:020188001234"))
            let file = try await visitor.post(
                "/chart/export",
                [
                    ("format", "graphml"),
                    ("nodes", "company:0101248141\nperson:020188001234\ndeclaration:104500000001"),
                ],
                as: .analyst
            )
            #expect(file.status == .ok)
            #expect(!file.text.contains("020188001234") && !file.text.contains("104500000001"))
        }
    }

    @Test("what an officer types finds the node, however it is written")
    func search() async throws {
        let desk = try await desk()
        try await desk.test { (visitor) async throws in
            for (kind, text) in [
                ("vehicle", "12c 100.01"), ("company", "0101.248.141"), ("declaration", "104500000001 "),
            ] {
                let page = try await visitor.get("/chart?kind=\(kind)&q=\(Visitor.encode(text))", as: .analyst)
                #expect(page.status == .seeOther, "\(text)")
                #expect(page.location.hasPrefix("/chart?node=\(kind)"))
            }
            let lost = try await visitor.get("/chart?kind=vehicle&q=99Z", as: .analyst)
            #expect(lost.status == .notFound)
        }
    }

    @Test("a connection is found and told, and so is that there is none")
    func connection() async throws {
        let lone = SampleChart.declaration("7", importer: SampleChart.node(.company, "lone"), vehicle: nil)
        let island = ChartRecord(lone.source, offices: lone.offices, links: [lone.links[0]])
        let desk = try await desk([island])
        try await desk.test { (visitor) async throws in
            let page = try await visitor.get(
                "/chart/path?from=company:0101248141&to=company:0100109106",
                as: .supervisor
            )
            let answer = try JSONDecoder().decode(Answer.self, from: Data(page.text.utf8))
            #expect(answer.verdict == "found")
            #expect(answer.ways.count == 2)
            #expect(answer.ways.allSatisfy { $0.count == 5 })
            let none = try await visitor.get("/chart/path?from=company:lone&to=company:0100109106", as: .supervisor)
            #expect(none.text.contains(#""verdict":"none""#))
        }
    }

    @Test("hostile addresses and forms are turned away in good order")
    func hostileInput() async throws {
        let desk = try await desk()
        try await desk.test { (visitor) async throws in
            let long = String(repeating: "x", count: 100_000)
            for path in [
                "/chart/expand", "/chart/expand?node=", "/chart/expand?node=ghost:1",
                "/chart/expand?node=company:\(long)",
                "/chart/path?from=company:1", "/chart/path?from=%00&to=%ff",
            ] {
                #expect(try await visitor.get(path, as: .supervisor).status == .badRequest, "\(path.prefix(40))")
            }
            #expect(try await visitor.get("/chart?node=%3Cscript%3E", as: .supervisor).status == .notFound)
            let many = (0...5_000).map { "company:\($0)" }.joined(separator: "\n")
            let refused = try await visitor.post(
                "/chart/export",
                [("format", "graphml"), ("nodes", many)],
                as: .supervisor
            )
            #expect(refused.status == .badRequest)
            let format = try await visitor.post("/chart/export", [("format", "exe"), ("nodes", "")], as: .supervisor)
            #expect(format.status == .badRequest)
            let empty = try await visitor.post(
                "/chart/export",
                [("format", "ftm"), ("nodes", "x\n:")],
                as: .supervisor
            )
            #expect(empty.status == .ok && empty.text.isEmpty)
        }
    }

    @Test("an officer confirms that two are one and takes it back; unlike kinds and unseen nodes are refused")
    func same() async throws {
        let desk = try await desk()
        try await desk.test { (visitor) async throws in
            func act(_ a: String, _ b: String, _ act: String) async throws -> Visitor.Page {
                try await visitor.post("/chart/same", [("a", a), ("b", b), ("act", act)], as: .analyst)
            }
            let (sen, mai) = (SampleChart.sen.text, SampleChart.mai.text)
            #expect(try await act(sen, mai, "confirm").location.contains("chart-confirmed"))
            let page = try await visitor.get("/chart/expand?\(Self.sen)", as: .analyst)
            #expect(page.text.contains("same-as"))
            #expect(try await act(mai, sen, "retract").location.contains("chart-retracted"))
            #expect(try await !visitor.get("/chart/expand?\(Self.sen)", as: .analyst).text.contains("same-as"))
            #expect(try await act(sen, SampleChart.truck.text, "confirm").location.contains("chart-unpairable"))
            #expect(try await act(sen, SampleChart.driver.text, "confirm").status == .notFound)
            #expect(try await act(sen, "company:nobody", "confirm").status == .notFound)
        }
    }

    private struct Answer: Decodable {
        struct Node: Decodable {
            let id: String
            let names: [String]
            let degree: Int
        }

        let nodes: [Node]
        let ways: [[Int]]
        let verdict: String?
    }
}
