//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal
package import TAXII

extension SQLTAXIIStore {
    package func add(_ batch: TAXIIBatch) async throws -> SubmissionStatus {
        let now = storage.now()
        return try await storage.write { connection in
            let collection = try Self.number(of: batch.collection, of: batch.root, in: connection)
            var placing = try Placing(batch, in: collection, connection)
            let places = try batch.objects.indices.map { try placing.place($0, connection) }
            let digest = try placing.store(connection)
            let status = batch.status(places)
            try Self.keepStatus(
                status.id,
                String(decoding: status.body, as: UTF8.self),
                of: batch.root,
                at: batch.receivedAt,
                in: connection
            )
            try connection.execute(
                "DELETE FROM taxii_status WHERE kept_at < ?",
                [.integer(batch.receivedAt.microseconds - Self.statusMicroseconds)]
            )
            let detail: JournalDetail = .object([
                "status": .text(status.id), "added": .integer(Int64(placing.rows.count)),
                "known": .integer(Int64(batch.objects.count - placing.rows.count)),
                "refused": .integer(Int64(batch.failures.count)), "objects": .text(digest),
            ])
            try connection.appendJournal(
                JournalEntry.Draft(storing: batch.account, "taxii.added", batch.collection.id, detail, at: now)
            )
            return status
        }
    }

    static func number(
        of collection: TAXIICollection,
        of root: String,
        in connection: any SQLConnection
    ) throws -> Int64 {
        let number = try connection.first(
            "SELECT collection_no FROM taxii_collection WHERE api_root = ? AND collection_id = ?",
            [.text(root), .text(collection.id)]
        ) { try $0.integer(0) }
        guard let number else { throw TAXIIFault.notFound("The collection") }
        return number
    }

    /// Finds the places of a batch's objects, within the transaction that keeps them.
    struct Placing {
        struct Row {
            let place: Int
            let dateAdded: TAXIITimestamp
            let version: String
            let moment: TAXIITimestamp
        }

        private static let target = BulkTarget(
            table: "taxii_object",
            columns: [
                BulkTarget.Column(name: "date_added", kind: .integer),
                BulkTarget.Column(name: "collection_no", kind: .integer),
                BulkTarget.Column(name: "object_id", kind: .text),
                BulkTarget.Column(name: "object_type", kind: .text),
                BulkTarget.Column(name: "spec_version", kind: .text),
                BulkTarget.Column(name: "version", kind: .text),
                BulkTarget.Column(name: "version_at", kind: .integer),
                BulkTarget.Column(name: "marks", kind: .integer),
                BulkTarget.Column(name: "content", kind: .text),
                BulkTarget.Column(name: "added_by", kind: .text),
            ],
            key: ["date_added"],
            conflict: .keep
        )

        private let batch: TAXIIBatch
        private let collection: Int64
        private var book: SiblingBook
        private var lastAdded: Int64
        private(set) var rows: [Row] = []

        init(_ batch: TAXIIBatch, in collection: Int64, _ connection: any SQLConnection) throws {
            self.batch = batch
            self.collection = collection
            book = try SiblingBook(of: Set(batch.objects.map(\.id)), collection: collection, in: connection)
            lastAdded = try SQLTAXIIStore.lastAdded(connection)
        }

        /// Finds the place of one object: its version, and whether it was there before.
        mutating func place(
            _ place: Int,
            _ connection: any SQLConnection
        ) throws -> (version: String, wasThere: Bool) {
            let object = batch.objects[place]
            if let moment = object.moment, let version = object.version {
                if book.version(of: object.id, at: moment) != nil { return (version, true) }
            } else if let last = book.last(of: object.id), try isSame(object, last, connection) {
                return (last.moment.text, true)
            }
            lastAdded = max(batch.receivedAt.microseconds, lastAdded + 1)
            let dateAdded = TAXIITimestamp(microseconds: lastAdded)
            let row = Row(
                place: place,
                dateAdded: dateAdded,
                version: object.version ?? dateAdded.text,
                moment: object.moment ?? dateAdded
            )
            rows.append(row)
            let version = SiblingBook.Version(
                dateAdded: dateAdded,
                spec: object.specVersion,
                moment: row.moment,
                marks: .alone,
                place: place
            )
            book.add(version, of: object.id)
            return (row.version, false)
        }

        /// Whether an object without versions is, to the byte, the last that came under its id.
        private func isSame(
            _ object: ReceivedObject,
            _ last: SiblingBook.Version,
            _ connection: any SQLConnection
        ) throws -> Bool {
            let bytes = batch.body[object.range]
            if let place = last.place { return batch.body[batch.objects[place].range].elementsEqual(bytes) }
            let same = try connection.first(
                "SELECT content FROM taxii_object WHERE date_added = ?",
                [.integer(last.dateAdded.microseconds)]
            ) { $0.bytes(0).elementsEqual(bytes) }
            return same ?? false
        }

        /// Writes the rows. - Returns: the SHA-256 over what was added
        mutating func store(_ connection: any SQLConnection) throws -> String {
            try SiblingBook.update(book.mark(), in: connection)
            var digest = ContentDigest("taxii objects 1")
            guard !rows.isEmpty else { return digest.finish() }
            let bulk = try connection.bulkInsert(into: Self.target)
            try batch.body.withUnsafeBytes { body in
                for row in rows {
                    let object = batch.objects[row.place]
                    let content = UnsafeRawBufferPointer(rebasing: body[object.range])
                    let marks = book.version(of: object.id, at: row.moment)?.marks ?? .alone
                    digest.append(content)
                    try bulk.append { writer in
                        try writer.integer(row.dateAdded.microseconds)
                        try writer.integer(collection)
                        try writer.text(object.id)
                        try writer.text(object.type)
                        try writer.text(object.specVersion.rawValue)
                        try writer.text(row.version)
                        try writer.integer(row.moment.microseconds)
                        try writer.integer(marks.rawValue)
                        try writer.text(content)
                        try writer.text(batch.account)
                    }
                }
            }
            guard try bulk.finish({}) == rows.count else {
                throw PersistenceError.conflict("an object has the date of another")
            }
            try connection.execute("UPDATE taxii_state SET last_added = ? WHERE id = 1", [.integer(lastAdded)])
            return digest.finish()
        }
    }
}
