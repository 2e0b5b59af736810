//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Names
import Persistence
import Search
import TestSupport
import Testing

@Suite("The search index in a database")
struct SearchStoreTests {
    private static let analyzer = SearchAnalyzer(key: SearchTokenKey(Array(0..<16)), readings: .none)

    @Test("it keeps the contract on SQLite", arguments: SearchStoreContract.cases)
    func sqlite(promise: ContractCase<any SearchStore>) async throws {
        try await TestDatabase.sqlite.withNode { node, _ in try await promise.run(against: node.search) }
    }

    @Test(
        "it keeps the contract on PostgreSQL",
        .enabled(if: TestDatabase.server != nil, TestDatabase.missingServer),
        arguments: SearchStoreContract.cases
    )
    func postgres(promise: ContractCase<any SearchStore>) async throws {
        try await TestDatabase.postgres.withNode { node, _ in try await promise.run(against: node.search) }
    }

    private struct Source: SearchSource {
        let documents: [String: SearchDocument]
        var kind: SearchKind { .declaration }

        func scope(of reader: SearchReader) -> SearchScope { .all }

        func record(_ id: String, for reader: SearchReader) async throws -> SearchRecord? {
            documents[id].map { SearchRecord(document: $0, title: nil, time: nil, showsText: false) }
        }
    }

    @Test(
        "chance queries find what a look at every record finds, also after changes",
        arguments: TestDatabase.available
    )
    func oracle(database: TestDatabase) async throws {
        try await database.withNode { node, _ in
            let oracle = SearchOracle(count: 200, seed: 9)
            let old = SearchOracle(count: 200, seed: 10).documents.map(Self.analyzer.keyed)
            try await node.search.apply(SearchChanges(documents: old))
            for start in stride(from: 0, to: 200, by: 30) {
                let documents = oracle.documents[start..<min(start + 30, 200)].map(Self.analyzer.keyed)
                try await node.search.apply(SearchChanges(documents: documents))
            }
            try await node.search.settle()
            let source = Source(documents: Dictionary(oracle.documents.map { ($0.id, $0) }) { first, _ in first })
            let desk = SearchDesk(analyzer: Self.analyzer, store: node.search, sources: [source])
            let reader = SearchReader(login: "a", name: "", office: nil, language: .vi, kinds: [.declaration])
            for query in oracle.queries(200, seed: 4) {
                let answer = try await desk.answer(try SearchQuery(query.text), for: reader, limit: 500)
                let found = answer.groups.flatMap { $0.found.map(\.record.document.id) }
                let wrong = oracle.records.filter { query.expected.contains($0.id) != found.contains($0.id) }
                #expect(Set(found) == query.expected && found.count == query.expected.count, "\(query.text): \(wrong)")
            }
        }
    }

    @Test("of a sealed record no word stays in the index when it goes")
    func forgotten() async throws {
        try await TestDatabase.sqlite.withNode { node, address in
            let document = SearchDocument(
                .message,
                id: "a",
                offices: ["VN-VI"],
                day: 1,
                protection: .nominal,
                fields: [.init("text", "Nguyễn Văn Cường 张伟 51C-123.45")]
            )
            func words() async throws -> Int64? {
                let engine = try address.engine()
                let count = try await engine.write { connection in
                    try connection.define("CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, search_index, row)")
                    defer { try? connection.define("DROP TABLE temp.word") }
                    return try connection.first("SELECT COUNT(*) FROM temp.word") { try $0.integer(0) }
                }
                try await engine.close()
                return count
            }
            try await node.search.apply(SearchChanges(documents: [Self.analyzer.keyed(document)]))
            let count = try await words()
            #expect(count ?? 0 > 8)
            try await node.search.apply(SearchChanges(removed: [SearchHit(kind: .message, id: "a")]))
            let rest = try await words()
            #expect(rest == 0)
        }
    }

    @Test("a position that was reached is kept when the node opens again")
    func reopened() async throws {
        try await TestDatabase.sqlite.withDatabase { address in
            let first = try await address.open()
            try await first.search.begin(signature: "s")
            try await first.search.apply(SearchChanges(position: .init(source: "x", before: nil, text: "5")))
            try await first.close()
            let second = try await address.open()
            #expect(try await second.search.position(of: "x") == "5")
            #expect(try await second.search.signature() == "s")
            try await second.close()
        }
    }
}
