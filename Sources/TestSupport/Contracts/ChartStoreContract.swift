//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import LinkChart

/// What every ``ChartStore`` promises.
package enum ChartStoreContract {
    private typealias Sample = SampleChart

    package static let cases: [ContractCase<any ChartStore>] = [
        ContractCase("a feed's mark and its links come together; taken twice they are there once") { store in
            try same(try await store.mark(of: "declarations"), nil)
            let portion = Sample.portion([Sample.declaration("1"), Sample.declaration("2")], mark: "7")
            for _ in 0..<2 {
                try await store.take(portion, of: "declarations")
                try same(try await store.mark(of: "declarations"), "7")
                try same(try await degree(Sample.sen, in: store), 2)
                try same(try await degree(Sample.gate, in: store), 2)
            }
            try same(try await store.mark(of: "messages"), nil)
        },
        ContractCase("a corrected record's links replace those it had; a purged one's go, with their nodes and names") {
            store in
            try await take([Sample.declaration("1"), Sample.declaration("2", importer: Sample.mai)], in: store)
            try await take([Sample.declaration("1", name: "Hoa Sen JSC", at: 3 * Sample.day, vehicle: nil)], in: store)
            let graph = try await graph(of: Sample.sen, 2, in: store)
            try same(graph.nodes.first?.names, ["Hoa Sen JSC"])
            try same(try await degree(Sample.truck, in: store), 1)
            try same(graph.links.map(\.at), [3 * Sample.day, 3 * Sample.day])
            try await take([], removing: [ChartSource(.declaration, "1")], in: store)
            try same(try await store.handles(of: [Sample.sen, Sample.mai]).count, 1)
            try same(try await degree(Sample.gate, in: store), 1)
            try await take([], removing: [ChartSource(.declaration, "2"), ChartSource(.declaration, "9")], in: store)
            try same(try await store.handles(of: [Sample.mai, Sample.truck, Sample.gate]), [:])
        },
        ContractCase("a record that has no links any more is as one that was purged") { store in
            try await take([Sample.declaration("1")], in: store)
            let source = ChartSource(.declaration, "1")
            try await take([ChartRecord(source, offices: ["VN-VI"], links: [])], in: store)
            try same(try await store.handles(of: [Sample.sen]), [:])
            try await take([Sample.declaration("1")], in: store)
            try same(try await degree(Sample.sen, in: store), 1)
        },
        ContractCase("an invisible link neither counts nor connects nor names") { store in
            let records = [
                Sample.declaration("1", person: Sample.driver),
                Sample.declaration("2", office: "VN-VIII", name: "Hidden", at: 9 * Sample.day),
                Sample.declaration("3", office: nil, importer: Sample.mai),
            ]
            try await take(records, in: store)
            let own = ChartSight(offices: ["VN-VI"], sources: [.declaration], seesNominal: false)
            try same(try await degree(Sample.sen, own, in: store), 1)
            try same(try await degree(Sample.driver, own, in: store), 0)
            try same(try await degree(Sample.mai, own, in: store), 0)
            try same(try await graph(of: Sample.sen, 3, own, in: store).nodes.first?.names, ["Công ty TNHH Hoa Sen"])
            let explorer = ChartExplorer(store: store, sight: own)
            try same(try await explorer.expand(Sample.driver, steps: 1), nil)
            try same(try await explorer.connect(Sample.sen, Sample.mai), .unknown)
            let messages = ChartSight(offices: nil, sources: [.message], seesNominal: true)
            try same(try await degree(Sample.sen, messages, in: store), 0)
            try same(try await degree(Sample.sen, in: store), 2)
        },
        ContractCase("links of a node are paged, newest first, without gap or repetition") { store in
            let records = (1...9).map {
                Sample.declaration("\($0)", office: $0 % 2 == 0 ? "A" : "B", at: Int64($0 / 2))
            }
            try await take(records, in: store)
            guard let handle = try await store.handles(of: [Sample.gate])[Sample.gate] else {
                throw ContractBreach(description: "no gate")
            }
            var seen: [ChartTie] = []
            var last: ChartTie.Order?
            repeat {
                let page = try await store.ties(of: handle, .everything, after: last, limit: 2)
                seen += page
                last = page.last?.order(at: handle)
            } while last != nil
            try same(seen.count, 9)
            try same(Set(seen).count, 9)
            try same(seen.map(\.at), seen.map(\.at).sorted(by: >))
            let own = ChartSight(offices: ["A"], sources: [.declaration], seesNominal: true)
            try same(try await store.ties(of: handle, own, after: nil, limit: 100).count, 4)
            try same(try await store.ties(of: handle, own, after: nil, limit: 0), [])
        },
        ContractCase("an officer's word that two are one links them until it is taken back") { store in
            try await take([Sample.declaration("1"), Sample.declaration("2", importer: Sample.mai)], in: store)
            guard let same1 = ChartIdentity(Sample.sen, Sample.mai, offices: ["VN-VI"], at: 5),
                let same2 = ChartIdentity(Sample.mai, Sample.sen, offices: ["VN-VI"], at: 6)
            else { throw ContractBreach(description: "no identity") }
            try await store.confirm(same1, by: "lan")
            try await store.confirm(same2, by: "hai")
            try same(try await degree(Sample.sen, in: store), 2)
            try same(try await store.retract(same2, by: "hai"), true)
            try same(try await store.retract(same1, by: "hai"), false)
            try same(try await degree(Sample.sen, in: store), 1)
        },
        ContractCase("hostile keys and names are kept as they are") { store in
            let key = #"'); DROP TABLE chart_node; -- <script>alert("x")</script> & ']]>"#
            let company = Sample.node(.company, key)
            try await take([Sample.declaration(key, importer: company, name: "<b>\"&\u{202E}")], in: store)
            try same(try await graph(of: company, 1, in: store).nodes.map(\.names).first, ["<b>\"&\u{202E}"])
            let long = Sample.node(.company, String(repeating: "長", count: 400_000))
            try await take(
                [Sample.declaration("long", importer: long, name: String(repeating: "x", count: 9_999))],
                in: store
            )
            try same(try await graph(of: long, 1, in: store).nodes.first?.id, long)
            try same(long.key.utf8.count <= ChartNodeID.longestKey, true)
        },
    ]

    private static func take(
        _ records: [ChartRecord],
        removing: [ChartSource] = [],
        in store: any ChartStore
    ) async throws {
        try await store.take(Sample.portion(records, removing: removing, mark: "1"), of: "test")
    }

    private static func degree(
        _ node: ChartNodeID,
        _ sight: ChartSight = .everything,
        in store: any ChartStore
    ) async throws -> Int {
        guard let handle = try await store.handles(of: [node])[node] else { return 0 }
        return try await store.degrees(of: [handle], sight)[handle] ?? 0
    }

    private static func graph(
        of node: ChartNodeID,
        _ steps: Int,
        _ sight: ChartSight = .everything,
        in store: any ChartStore
    ) async throws -> ChartGraph {
        try await ChartExplorer(store: store, sight: sight).expand(node, steps: steps) ?? .empty
    }
}
