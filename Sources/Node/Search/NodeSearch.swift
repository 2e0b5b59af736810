//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Exchange
import Persistence
package import Search
import Synchronization

/// The search of a node.
package final class NodeSearch: SearchService {
    package let desk: SearchDesk
    package let indexer: SearchIndexer
    private let filling = Mutex(false)

    /// Reads the key, or makes it.
    package init(_ node: Node, now: @escaping @Sendable () -> Int64 = NodeDatabase.systemTime) throws {
        let analyzer = SearchAnalyzer(key: try SearchKeyFile.key(in: node.folder), readings: InstalledReadings.table)
        let messages = node.exchange.map { exchange in
            MessageSearch(
                desk: exchange.desk,
                drafts: node.database.drafts,
                releaseRules: node.database.releaseRules,
                dayOffset: Int64(node.configuration.offsetMinutes ?? 0) * 60
            )
        }
        var sources: [any SearchSource] = []
        if let messages { sources.append(messages) }
        let cases = CaseSearch(store: node.database.cases) { node.offices(within: $0, at: now()) }
        sources.append(cases)
        sources.append(DeclarationSearch(store: node.database.targeting))
        desk = SearchDesk(analyzer: analyzer, store: node.database.search, sources: sources)
        indexer = SearchIndexer(
            analyzer: analyzer,
            store: node.database.search,
            feed: node.database.searchFeed,
            messages: messages,
            cases: cases,
            journal: node.database.journal
        )
    }

    package var isFilling: Bool { filling.withLock { $0 } }

    func note(isFilling: Bool) { filling.withLock { $0 = isFilling } }

    /// Whoever works with the node's folder on its machine sees every record.
    package static func operatorReader(login: String) -> SearchReader {
        SearchReader(login: login, name: login, office: nil, language: .en, kinds: Set(SearchKind.allCases))
    }

    package func answer(
        _ query: SearchQuery,
        for reader: SearchReader,
        limit: Int,
        after: String?
    ) async throws -> SearchAnswer {
        try await desk.answer(query, for: reader, limit: limit, after: after)
    }
}
