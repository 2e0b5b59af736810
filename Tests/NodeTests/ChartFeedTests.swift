//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange
import LinkChart
import Node
import Persistence
import TestSupport
import Testing

@Suite("Records on their way into the link chart")
struct ChartFeedTests {
    private func degree(_ node: ChartNodeID, in database: NodeDatabase) async throws -> Int {
        guard let handle = try await database.chart.handles(of: [node])[node] else { return 0 }
        return try await database.chart.degrees(of: [handle], .everything)[handle] ?? 0
    }

    @Test("declarations come once each, import after import, and again after an interruption nothing is missing")
    func declarations() async throws {
        try await Workshop.run { workshop in
            let node = try await workshop.open()
            try await workshop.add(workshop.sample.batch(1_200), to: node)
            // An interruption: one portion was taken in, and then nothing.
            let feed = DeclarationFeed(node.database.chartDeclarations, keys: ChartKey())
            let first = try await feed.next(after: nil, limit: 100)
            #expect(first.records.count == 100)
            try await node.database.chart.take(first, of: feed.name)
            #expect(try await node.chartFeeder.catchUp() == 1_100)
            #expect(try await node.chartFeeder.catchUp() == 0)
            try await workshop.add(workshop.sample.batch(1_201), to: node)
            // The import adds one line; its declaration is taken in.
            #expect(try await node.chartFeeder.catchUp() == 1)
            let batch = workshop.sample.batch(1_201)
            for row in [0, 99, 100, 1_199, 1_200] {
                let number = try #require(batch.text(.declarationNo, at: row))
                let id = try #require(ChartNodeID(.declaration, number))
                #expect(try await degree(id, in: node.database) > 0, "\(row)")
            }
            try await node.close()
        }
    }

    @Test("an opened message's vehicles and seals are linked to it; revoked, they are not any more")
    func messages() async throws {
        try await ContactDesks.run { desks in
            let id = try await desks.alert()
            let database = desks.vn.node.database
            try await desks.vn.node.chartFeeder.catchUp()
            let truck = try #require(ChartKey().vehicle("12C 12345"))
            let seal = try #require(ChartKey().seal("VNS0012345"))
            #expect(try await degree(truck, in: database) == 1)
            #expect(try await degree(seal, in: database) == 1)
            let other = ChartSight(offices: ["VN-VIII"], sources: [.message], seesNominal: true)
            let handle = try #require(await database.chart.handles(of: [truck])[truck])
            #expect(try await database.chart.degrees(of: [handle], other).isEmpty)
            let desk = desks.cn.exchange.desk
            _ = try await desk.send(SampleMessages.revocation(of: id), from: "CN-7200", to: "VN-VI", by: "wang")
            try await desks.settle()
            try await desks.vn.node.chartFeeder.catchUp()
            #expect(try await degree(truck, in: database) == 0)
            #expect(try await database.chart.handles(of: [seal]).isEmpty)
        }
    }
}
