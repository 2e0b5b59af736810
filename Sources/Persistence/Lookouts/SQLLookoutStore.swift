//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Journal
package import Lookouts

/// Watch-lists and their hits in the node's database.
package struct SQLLookoutStore: LookoutStore {
    let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func versions() async throws -> [Watchlist] {
        try await storage.read {
            try $0.all(Watchlist.selection + " ORDER BY list_id, number", [], Watchlist.init(_:))
        }
    }

    package func versions(of list: String) async throws -> [Watchlist] {
        try await storage.read { connection in
            try connection.all(
                Watchlist.selection + " WHERE list_id = ? ORDER BY number",
                [.text(list)],
                Watchlist.init(_:)
            )
        }
    }

    package func add(
        _ list: Watchlist,
        _ entries: [Lookout],
        changing others: [WatchlistChange],
        by actor: String
    ) async throws {
        let now = storage.now()
        // A million entries take their time, so the transaction is its own.
        try await storage.writeAlone { connection in
            try connection.lockJournal()
            for change in others { try Self.save(change, by: actor, at: now, in: connection) }
            let added = try connection.execute(
                """
                INSERT INTO watchlist (list_id, number, terms, entry_count, state, events, event_count)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (list_id, number) DO NOTHING
                """,
                list.key + [.text(try JSONText.of(list.terms)), .integer(Int64(list.entryCount))]
                    + (try list.changeable())
            )
            guard added == 1 else { throw LookoutStoreError.changedMeanwhile(list.id) }
            var digest = ContentDigest("watch-list 1")
            let bulk = try connection.bulkInsert(into: LookoutEntryTable.target)
            for (place, entry) in entries.enumerated() {
                try bulk.append { try LookoutEntryTable.write(entry, place, of: list, to: $0, &digest) }
            }
            _ = try bulk.finish {}
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    "watchlist.proposed",
                    list.id,
                    .change(before: nil, after: list.detail(entries: digest.finish())),
                    at: now
                )
            )
        }
    }

    package func save(_ changes: [WatchlistChange], by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            for change in changes { try Self.save(change, by: actor, at: now, in: connection) }
        }
    }

    private static func save(
        _ change: WatchlistChange,
        by actor: String,
        at now: Int64,
        in connection: any SQLConnection
    ) throws {
        let list = change.list
        let before = try connection.first(
            Watchlist.selection + " WHERE list_id = ? AND number = ?" + connection.dialect.rowLock,
            list.key,
            Watchlist.init(_:)
        )
        guard let before, before.events.count == change.known else { throw LookoutStoreError.changedMeanwhile(list.id) }
        try connection.execute(
            "UPDATE watchlist SET state = ?, events = ?, event_count = ? WHERE list_id = ? AND number = ?",
            try list.changeable() + list.key
        )
        try connection.appendJournal(
            JournalEntry.Draft(
                storing: actor,
                "watchlist." + (list.events.last?.kind.rawValue ?? WatchlistEvent.Kind.proposed.rawValue),
                list.id,
                .change(before: before.detail(), after: list.detail()),
                at: now
            )
        )
    }

    package func entries(of list: String, _ number: Int, offset: Int, limit: Int) async throws -> [Lookout] {
        try await storage.read { connection in
            try connection.all(
                LookoutEntryTable.selection
                    + " WHERE list_id = ? AND number = ? AND place >= ? AND place < ? ORDER BY place",
                [
                    .text(list), .integer(Int64(number)), .integer(Int64(offset)),
                    .integer(Int64(offset) + Int64(limit)),
                ],
                LookoutEntryTable.read
            )
        }
    }
}
