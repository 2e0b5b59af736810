//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Journal
package import Operations

extension SQLOperationStore {
    package func reports(of operation: String) async throws -> [SituationReport] {
        try await storage.read { connection in
            try connection.all(
                "SELECT content FROM situation_report WHERE operation = ? ORDER BY number DESC",
                [.text(operation)],
                Self.report
            )
        }
    }

    package func report(_ number: Int, of operation: String) async throws -> SituationReport? {
        try await storage.read { connection in
            try connection.first(
                "SELECT content FROM situation_report WHERE operation = ? AND number = ?",
                [.text(operation), .integer(Int64(number))],
                Self.report
            )
        }
    }

    package func save(_ report: SituationReport, known: Int, by actor: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let key: [SQLValue] = [.text(report.operation), .integer(Int64(report.number))]
            let content: SQLValue = .text(try JSONText.of(report))
            let revision: SQLValue = .integer(Int64(report.revision))
            let changed =
                if known == 0 {
                    try connection.execute(
                        """
                        INSERT INTO situation_report (operation, number, revision, content) VALUES (?, ?, ?, ?)
                        ON CONFLICT (operation, number) DO NOTHING
                        """,
                        key + [revision, content]
                    )
                } else {
                    try connection.execute(
                        """
                        UPDATE situation_report SET revision = ?, content = ?
                        WHERE operation = ? AND number = ? AND revision = ?
                        """,
                        [revision, content] + key + [.integer(Int64(known))]
                    )
                }
            guard changed == 1 else { throw ReportError.changedMeanwhile }
            let detail = JournalDetail.object([
                "revision": .integer(Int64(report.revision)), "kind": .text(report.kind.rawValue),
                "content": .text(ContentDigest.of(try JSONText.of(report))),
                "signed_by": .optional(report.signature?.login),
            ])
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    report.signature == nil ? "operation.report" : "operation.report_signed",
                    report.id,
                    .change(before: nil, after: detail),
                    at: now
                )
            )
        }
    }

    private static func report(_ row: any SQLRow) throws -> SituationReport {
        try read(SituationReport.self, row, "a situation report")
    }
}
