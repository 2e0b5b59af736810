//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Search

extension SQLSearchStore {
    package func find(_ request: SearchRequest) async throws -> [SearchHit] {
        guard request.limit > 0, let query = TokenQuery(dialect: storage.engine.dialect).text(request) else {
            return []
        }
        return try await storage.read { connection in
            var places = DocumentPlace.range(request.kind, request.days)
            if let after = request.after {
                guard let place = try Self.place(SearchHit(kind: request.kind, id: after), in: connection),
                    place > places.lowerBound
                else { return [] }
                places = places.lowerBound...min(place - 1, places.upperBound)
            }
            return try connection.all(
                Self.statement(connection.dialect),
                [
                    .text(query), .integer(places.lowerBound), .integer(places.upperBound),
                    .integer(Int64(request.limit)),
                ]
            ) { SearchHit(kind: request.kind, id: $0.text(0)) }
        }
    }

    private static func statement(_ dialect: SQLDialect) -> String {
        switch dialect {
        // The index goes from the newest to the oldest and stops at the limit. What it still holds of documents that
        // are gone has no row beside it.
        case .sqlite:
            """
            SELECT d.id FROM search_index f CROSS JOIN search_document d ON d.place = f.rowid
            WHERE f.search_index MATCH ? AND f.rowid BETWEEN ? AND ? ORDER BY f.rowid DESC LIMIT ?
            """
        case .postgres:
            """
            SELECT id FROM search_document
            WHERE tokens @@ CAST(? AS TSQUERY) AND place BETWEEN ? AND ? ORDER BY place DESC LIMIT ?
            """
        }
    }
}
