//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Console
import Customs
import Foundation
import LinkChart
import Node
import Officers
import Persistence
import Search
import TestSupport
import Testing

@Suite("What follows from cases")
struct CaseFollowingTests {
    private static let company = "Công ty TNHH Sơn Lâm"
    private static let phone = "+84 912 345 678"

    private func officer(_ login: String, _ role: Officer.Role, office: String? = "VN-VI") -> Officer {
        Officer(
            id: UUIDv7.make(milliseconds: 1_755_000_000_000),
            login: login,
            name: login,
            role: role,
            office: office,
            language: .vi,
            isActive: true,
            mustChangePassword: false
        )
    }

    /// A node with a case of a truck, a company and a person with a telephone.
    private func run(
        _ body: (Node, NodeCases, CaseDesk, Case) async throws -> Void
    ) async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            let now = workshop.now
            let cases = try NodeCases(node, now: { now })
            let desk = cases.desk(of: officer("lan", .investigator))
            var record = SeizureRecord()
            record.lines = [
                SeizureLine(id: UUIDv7.make(milliseconds: 1), .tobacco, description: "thuốc lá điếu Jet")
            ]
            let opened = try await desk.open(
                CaseDesk.Opening(
                    from: .hand("a"),
                    office: "VN-VI",
                    stage: .opened,
                    title: "Thuốc lá trong thùng xăng",
                    seizure: record,
                    entities: [
                        EntityDraft(.vehicle, .conveyance, name: "12C-123.45"),
                        EntityDraft(.company, .importer, name: Self.company, identifiers: ["0101248141"]),
                        EntityDraft(.person, .suspect, name: "Trần Văn Mạnh", phone: Self.phone),
                    ]
                )
            )
            try await body(node, cases, desk, opened.file)
            try await node.database.journal.verify()
            try await node.close()
        }
    }

    private func degree(_ id: ChartNodeID?, in store: any ChartStore) async throws -> Int {
        guard let id, let handle = try await store.handles(of: [id])[id] else { return 0 }
        return try await store.degrees(of: [handle], .everything)[handle] ?? 0
    }

    @Test("a case's vehicles and parties are in the link chart, and parties lie closed in the database")
    func chart() async throws {
        try await run { node, _, desk, file in
            try await node.chartFeeder.catchUp()
            let (keys, chart) = (ChartKey(), try node.chart)
            let company = keys.party(code: "0101248141", name: nil)
            let person = keys.party(code: nil, name: "Trần Văn Mạnh", isPerson: true)
            #expect(try await degree(keys.vehicle("12C 12345"), in: chart) == 1)
            #expect(try await degree(company, in: chart) == 1)
            #expect(try await degree(person, in: chart) == 2)
            #expect(try await degree(keys.phone(Self.phone), in: chart) == 1)
            for closed in [company, person, keys.phone(Self.phone)] {
                #expect(try await node.database.chart.handles(of: [closed].compactMap(\.self)).isEmpty)
            }
            let explorer = ChartExplorer(store: chart, sight: .everything, limits: ChartLimits(nodes: 50))
            let suspected = try #require(person)
            let graph = try #require(await explorer.expand(suspected, steps: 1))
            #expect(graph.nodes.first { $0.id == person }?.names == ["Trần Văn Mạnh"])
            for ending in ["", "-wal"] {
                let bytes = FileManager.default.contents(atPath: node.folder.database.path + ending) ?? Data()
                for name in ["Trần Văn Mạnh", "tran van manh"] { #expect(bytes.range(of: Data(name.utf8)) == nil) }
            }

            let suspect = try #require(await desk.entities(of: file.number).first { $0.kind == .person })
            _ = try await desk.clear(suspect.id, true, reason: "another man of this name")
            try await node.chartFeeder.catchUp()
            #expect(try await degree(person, in: chart) == 0)
            #expect(try await degree(company, in: chart) == 1)
        }
    }

    @Test("a case is found by its goods and its truck, by no name, and by no other office")
    func search() async throws {
        try await run { node, _, _, file in
            let search = try NodeSearch(node)
            try await search.indexer.catchUp(lookingAgain: true)
            func found(_ text: String, office: String? = "VN-VI") async throws -> [String] {
                let reader = SearchReader(login: "lan", name: "", office: office, language: .vi, kinds: [.casework])
                let answer = try await search.answer(try SearchQuery(text), for: reader, limit: 9, after: nil)
                return answer.groups.flatMap { $0.found.map(\.record.document.id) }
            }
            for text in ["thuoc la thung xang", "12C12345", "Jet", file.number.text] {
                #expect(try await found(text) == [file.number.text], "\(text)")
            }
            for text in ["Trần Văn Mạnh", "Sơn Lâm", "0912345678"] { #expect(try await found(text).isEmpty, "\(text)") }
            #expect(try await found("Jet", office: "VN-VIII").isEmpty)
            #expect(try await found("Jet", office: nil) == [file.number.text])
        }
    }

    @Test("a record is checked against the rates, operations and seizures that the node knows")
    func context() async throws {
        try await run { node, cases, _, file in
            let day = try #require(CalendarDate(iso8601: "2025-08-04"))
            let rate = try #require(ExchangeRate(base: .usd, quote: .vnd, day: day, rate: 26_200, source: "SBV"))
            try await node.database.rates.add([rate], from: "rates.csv", by: "admin")
            var record = file.seizure
            record.detected = day.adding(days: 2)
            record.lines[0].valuation = Valuation(Money(100, .usd), method: .customs)
            let context = try await cases.context(of: file, record)
            #expect(context.rate(.usd, try #require(record.detected)) == 26_200)
            #expect(context.rate(.cny, day) == nil)
            #expect(context.operation?("OMD-VII") == nil)
            #expect(context.median(.tobacco, nil, .sticks) == nil)
        }
    }
}
