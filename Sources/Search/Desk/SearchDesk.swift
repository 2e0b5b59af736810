//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// Answers queries for people: what they may see decides before anything is counted.
package struct SearchDesk: Sendable {
    /// How often more is fetched where what was found may not be shown.
    private static let mostRounds = 8
    private static let mostMatches = 4

    package let analyzer: SearchAnalyzer
    package let store: any SearchStore
    let sources: [any SearchSource]

    package init(analyzer: SearchAnalyzer, store: any SearchStore, sources: [any SearchSource]) {
        self.analyzer = analyzer
        self.store = store
        self.sources = sources
    }

    /// - Parameters:
    ///   - limit: at most so many of each kind.
    ///   - after: the id of the last record that was shown of the only kind that is asked for.
    /// - Throws: ``SearchQueryError/noWords``, or an error of the store.
    package func answer(
        _ query: SearchQuery,
        for reader: SearchReader,
        limit: Int,
        after: String? = nil
    ) async throws -> SearchAnswer {
        let tokens = QueryTokens(analyzer: analyzer)
        let required = tokens.together(query.required)
        let excluded = tokens.expressions(query.excluded)
        if required == nil, !query.required.isEmpty { throw SearchQueryError.noWords }
        if required == nil, excluded.isEmpty, !query.excluded.isEmpty { throw SearchQueryError.noWords }
        var groups: [SearchAnswer.Group] = []
        for source in sources where reader.kinds.contains(source.kind) && query.kinds?.contains(source.kind) ?? true {
            guard var request = request(query, source, reader) else { continue }
            request.required = required
            request.excluded = excluded
            // A place behind a record that the reader may not see is no place.
            if let after, query.kinds?.count == 1, try await source.record(after, for: reader) != nil {
                request.after = after
            }
            let group = try await group(request, source, reader, tokens.expressions(query.required), limit)
            if !group.found.isEmpty { groups.append(group) }
        }
        return SearchAnswer(groups: groups, readsPinyin: analyzer.readsPinyin)
    }

    /// Nil where the reader may see nothing of it.
    private func request(_ query: SearchQuery, _ source: any SearchSource, _ reader: SearchReader) -> SearchRequest? {
        var request = SearchRequest(kind: source.kind, limit: 0)
        switch source.scope(of: reader) {
        case .none: return nil
        case .all: break
        case .offices(let offices): request.offices.append(offices.sorted().map(analyzer.office))
        }
        if let offices = query.offices { request.offices.append(offices.sorted().map(analyzer.office)) }
        if query.from != nil || query.to != nil {
            let first = query.from?.daysSince1970 ?? 0
            request.days = first...max(first, query.to?.daysSince1970 ?? .max)
        }
        return request
    }

    private func group(
        _ request: SearchRequest,
        _ source: any SearchSource,
        _ reader: SearchReader,
        _ items: [SearchExpression],
        _ limit: Int
    ) async throws -> SearchAnswer.Group {
        var request = request
        request.limit = limit + 1
        var found: [SearchAnswer.Found] = []
        for _ in 0..<Self.mostRounds {
            let hits = try await store.find(request)
            for hit in hits where found.count <= limit {
                guard let record = try await source.record(hit.id, for: reader) else { continue }
                found.append(SearchAnswer.Found(record: record, matches: matches(in: record, items)))
            }
            guard found.count <= limit, hits.count == request.limit, let last = hits.last else { break }
            request.after = last.id
        }
        return SearchAnswer.Group(
            kind: source.kind,
            found: Array(found.prefix(limit)),
            isMore: found.count > limit
        )
    }

    private func matches(in record: SearchRecord, _ items: [SearchExpression]) -> [SearchExcerpt] {
        var matches: [SearchExcerpt] = []
        for field in record.document.fields {
            guard matches.count < Self.mostMatches else { break }
            let tokens = analyzer.tokens(of: field.text)
            let here = items.filter { $0.holds(in: tokens) }
            guard !here.isEmpty else { continue }
            // Of a record whose text stays closed a field is named once.
            if !record.showsText, matches.contains(where: { $0.field == field.name }) { continue }
            matches.append(SearchExcerpt(of: field, here, analyzer, showsText: record.showsText))
        }
        return matches
    }
}
