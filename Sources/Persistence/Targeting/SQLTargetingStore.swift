//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Journal
package import Targeting

/// Assessments and findings in the database of a node, and the questions targeting asks of its declarations.
package struct SQLTargetingStore: TargetingStore {
    let storage: NodeStorage

    init(_ storage: NodeStorage) {
        self.storage = storage
    }

    package func save(_ assessments: [Assessment], by actor: String) async throws {
        guard !assessments.isEmpty else { return }
        let now = storage.now()
        do {
            try await storage.write { try Self.save(assessments, by: actor, at: now, in: $0) }
        } catch PersistenceError.constraint(.foreignKey, let detail) {
            guard let line = try await firstUnknown(of: assessments.map(\.line)) else {
                throw PersistenceError.constraint(.foreignKey, detail: detail)
            }
            throw FindingError.unknownLine(line)
        }
    }

    package func assessment(of line: DeclarationLineID) async throws -> Assessment? {
        try await storage.read { connection in
            try connection.first(
                """
                SELECT \(AssessmentTable.selection) FROM assessment AS a
                WHERE a.declaration_no = ? AND a.item_no = ?
                """,
                line.key,
                AssessmentTable.read
            )
        }
    }

    private static func save(
        _ assessments: [Assessment],
        by actor: String,
        at now: Int64,
        in connection: any SQLConnection
    ) throws {
        let bulk = try connection.bulkInsert(into: AssessmentTable.target)
        var digest = ContentDigest("assessments 1")
        for assessment in assessments {
            try bulk.append { try AssessmentTable.write(assessment, to: $0, &digest) }
        }
        _ = try bulk.finish { try connection.lockJournal() }
        let lanes = Lane.allCases.map { lane in
            (lane.rawValue, JournalDetail.integer(Int64(assessments.count { $0.lane == lane })))
        }
        let models = Set(assessments.map(\.modelID)).sorted()
        let detail = JournalDetail.change(
            before: nil,
            after: .object([
                "assessments": .integer(Int64(assessments.count)),
                "lanes": .object(Dictionary(uniqueKeysWithValues: lanes)),
                "models": .list(models.map { .text($0) }),
                "sha256": .text(digest.finish()),
            ])
        )
        try connection.appendJournal(
            JournalEntry.Draft(storing: actor, "assessments.saved", models.joined(separator: " "), detail, at: now)
        )
    }

    private func firstUnknown(of lines: [DeclarationLineID]) async throws -> DeclarationLineID? {
        try await storage.read { connection in
            try lines.first { line in
                try connection.first(
                    "SELECT 1 FROM declaration_line WHERE declaration_no = ? AND item_no = ?",
                    line.key,
                    { try $0.integer(0) }
                ) == nil
            }
        }
    }
}

extension DeclarationLineID {
    /// The values of `declaration_no` and `item_no`.
    var key: [SQLValue] { [.text(declarationNo), .integer(Int64(itemNo))] }
}
