//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Names
import Search
import TestSupport
import Testing

/// A desk over some texts, to ask and to see which are found.
struct SearchBench: Sendable {
    struct Source: SearchSource {
        let kind: SearchKind
        let documents: [String: SearchDocument]
        var scope = SearchScope.all
        /// Ids that the index finds and the reader may not see.
        var hidden: Set<String> = []
        var showsText = true

        func scope(of reader: SearchReader) -> SearchScope { scope }

        func record(_ id: String, for reader: SearchReader) async throws -> SearchRecord? {
            guard let document = documents[id], !hidden.contains(id) else { return nil }
            return SearchRecord(document: document, title: id, time: nil, showsText: showsText)
        }
    }

    static let readings = NameReadings.installed(near: #filePath)
    static let reader = SearchReader(
        login: "lan",
        name: "",
        office: nil,
        language: .vi,
        kinds: [.declaration, .message]
    )

    let desk: SearchDesk

    init(_ sources: [Source], readings: NameReadings = readings) async throws {
        let analyzer = SearchAnalyzer(key: SearchTokenKey(Array(3..<19)), readings: readings)
        let store = InMemorySearchStore()
        for source in sources {
            let documents = source.documents.values.sorted { $0.id < $1.id }.map(analyzer.keyed)
            try await store.apply(SearchChanges(documents: documents))
        }
        desk = SearchDesk(analyzer: analyzer, store: store, sources: sources)
    }

    init(texts: [String], readings: NameReadings = readings) async throws {
        let documents = texts.enumerated().map { Self.document("\($0)", $1) }
        try await self.init([Self.source(documents)], readings: readings)
    }

    static func document(
        _ id: String,
        _ text: String,
        kind: SearchKind = .declaration,
        offices: Set<String> = ["VN-VI"],
        day: Int64 = 20_000
    ) -> SearchDocument {
        SearchDocument(kind, id: id, offices: offices, day: day, protection: .nominal, fields: [.init("text", text)])
    }

    static func source(_ documents: [SearchDocument], kind: SearchKind = .declaration) -> Source {
        Source(kind: kind, documents: Dictionary(documents.map { ($0.id, $0) }) { first, _ in first })
    }

    func ids(_ text: String, as reader: SearchReader = reader, limit: Int = 100) async throws -> Set<String> {
        let answer = try await desk.answer(try SearchQuery(text), for: reader, limit: limit)
        return Set(answer.groups.flatMap { $0.found.map(\.record.document.id) })
    }
}
