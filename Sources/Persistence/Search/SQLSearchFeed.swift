//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Search

/// Reads records in the order in which the search takes them in.
package struct SQLSearchFeed: Sendable {
    /// A step through the imports: their declarations in order of their numbers.
    package struct DeclarationPosition: Hashable, Sendable {
        /// Of the import, in the journal.
        package let sequence: Int64
        /// The last declaration of it that is done; nil when all are.
        package let number: String?

        package static let start = DeclarationPosition(sequence: 0, number: nil)

        package init(sequence: Int64, number: String?) {
            self.sequence = sequence
            self.number = number
        }
    }

    private let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    /// The next declarations that came in, each with all its lines, and the position behind them; nil at the end.
    package func declarations(
        after position: DeclarationPosition,
        limit: Int
    ) async throws -> (batch: DeclarationBatch, position: DeclarationPosition)? {
        try await storage.read { connection in
            guard let next = try Self.nextImport(position, in: connection) else { return nil }
            let numbers = try connection.all(
                """
                SELECT DISTINCT declaration_no FROM declaration_line WHERE import_id = ? AND declaration_no > ?
                ORDER BY declaration_no LIMIT ?
                """,
                [
                    .text(next.id), .text(next.sequence == position.sequence ? position.number ?? "" : ""),
                    .integer(Int64(limit)),
                ]
            ) { $0.text(0) }
            var reader = DeclarationLineReader()
            for number in numbers {
                try connection.query(
                    "SELECT \(DeclarationLineTable.selection) FROM declaration_line WHERE declaration_no = ? ORDER BY item_no",
                    [.text(number)]
                ) { try reader.append($0) }
            }
            let last = numbers.count == limit ? numbers.last : nil
            return (reader.finish(), DeclarationPosition(sequence: next.sequence, number: last))
        }
    }

    private static func nextImport(
        _ position: DeclarationPosition,
        in connection: any SQLConnection
    ) throws -> (sequence: Int64, id: String)? {
        // The import under way, or the next.
        let least = position.number == nil ? position.sequence + 1 : position.sequence
        return try connection.first(
            """
            SELECT journal_sequence, id FROM import_receipt WHERE journal_sequence >= ? ORDER BY journal_sequence LIMIT 1
            """,
            [.integer(least)]
        ) { (sequence: try $0.integer(0), id: $0.text(1)) }
    }

    /// A message, and when it came into the node, in milliseconds since 1970.
    package struct KeptMessage: Hashable, Sendable {
        package let id: String
        package let kept: Int64

        package init(id: String, kept: Int64) {
            self.id = id
            self.kept = kept
        }
    }

    /// Messages behind another in order of their coming that have something to say which is not in the index.
    package func messagesToAdd(after last: KeptMessage, limit: Int) async throws -> [KeptMessage] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT l.id, l.kept_at FROM exchange_letter l
                WHERE l.kept_at >= ? AND (l.kept_at > ? OR l.id > ?)
                    AND l.type <> 'acknowledgement' AND l.standing NOT IN ('revoked', 'purged')
                    AND EXISTS (SELECT 1 FROM exchange_content c WHERE c.id = l.id)
                    AND NOT EXISTS (SELECT 1 FROM search_document d WHERE d.kind = ? AND d.id = l.id)
                ORDER BY l.kept_at, l.id LIMIT ?
                """,
                [
                    .integer(last.kept), .integer(last.kept), .text(last.id), .integer(SearchKind.message.number),
                    .integer(Int64(limit)),
                ]
            ) { KeptMessage(id: $0.text(0), kept: try $0.integer(1)) }
        }
    }

    /// Messages in the index that were taken back or deleted.
    package func messagesToRemove(limit: Int) async throws -> [String] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT l.id FROM exchange_letter l
                WHERE l.standing IN ('revoked', 'purged')
                    AND EXISTS (SELECT 1 FROM search_document d WHERE d.kind = ? AND d.id = l.id)
                LIMIT ?
                """,
                [.integer(SearchKind.message.number), .integer(Int64(limit))]
            ) { $0.text(0) }
        }
    }
}
