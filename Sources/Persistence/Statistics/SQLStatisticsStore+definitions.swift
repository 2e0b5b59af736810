//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Foundation
import Journal
package import Statistics

extension SQLStatisticsStore {
    package func definitions() async throws -> [SavedDefinition] {
        try await storage.read {
            try $0.all("SELECT text, saved_by, saved_at FROM report_definition ORDER BY id", [], Self.saved)
        }
    }

    package func definition(_ id: String) async throws -> SavedDefinition? {
        try await storage.read { try Self.definition(id, $0) }
    }

    package func save(_ definition: ReportDefinition, replacing known: String?, by officer: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let before = try Self.definition(definition.id, connection, rowLock: connection.dialect.rowLock)
            guard before?.definition.digest == known else {
                throw StatisticsStoreError.changedMeanwhile(definition.id)
            }
            if before?.definition == definition { return }
            try connection.execute(
                """
                INSERT INTO report_definition (id, text, saved_by, saved_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                    text = excluded.text, saved_by = excluded.saved_by, saved_at = excluded.saved_at
                """,
                [.text(definition.id), .text(definition.text), .text(officer), .integer(now)]
            )
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: officer,
                    "report.defined",
                    definition.id,
                    .change(before: before.map { .text($0.definition.text) }, after: .text(definition.text)),
                    at: now
                )
            )
        }
    }

    package func publish(_ publication: Publication) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let position = publication.position
            let added = try connection.execute(
                """
                INSERT INTO report_publication
                    (id, definition, scope, sequence, hash, written_at, result, published_by, published_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """,
                [
                    .text(publication.id), .text(publication.definition.text), .optional(publication.scope),
                    .integer(position.sequence), .text(position.hash), .integer(position.writtenAt),
                    .text(publication.result), .text(publication.publishedBy), .integer(publication.publishedAt),
                ]
            )
            guard added == 1 else { throw StatisticsStoreError.published(publication.id) }
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: publication.publishedBy,
                    "report.published",
                    publication.id,
                    .object([
                        "definition": .text(publication.definition.digest), "report": .text(publication.definition.id),
                        "scope": .optional(publication.scope), "sequence": .integer(position.sequence),
                        "hash": .text(position.hash), "result": .text(publication.result),
                    ]),
                    at: now
                )
            )
        }
    }

    private static let publications = """
        SELECT id, definition, scope, sequence, hash, written_at, result, published_by, published_at
        FROM report_publication
        """

    package func publications(limit: Int) async throws -> [Publication] {
        try await storage.read { connection in
            try connection.all(
                Self.publications + " ORDER BY published_at DESC, id DESC LIMIT ?",
                [.integer(Int64(limit))],
                Self.publication
            )
        }
    }

    package func publication(_ id: String) async throws -> Publication? {
        try await storage.read { try $0.first(Self.publications + " WHERE id = ?", [.text(id)], Self.publication) }
    }

    private static func definition(
        _ id: String,
        _ connection: any SQLConnection,
        rowLock: String = ""
    ) throws -> SavedDefinition? {
        try connection.first(
            "SELECT text, saved_by, saved_at FROM report_definition WHERE id = ?" + rowLock,
            [.text(id)],
            saved
        )
    }

    private static func saved(_ row: any SQLRow) throws -> SavedDefinition {
        SavedDefinition(try definition(row, 0), savedBy: row.text(1), savedAt: try row.integer(2))
    }

    private static func publication(_ row: any SQLRow) throws -> Publication {
        Publication(
            id: row.text(0),
            definition: try definition(row, 1),
            scope: row.optionalText(2),
            position: JournalPosition(
                sequence: try row.integer(3),
                hash: row.text(4),
                writtenAt: try row.integer(5)
            ),
            result: row.text(6),
            publishedBy: row.text(7),
            publishedAt: try row.integer(8)
        )
    }

    private static func definition(_ row: any SQLRow, _ column: Int) throws -> ReportDefinition {
        do {
            return try ReportDefinition.read(Data(row.text(column).utf8))
        } catch {
            throw PersistenceError.unreadable("the definition of a report: \(error)")
        }
    }
}
