//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Search

/// An index that looks at every document.
package actor InMemorySearchStore: SearchStore {
    private var made: String?
    private var positions: [String: String] = [:]
    private var documents: [SearchHit: (order: Int, document: KeyedDocument)] = [:]
    private var order = 0

    package init() {}

    package func signature() -> String? { made }

    package func begin(signature: String) {
        made = signature
        positions = [:]
        documents = [:]
    }

    package func apply(_ changes: SearchChanges) throws {
        if let position = changes.position, positions[position.source] != position.before {
            throw SearchStoreError.movedOn
        }
        for record in changes.removed { documents[record] = nil }
        for document in changes.documents {
            order += 1
            documents[SearchHit(kind: document.kind, id: document.id)] = (order, document)
        }
        if let position = changes.position { positions[position.source] = position.text }
    }

    package func position(of source: String) -> String? { positions[source] }

    package func find(_ request: SearchRequest) -> [SearchHit] {
        var found = documents.values.filter { matches($0.document, request) }
            .sorted { (day($0.document), $0.order) > (day($1.document), $1.order) }
        if let after = request.after {
            guard let last = documents[SearchHit(kind: request.kind, id: after)] else { return [] }
            found = found.filter { (day($0.document), $0.order) < (day(last.document), last.order) }
        }
        return found.prefix(max(0, request.limit)).map { SearchHit(kind: $0.document.kind, id: $0.document.id) }
    }

    package func indexed(_ kind: SearchKind, among ids: [String]) -> Set<String> {
        Set(ids.filter { documents[SearchHit(kind: kind, id: $0)] != nil })
    }

    package func counts() -> [SearchKind: Int] {
        Dictionary(documents.keys.map { ($0.kind, 1) }, uniquingKeysWith: +)
    }

    package func settle() {}

    private func day(_ document: KeyedDocument) -> Int64 { max(0, document.day ?? 0) }

    private func matches(_ document: KeyedDocument, _ request: SearchRequest) -> Bool {
        document.kind == request.kind && request.days?.contains(day(document)) ?? true
            && request.needed?.holds(in: document.tokens) ?? true
            && !request.excluded.contains { $0.holds(in: document.tokens) }
    }
}
