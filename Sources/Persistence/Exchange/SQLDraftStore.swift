//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
import Journal

/// Drafts of messages in the node's database. What they say is encrypted before it comes here.
package struct SQLDraftStore: DraftStore {
    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    private static let selection = """
        SELECT id, from_office, to_office, type, state, author, author_name, changed_at, kept, files
        FROM exchange_draft
        """

    package func save(_ draft: ExchangeDraft, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            try connection.execute(
                """
                INSERT INTO exchange_draft
                    (id, from_office, to_office, type, state, author, author_name, changed_at, kept, files)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET from_office = excluded.from_office, to_office = excluded.to_office,
                    type = excluded.type, state = excluded.state, author = excluded.author,
                    author_name = excluded.author_name, changed_at = excluded.changed_at, kept = excluded.kept,
                    files = excluded.files
                """,
                [
                    .text(draft.id), .text(draft.from), .text(draft.to), .text(draft.type.rawValue),
                    .text(draft.state.rawValue), .text(draft.author), .text(draft.authorName),
                    .integer(draft.changed.milliseconds), .blob(draft.kept),
                    .text(draft.files.joined(separator: " ")),
                ]
            )
            let detail = JournalDetail.object([
                "from": .text(draft.from), "to": .text(draft.to), "type": .text(draft.type.rawValue),
                "state": .text(draft.state.rawValue),
            ])
            try SQLExchangeStore.journal("exchange.draft", draft.id, detail, by: actor, at: now, in: connection)
        }
    }

    package func drafts(of offices: Set<String>?) async throws -> [ExchangeDraft] {
        if let offices, offices.isEmpty { return [] }
        let codes = offices?.sorted() ?? []
        let places = codes.map { _ in "?" }.joined(separator: ", ")
        let query =
            Self.selection + (codes.isEmpty ? "" : " WHERE from_office IN (\(places))")
            + " ORDER BY changed_at DESC, id LIMIT 500"
        return try await storage.read { try $0.all(query, codes.map { .text($0) }, Self.draft) }
    }

    package func draft(_ id: String) async throws -> ExchangeDraft? {
        try await storage.read { try $0.first(Self.selection + " WHERE id = ?", [.text(id)], Self.draft) }
    }

    package func remove(_ id: String, isSent: Bool, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let removed = try connection.execute("DELETE FROM exchange_draft WHERE id = ?", [.text(id)])
            guard removed == 1, !isSent else { return }
            try SQLExchangeStore.journal("exchange.draft.dropped", id, .object([:]), by: actor, at: now, in: connection)
        }
    }

    private static func draft(_ row: any SQLRow) throws -> ExchangeDraft {
        guard let state = ExchangeDraft.State(rawValue: row.text(4)) else {
            throw PersistenceError.unreadable("the draft \(row.text(0))")
        }
        return ExchangeDraft(
            id: row.text(0),
            from: row.text(1),
            to: row.text(2),
            type: MessageType(rawValue: row.text(3)),
            state: state,
            author: row.text(5),
            authorName: row.text(6),
            changed: Timestamp(milliseconds: try row.integer(7)),
            kept: Array(row.blob(8)),
            files: row.text(9).split(separator: " ").map(String.init)
        )
    }
}
