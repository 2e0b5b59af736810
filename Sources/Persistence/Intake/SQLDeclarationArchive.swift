//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Dispatch
package import Intake
import Journal

/// Imported declarations in the database of a node.
package struct SQLDeclarationArchive: DeclarationArchive {
    /// An import of up to this many lines is read before its transaction begins, so that no slow source keeps
    /// others from writing, and shares a transaction with other small writes.
    private static let readAhead = 65_536

    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func add(
        _ description: ImportDescription,
        by actor: String,
        _ next: @escaping @Sendable () throws -> DeclarationBatch?
    ) async throws -> ImportReceipt {
        let now = storage.now()
        let start = try await Self.readAhead(next)
        let arrival = Arrival(
            id: UUIDv7.make(milliseconds: now * 1_000),
            description: description,
            actor: actor,
            at: now
        )
        if start.isWhole {
            return try await storage.write { try arrival.store(start.batches, then: { nil }, in: $0) }
        }
        return try await storage.writeAlone { try arrival.store(start.batches, then: next, in: $0) }
    }

    package func imports(limit: Int) async throws -> [ImportReceipt] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT id, name, mapping, started_at, imported_by, added, already_there FROM import_receipt
                ORDER BY journal_sequence DESC LIMIT ?
                """,
                [.integer(Int64(limit))]
            ) { row in
                ImportReceipt(
                    id: row.text(0),
                    description: ImportDescription(
                        name: row.text(1),
                        mapping: row.text(2),
                        startedAt: try row.integer(3)
                    ),
                    importedBy: row.text(4),
                    added: Int(try row.integer(5)),
                    alreadyThere: Int(try row.integer(6))
                )
            }
        }
    }

    /// The first batches of a source, all of them when they are few; read away from Swift's own threads, because
    /// a source may block.
    private static func readAhead(
        _ next: @escaping @Sendable () throws -> DeclarationBatch?
    ) async throws -> (batches: [DeclarationBatch], isWhole: Bool) {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        var batches: [DeclarationBatch] = []
                        var lines = 0
                        while lines < readAhead {
                            guard let batch = try next() else { return (batches, true) }
                            lines += batch.count
                            batches.append(batch)
                        }
                        return (batches, false)
                    }
                )
            }
        }
    }
}

/// One import on its way into the database.
private struct Arrival: Sendable {
    let id: String
    let description: ImportDescription
    let actor: String
    let at: Int64

    func store(
        _ first: [DeclarationBatch],
        then next: () throws -> DeclarationBatch?,
        in connection: any SQLConnection
    ) throws -> ImportReceipt {
        try connection.execute(
            """
            INSERT INTO import_receipt (id, name, mapping, started_at, imported_by, added, already_there, sha256)
            VALUES (?, ?, ?, ?, ?, 0, 0, '')
            """,
            [
                .text(id), .text(description.name), .text(description.mapping), .integer(description.startedAt),
                .text(actor),
            ]
        )
        let bulk = try connection.bulkInsert(into: DeclarationLineTable.target)
        var writer = DeclarationLineWriter(into: bulk, importID: id)
        for batch in first { try writer.append(batch) }
        while let batch = try next() { try writer.append(batch) }
        let digest = writer.finishDigest()
        let added = try bulk.finish { try connection.lockJournal() }
        if added > 0 { try LineSegment.forget(lodgedIn: writer.minutes, in: connection) }
        let receipt = ImportReceipt(
            id: id,
            description: description,
            importedBy: actor,
            added: added,
            alreadyThere: writer.count - added
        )
        let entry = try connection.appendJournal(
            JournalEntry.Draft(storing: actor, "import.added", id, detail(receipt, digest), at: at)
        )
        try connection.execute(
            "UPDATE import_receipt SET added = ?, already_there = ?, sha256 = ?, journal_sequence = ? WHERE id = ?",
            [
                .integer(Int64(added)), .integer(Int64(receipt.alreadyThere)), .text(digest),
                .integer(entry.sequence), .text(id),
            ]
        )
        return receipt
    }

    private func detail(_ receipt: ImportReceipt, _ digest: String) -> JournalDetail {
        .change(
            before: nil,
            after: .object([
                "name": .text(description.name),
                "mapping": .text(description.mapping),
                "added": .integer(Int64(receipt.added)),
                "already_there": .integer(Int64(receipt.alreadyThere)),
                "sha256": .text(digest),
            ])
        )
    }
}
