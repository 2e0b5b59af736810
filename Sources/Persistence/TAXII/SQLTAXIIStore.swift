//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Crypto
import Journal
package import TAXII

/// Collections of TAXII in the node's database.
///
/// `date_added` is the key of an object: later than that of all objects before it in the node, so that a client that asks
/// for what came after the last it has misses nothing. Writers wait for one another at the journal, so what becomes
/// visible later was also given a later date.
package struct SQLTAXIIStore: TAXIIStore {
    /// A status is found for longer than a day (TAXII 2.1, section 4.3).
    static let statusMicroseconds: Int64 = 25 * 3_600 * 1_000_000

    let storage: NodeStorage
    private let shelf = CollectionShelf()

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func define(_ collections: [TAXIICollection], of root: String, by account: String) async throws {
        let now = storage.now()
        defer { shelf.clear() }
        try await storage.write { connection in
            for collection in collections {
                let before = try Self.find(collection.id, of: root, in: connection)
                guard before != collection else { continue }
                if before == nil {
                    let last = try connection.first("SELECT COALESCE(MAX(collection_no), 0) FROM taxii_collection") {
                        try $0.integer(0)
                    }
                    try connection.execute(
                        """
                        INSERT INTO taxii_collection
                        (collection_no, api_root, collection_id, alias, title, description, rights, spec_versions)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        [.integer((last ?? 0) + 1), .text(root), .text(collection.id)] + collection.changeable
                    )
                } else {
                    try connection.execute(
                        """
                        UPDATE taxii_collection SET alias = ?, title = ?, description = ?, rights = ?, spec_versions = ?
                        WHERE api_root = ? AND collection_id = ?
                        """,
                        collection.changeable + [.text(root), .text(collection.id)]
                    )
                }
                try connection.appendJournal(
                    JournalEntry.Draft(
                        storing: account,
                        "taxii.defined",
                        collection.id,
                        .change(before: before?.detail, after: collection.detail),
                        at: now
                    )
                )
            }
        }
    }

    package func collections(of root: String) async throws -> [TAXIICollection] {
        try await shelf.collections(of: root) {
            try await storage.read { connection in
                try connection.all(
                    TAXIICollection.selection + " WHERE api_root = ? ORDER BY collection_no",
                    [.text(root)],
                    TAXIICollection.init(_:)
                )
            }
        }
    }

    package func collection(_ reference: String, of root: String) async throws -> TAXIICollection? {
        try await collections(of: root).first { $0.id == reference || $0.alias == reference }
    }

    private static func find(
        _ id: String,
        of root: String,
        in connection: any SQLConnection
    ) throws -> TAXIICollection? {
        try connection.first(
            TAXIICollection.selection + " WHERE api_root = ? AND collection_id = ?",
            [.text(root), .text(id)],
            TAXIICollection.init(_:)
        )
    }

    package func keepStatus(_ id: String, _ body: [UInt8], of root: String, at moment: TAXIITimestamp) async throws {
        let text = String(decoding: body, as: UTF8.self)
        try await storage.write { try Self.keepStatus(id, text, of: root, at: moment, in: $0) }
    }

    static func keepStatus(
        _ id: String,
        _ body: String,
        of root: String,
        at moment: TAXIITimestamp,
        in connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO taxii_status (status_id, api_root, kept_at, body) VALUES (?, ?, ?, ?)
            ON CONFLICT (status_id) DO NOTHING
            """,
            [.text(id), .text(root), .integer(moment.microseconds), .text(body)]
        )
    }

    package func status(_ id: String, of root: String) async throws -> [UInt8]? {
        try await storage.read { connection in
            try connection.first(
                "SELECT body FROM taxii_status WHERE status_id = ? AND api_root = ?",
                [.text(id), .text(root)]
            ) { Array($0.bytes(0)) }
        }
    }

    package func purgeStatuses(before moment: TAXIITimestamp) async throws -> Int {
        try await storage.write { connection in
            try connection.execute("DELETE FROM taxii_status WHERE kept_at < ?", [.integer(moment.microseconds)])
        }
    }

    package func cursorKey() async throws -> [UInt8] {
        try await storage.write { connection in
            try Self.makeState(connection)
            let kept = try connection.first("SELECT cursor_key FROM taxii_state WHERE id = 1") { Array($0.bytes(0)) }
            guard let kept, kept.count >= 32 else { throw PersistenceError.unreadable("the key of TAXII's cursors") }
            return kept
        }
    }

    /// The date of the last object of the node, microseconds since 1970.
    static func lastAdded(_ connection: any SQLConnection) throws -> Int64 {
        let kept = try connection.first("SELECT last_added FROM taxii_state WHERE id = 1") { try $0.integer(0) }
        if let kept { return kept }
        try makeState(connection)
        return 0
    }

    /// Gives a new database its key.
    private static func makeState(_ connection: any SQLConnection) throws {
        let key = SymmetricKey(size: .bits256).withUnsafeBytes { bytes in
            bytes.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
        }
        try connection.execute(
            "INSERT INTO taxii_state (id, last_added, cursor_key) VALUES (1, 0, ?) ON CONFLICT (id) DO NOTHING",
            [.text(key)]
        )
    }
}
