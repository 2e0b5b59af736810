//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Names
import Search
import TestSupport

/// A search over one declaration and one message.
struct SampleSearch: SearchService {
    static let message = "0198a000-0000-7000-8000-000000000001"

    struct Source: SearchSource {
        let document: SearchDocument
        var kind: SearchKind { document.kind }

        func scope(of reader: SearchReader) -> SearchScope { .all }

        func record(_ id: String, for reader: SearchReader) async throws -> SearchRecord? {
            guard id == document.id else { return nil }
            let isDeclaration = kind == .declaration
            return SearchRecord(
                document: document,
                title: isDeclaration ? id : "Subject <i>of</i> message",
                titleTag: "vi",
                summary: isDeclaration ? "Tôm <b>đông lạnh</b>" : nil,
                label: isDeclaration ? nil : "alert",
                otherOffice: isDeclaration ? nil : "CN-7200",
                time: 1_754_900_000,
                showsText: isDeclaration
            )
        }
    }

    let desk: SearchDesk
    let isFilling = true

    init() async throws {
        let sources = [
            Source(
                document: SearchDocument(
                    .message,
                    id: Self.message,
                    offices: ["VN-VI"],
                    day: 20_311,
                    protection: .nominal,
                    fields: [.init("text", "tôm giấu thuốc lá")]
                )
            ),
            Source(
                document: SearchDocument(
                    .declaration,
                    id: "10/45 <x>",
                    offices: ["VN-VI"],
                    day: 20_311,
                    protection: .open,
                    fields: [.init("goods_description", "Tôm <b>đông lạnh</b>")]
                )
            ),
        ]
        let analyzer = SearchAnalyzer(key: SearchTokenKey(Array(0..<16)), readings: .none)
        let store = InMemorySearchStore()
        try await store.apply(SearchChanges(documents: sources.map { analyzer.keyed($0.document) }))
        desk = SearchDesk(analyzer: analyzer, store: store, sources: sources)
    }

    func answer(
        _ query: SearchQuery,
        for reader: SearchReader,
        limit: Int,
        after: String?
    ) async throws -> SearchAnswer {
        try await desk.answer(query, for: reader, limit: limit, after: after)
    }
}
