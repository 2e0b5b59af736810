//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal
package import TAXII

extension SQLTAXIIStore {
    package func delete(
        _ selection: TAXIISelection,
        by account: String,
        at moment: TAXIITimestamp
    ) async throws -> Int {
        let now = storage.now()
        // The limit of a deletion is that of the engines' numbers.
        guard let query = TAXIIObjectQuery("date_added, object_id, version", selection, limit: Int(Int32.max)) else {
            return 0
        }
        return try await storage.write { connection in
            let gone = try connection.all(query.sql, query.arguments) { row in
                (dateAdded: try row.integer(0), id: row.text(1), version: row.text(2))
            }
            guard !gone.isEmpty else { return 0 }
            let collection = try Self.number(of: selection.collection, of: selection.root, in: connection)
            for object in gone {
                try Self.bury(object, from: collection, at: moment, by: account, in: connection)
            }
            let ids = Set(gone.map(\.id))
            try Self.markAgain(ids, collection, in: connection)
            for id in ids.sorted() {
                let versions = gone.filter { $0.id == id }.map { JournalDetail.text($0.version) }
                let detail: JournalDetail = .object([
                    "collection": .text(selection.collection.id), "versions": .list(versions),
                ])
                try connection.appendJournal(
                    JournalEntry.Draft(storing: account, "taxii.deleted", id, detail, at: now)
                )
            }
            return gone.count
        }
    }

    /// Deletes a version of an object; that it was there, and who deleted it, stays.
    static func bury(
        _ object: (dateAdded: Int64, id: String, version: String),
        from collection: Int64,
        at moment: TAXIITimestamp,
        by account: String,
        in connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO taxii_tombstone
            (date_added, collection_no, object_id, version, deleted_at, deleted_by) VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(object.dateAdded), .integer(collection), .text(object.id), .text(object.version),
                .integer(moment.microseconds), .text(account),
            ]
        )
        try connection.execute("DELETE FROM taxii_object WHERE date_added = ?", [.integer(object.dateAdded)])
    }

    /// What is left of some objects is first and last among itself.
    private static func markAgain(_ ids: Set<String>, _ collection: Int64, in connection: any SQLConnection) throws {
        var book = try SiblingBook(of: ids, collection: collection, in: connection)
        try SiblingBook.update(book.mark(), in: connection)
    }
}
