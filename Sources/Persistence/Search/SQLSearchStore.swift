//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Search

/// The search index in the node's database: FTS5 on SQLite, a tsvector under a GIN index on PostgreSQL.
package struct SQLSearchStore: SearchStore {
    private static let signatureName = "signature"
    private static let orderName = "order"
    private static let positionPrefix = "position "

    let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func signature() async throws -> String? { try await state(Self.signatureName) }

    package func position(of source: String) async throws -> String? { try await state(Self.positionPrefix + source) }

    private func state(_ name: String) async throws -> String? {
        try await storage.read { try Self.state(name, in: $0) }
    }

    package func begin(signature: String) async throws {
        try await storage.writeAlone { connection in
            _ = try Self.lockedOrder(in: connection)
            switch connection.dialect {
            case .sqlite:
                try connection.execute("DELETE FROM search_document")
                try connection.execute("INSERT INTO search_index (search_index) VALUES ('delete-all')")
            case .postgres: try connection.execute("TRUNCATE search_document")
            }
            try connection.execute("DELETE FROM search_state WHERE name <> ?", [.text(Self.orderName)])
            try Self.set(Self.signatureName, signature, in: connection)
        }
    }

    package func apply(_ changes: SearchChanges) async throws {
        guard !changes.isEmpty else { return }
        try await storage.writeAlone { connection in
            // First of all, so that two who write never wait for one another.
            var order = try Self.lockedOrder(in: connection)
            if let position = changes.position,
                try Self.state(Self.positionPrefix + position.source, in: connection) != position.before
            {
                throw SearchStoreError.movedOn
            }
            let gone = Set(changes.removed + changes.documents.map { SearchHit(kind: $0.kind, id: $0.id) })
            try Self.remove(gone, in: connection)
            // The last of an id counts. FTS5 writes what comes in order of places at once.
            var latest: [SearchHit: KeyedDocument] = [:]
            for document in changes.documents {
                latest[SearchHit(kind: document.kind, id: document.id)] = document
            }
            var placed: [(Int64, KeyedDocument)] = []
            for id in changes.documents.map({ SearchHit(kind: $0.kind, id: $0.id) }) {
                guard let document = latest.removeValue(forKey: id) else { continue }
                order += 1
                placed.append((DocumentPlace(document.kind, day: document.day, order: order).number, document))
            }
            for (place, document) in placed.sorted(by: { $0.0 < $1.0 }) {
                try Self.insert(document, at: place, in: connection)
            }
            try Self.set(Self.orderName, "\(order)", in: connection)
            if let position = changes.position {
                try Self.set(Self.positionPrefix + position.source, position.text, in: connection)
            }
        }
    }

    package func indexed(_ kind: SearchKind, among ids: [String]) async throws -> Set<String> {
        try await storage.read { connection in
            Set(try ids.filter { try Self.place(SearchHit(kind: kind, id: $0), in: connection) != nil })
        }
    }

    package func counts() async throws -> [SearchKind: Int] {
        try await storage.read { connection in
            let counts = try connection.all("SELECT kind, COUNT(*) FROM search_document GROUP BY kind") { row in
                (try row.integer(0), Int(try row.integer(1)))
            }
            let kinds = Dictionary(SearchKind.allCases.map { ($0.number, $0) }) { first, _ in first }
            return Dictionary(counts.compactMap { count in kinds[count.0].map { ($0, count.1) } }) { first, _ in first }
        }
    }

    package func settle() async throws {
        guard storage.engine.dialect == .sqlite else {
            return try await storage.writeAlone { try $0.define("ANALYZE search_document") }
        }
        // Step by step, so that others write in between. A negative number begins to merge all there is.
        var pages: Int64 = -Self.pagesMergedAtOnce
        while try await merge(pages) { pages = Self.pagesMergedAtOnce }
    }

    private static let pagesMergedAtOnce: Int64 = 500

    /// - Returns: whether there was anything to merge.
    private func merge(_ pages: Int64) async throws -> Bool {
        try await storage.writeAlone { connection in
            func changes() throws -> Int64 { try connection.first("SELECT total_changes()") { try $0.integer(0) } ?? 0 }
            let before = try changes()
            try connection.execute(
                "INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)",
                [.integer(pages)]
            )
            return try changes() - before >= 2
        }
    }
}

extension SQLSearchStore {
    static func place(_ record: SearchHit, in connection: any SQLConnection) throws -> Int64? {
        try connection.first(
            "SELECT place FROM search_document WHERE kind = ? AND id = ?",
            [.integer(record.kind.number), .text(record.id)]
        ) { try $0.integer(0) }
    }

    private static func state(_ name: String, in connection: any SQLConnection, lock: String = "") throws -> String? {
        try connection.first("SELECT value FROM search_state WHERE name = ?" + lock, [.text(name)]) { $0.text(0) }
    }

    private static func set(_ name: String, _ value: String, in connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO search_state (name, value) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """,
            [.text(name), .text(value)]
        )
    }

    /// How many documents were ever written; nobody else writes until the transaction ends.
    private static func lockedOrder(in connection: any SQLConnection) throws -> Int64 {
        try connection.execute(
            "INSERT INTO search_state (name, value) VALUES (?, '0') ON CONFLICT (name) DO NOTHING",
            [.text(orderName)]
        )
        let text = try state(orderName, in: connection, lock: connection.dialect.rowLock)
        guard let order = text.flatMap({ Int64($0) }) else {
            throw PersistenceError.unreadable("the order of the search index")
        }
        return order
    }

    private static func insert(_ document: KeyedDocument, at place: Int64, in connection: any SQLConnection) throws {
        let values: [SQLValue] = [.integer(place), .integer(document.kind.number), .text(document.id)]
        guard connection.dialect == .sqlite else {
            try connection.execute(
                "INSERT INTO search_document (place, kind, id, tokens) VALUES (?, ?, ?, CAST(? AS TSVECTOR))",
                values + [.text(TokenText.vector(document.tokens))]
            )
            return
        }
        // FTS5 forgets a document only when it is told all its words again.
        let postings = document.protection == .nominal ? SQLValue.blob(TokenText.postings(document.tokens)) : .null
        try connection.execute(
            "INSERT INTO search_document (place, kind, id, postings) VALUES (?, ?, ?, ?)",
            values + [postings]
        )
        try connection.execute(
            "INSERT INTO search_index (rowid, tokens) VALUES (?, ?)",
            [.integer(place), .text(TokenText.document(document.tokens))]
        )
    }

    private static func remove(_ records: Set<SearchHit>, in connection: any SQLConnection) throws {
        var gone: [(place: Int64, postings: [UInt8])] = []
        for record in records {
            let found = try connection.first(
                "SELECT place, postings FROM search_document WHERE kind = ? AND id = ?",
                [.integer(record.kind.number), .text(record.id)]
            ) { row in (place: try row.integer(0), postings: Array(row.blob(1))) }
            guard let found else { continue }
            try connection.execute("DELETE FROM search_document WHERE place = ?", [.integer(found.place)])
            if !found.postings.isEmpty { gone.append(found) }
        }
        for (place, postings) in gone.sorted(by: { $0.place < $1.place }) {
            try connection.execute(
                "INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', ?, ?)",
                [.integer(place), .text(TokenText.document(TokenText.tokens(postings: postings)))]
            )
        }
    }
}
