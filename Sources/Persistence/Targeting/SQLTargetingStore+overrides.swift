//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Customs
import Journal
package import Targeting

extension SQLTargetingStore {
    package func override(_ line: DeclarationLineID, lane: Lane, reason: String, by officer: String) async throws {
        let now = storage.now()
        try await storage.write { connection in
            let stands = try connection.first(
                """
                SELECT a.lane, l.finding FROM assessment AS a
                JOIN declaration_line AS l ON l.declaration_no = a.declaration_no AND l.item_no = a.item_no
                WHERE a.declaration_no = ? AND a.item_no = ?
                """,
                line.key
            ) { (lane: Lane(rawValue: $0.text(0)), finding: $0.optionalText(1)) }
            guard let stands, let before = stands.lane else { throw OverrideError.notAssessed }
            guard stands.finding == nil else { throw OverrideError.alreadyInspected }
            let last = try connection.first(
                "SELECT MAX(overridden_at) FROM lane_override WHERE declaration_no = ? AND item_no = ?",
                line.key
            ) { try $0.integer(0) }
            let change = try LaneOverride(
                line: line,
                lane: lane,
                before: before,
                reason: reason,
                officer: officer,
                at: max(now, (last ?? 0) + 1)
            )
            try Self.keep(change, in: connection)
        }
    }

    private static func keep(_ change: LaneOverride, in connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO lane_override
                (declaration_no, item_no, lane, lane_before, reason, officer, overridden_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            change.line.key + [
                .text(change.lane.rawValue), .text(change.before.rawValue), .text(change.reason),
                .text(change.officer), .integer(change.at),
            ]
        )
        try connection.execute(
            "UPDATE assessment SET lane = ?, selected_by = ? WHERE declaration_no = ? AND item_no = ?",
            [.text(change.lane.rawValue), .text(SelectionOrigin.officer.rawValue)] + change.line.key
        )
        try connection.appendJournal(
            JournalEntry.Draft(
                storing: change.officer,
                "lane.overridden",
                "\(change.line.declarationNo)/\(change.line.itemNo)",
                .change(
                    before: .object(["lane": .text(change.before.rawValue)]),
                    after: .object(["lane": .text(change.lane.rawValue), "reason": .text(change.reason)])
                ),
                at: change.at
            )
        )
    }

    package func overrides(of line: DeclarationLineID) async throws -> [LaneOverride] {
        try await storage.read { connection in
            try connection.all(
                """
                SELECT lane, lane_before, reason, officer, overridden_at FROM lane_override
                WHERE declaration_no = ? AND item_no = ? ORDER BY overridden_at
                """,
                line.key
            ) { row in
                try LaneOverride(
                    line: line,
                    lane: Lane(rawValue: row.text(0)) ?? .red,
                    before: Lane(rawValue: row.text(1)) ?? .green,
                    reason: row.text(2),
                    officer: row.text(3),
                    at: try row.integer(4)
                )
            }
        }
    }

    package func overrideYield(from: Int64, to: Int64) async throws -> OverrideYield {
        let rows = try await storage.read { connection in
            try connection.all(
                """
                SELECT o.lane, o.lane_before, l.finding FROM lane_override AS o
                JOIN declaration_line AS l ON l.declaration_no = o.declaration_no AND l.item_no = o.item_no
                WHERE o.overridden_at >= ? AND o.overridden_at < ?
                """,
                [.integer(from), .integer(to)]
            ) { (Lane(rawValue: $0.text(0)), Lane(rawValue: $0.text(1)), $0.optionalText(2)) }
        }
        var yield = OverrideYield()
        for case (let lane?, let before?, let finding) in rows {
            yield.add(lane: lane, before: before, finding: finding)
        }
        return yield
    }

    package func evidenceOutcomes(limit: Int) async throws -> [EvidenceWeights.Outcome] {
        try await storage.read { connection in
            var outcomes: [EvidenceWeights.Outcome] = []
            try connection.query(
                """
                SELECT \(AssessmentTable.selection), l.finding FROM assessment AS a
                JOIN declaration_line AS l ON l.declaration_no = a.declaration_no AND l.item_no = a.item_no
                WHERE l.finding IS NOT NULL AND (a.reasons LIKE '%"rule.hit"%' OR a.reasons LIKE '%"lookout.hit"%')
                ORDER BY a.assessed_at DESC, a.declaration_no, a.item_no LIMIT ?
                """,
                [.integer(Int64(limit))]
            ) { row in
                let isIllicit = row.text(AssessmentTable.columnCount) != "clean"
                let outcome = EvidenceWeights.Outcome(try AssessmentTable.read(row), isIllicit: isIllicit)
                if let outcome { outcomes.append(outcome) }
            }
            return outcomes
        }
    }
}
