//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Journal
package import Targeting

extension SQLTargetingStore {
    package func record(_ finding: InspectionFinding, by actor: String, correcting: Bool) async throws {
        let now = storage.now()
        try await storage.write { connection in
            guard let line = try Self.line(finding.line, in: connection) else {
                throw FindingError.unknownLine(finding.line)
            }
            guard correcting || line.finding == nil else { throw FindingError.alreadyRecorded(finding.line) }
            let before = try Self.recorded(finding.line, in: connection) ?? line.imported(finding.line)
            try Self.write(finding, by: actor, selectedBy: line.origin, in: connection)
            try connection.appendJournal(
                JournalEntry.Draft(
                    storing: actor,
                    before == nil && line.finding == nil ? "finding.recorded" : "finding.corrected",
                    finding.line.written(severalItems: true),
                    .change(before: before?.detail, after: RecordedFinding(finding: finding, recordedBy: actor).detail),
                    at: now
                )
            )
        }
    }

    package func finding(of line: DeclarationLineID) async throws -> RecordedFinding? {
        try await storage.read { connection in
            try Self.recorded(line, in: connection) ?? Self.line(line, in: connection)?.imported(line)
        }
    }

    private static func write(
        _ finding: InspectionFinding,
        by actor: String,
        selectedBy origin: String,
        in connection: any SQLConnection
    ) throws {
        try connection.execute(
            """
            INSERT INTO inspection_finding
                (declaration_no, item_no, outcome, theme, revenue, remark, found_at, recorded_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (declaration_no, item_no) DO UPDATE SET outcome = excluded.outcome, theme = excluded.theme,
                revenue = excluded.revenue, remark = excluded.remark, found_at = excluded.found_at,
                recorded_by = excluded.recorded_by
            """,
            finding.line.key + [
                .text(finding.outcome.rawValue), .optional(finding.theme), .optional(finding.revenue),
                .text(finding.remark), .integer(finding.foundAt), .text(actor),
            ]
        )
        try connection.execute(
            """
            UPDATE declaration_line SET finding = ?, finding_at = ?, finding_at_offset = 0, finding_theme = ?,
                finding_revenue = ?, selected_by = ?
            WHERE declaration_no = ? AND item_no = ?
            """,
            [
                .text(finding.outcome.rawValue), .integer(finding.foundAt), .optional(finding.theme),
                .optional(finding.revenue), .text(origin),
            ] + finding.line.key
        )
        try forgetColumns(of: finding.line, in: connection)
    }

    /// What an inspector recorded on this node.
    private static func recorded(
        _ line: DeclarationLineID,
        in connection: any SQLConnection
    ) throws -> RecordedFinding? {
        try connection.first(
            """
            SELECT outcome, theme, revenue, remark, found_at, recorded_by FROM inspection_finding
            WHERE declaration_no = ? AND item_no = ?
            """,
            line.key
        ) { row in
            guard let outcome = InspectionFinding.Outcome(rawValue: row.text(0)) else {
                throw PersistenceError.unreadable("the finding of \(line.declarationNo)/\(line.itemNo)")
            }
            let finding = try InspectionFinding(
                line: line,
                outcome: outcome,
                theme: row.optionalText(1),
                revenue: row.optionalReal(2),
                remark: row.text(3),
                foundAt: row.integer(4)
            )
            return RecordedFinding(finding: finding, recordedBy: row.text(5))
        }
    }

    /// What stands on the line itself, locked until the transaction is over where it writes.
    private static func line(_ line: DeclarationLineID, in connection: any SQLConnection) throws -> LineFinding? {
        try connection.first(
            """
            SELECT l.finding, l.finding_theme, l.finding_revenue, l.finding_at, l.lodged_at, l.selected_by,
                a.selected_by, i.name
            FROM declaration_line AS l
            JOIN import_receipt AS i ON i.id = l.import_id
            LEFT JOIN assessment AS a ON a.declaration_no = l.declaration_no AND a.item_no = l.item_no
            WHERE l.declaration_no = ? AND l.item_no = ?
            """,
            line.key
        ) { row in
            LineFinding(
                finding: row.optionalText(0),
                theme: row.optionalText(1),
                revenue: try row.optionalReal(2),
                foundAt: try row.optionalInteger(3) ?? row.optionalInteger(4) ?? 0,
                selectedBy: row.optionalText(5),
                assessedBy: row.optionalText(6).flatMap { SelectionOrigin(rawValue: $0) } ?? .none,
                importName: row.text(7)
            )
        }
    }
}

/// What a goods line says of its inspection.
private struct LineFinding {
    let finding: String?
    let theme: String?
    let revenue: Double?
    let foundAt: Int64
    let selectedBy: String?
    let assessedBy: SelectionOrigin
    let importName: String

    /// Who chose the line: what its source says, else the assessment that stands when the finding is recorded, else
    /// the officer who opened it. It is fixed then, because the line may be assessed anew.
    var origin: String {
        selectedBy ?? (assessedBy == .none ? "officer" : assessedBy.rawValue)
    }

    /// The finding that came with the line from its source; nil where there is none that we know.
    func imported(_ line: DeclarationLineID) throws -> RecordedFinding? {
        guard let outcome = finding.flatMap({ InspectionFinding.Outcome(rawValue: $0) }) else { return nil }
        let theme = theme.flatMap { InspectionFinding.themes.contains($0) ? $0 : nil } ?? "other"
        let revenue = revenue.flatMap { $0 >= 0 && $0.isFinite ? $0 : nil }
        let finding = try InspectionFinding(
            line: line,
            outcome: outcome,
            theme: theme,
            revenue: revenue,
            remark: "",
            foundAt: foundAt
        )
        return RecordedFinding(finding: finding, recordedBy: "import:" + importName)
    }
}

extension RecordedFinding {
    fileprivate var detail: JournalDetail {
        .object([
            "outcome": .text(finding.outcome.rawValue),
            "theme": .optional(finding.theme),
            "revenue": finding.revenue.map { .number($0) } ?? .null,
            "remark": .text(finding.remark),
            "found_at": .integer(finding.foundAt),
            "recorded_by": .text(recordedBy),
        ])
    }
}
